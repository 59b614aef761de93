/** Reads records in portions. */
import type { Database } from 'lmdb'
import type { Steps } from '../../../model/graph/steps.ts'
import { recordOf } from './records.ts'

/** Records read between two pauses. */
const portion = 64

/** The record of each id, undefined where there is none. */
export function* readMany<Value>(
  database: Database<Value, string>,
  ids: readonly string[],
): Steps<readonly (Value | undefined)[]> {
  const found: (Value | undefined)[] = []
  for (const [index, id] of ids.entries()) {
    if (index % portion === portion - 1) yield
    found.push(recordOf(database, id))
  }
  return found
}

/** The records of ids that are known to be there. */
export function* readKnown<Value>(database: Database<Value, string>, ids: readonly string[]): Steps<readonly Value[]> {
  const found = yield* readMany(database, ids)
  return found.filter((record) => record !== undefined)
}

/** Records, and the lists of ids that name them. */
export interface Listed<Value> {
  readonly lists: Database<readonly string[], string>
  readonly database: Database<Value, string>
}

/** For each key the records whose ids its list names. */
export function* readListed<Value>(
  { lists, database }: Listed<Value>,
  keys: readonly string[],
): Steps<readonly (readonly Value[])[]> {
  const found: (readonly Value[])[] = []
  for (const key of keys) found.push(yield* readKnown(database, recordOf(lists, key) ?? []))
  return found
}

/** All records of a database, by id. */
export function* readAll<Value>(database: Database<Value, string>): Steps<readonly Value[]> {
  const ids = [...database.getKeys()]
  return yield* readKnown(database, ids)
}
