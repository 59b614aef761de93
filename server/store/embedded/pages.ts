/** Pages of records in the order of their ids, whose keys are the ids. */
import type { Database } from 'lmdb'
import type { IdList } from '../../../model/graph/id-list.ts'
import { Smallest } from '../../../model/graph/smallest.ts'
import { portion, type Steps } from '../../../model/graph/steps.ts'
import type { Page, PageKey } from '../graph-store.ts'
import { readKnown } from './read-records.ts'

interface Paging {
  readonly first: number
  readonly after: PageKey
}

/** The page of those numbers of a list whose texts are wanted as ids of records. */
export function* pageById<Value extends { readonly id: string }>(
  { ids, database }: { readonly ids: IdList; readonly database: Database<Value, string> },
  wanted: Iterable<number>,
  { first, after }: Paging,
): Steps<Page<Value>> {
  const last = after === null ? undefined : String(after[0])
  const picked = new Smallest({
    first,
    compare: ids.compare,
    isBehind: (row) => last === undefined || ids.isBehind(row, last),
  })
  for (const row of wanted) {
    picked.offer(row)
    if (picked.totalCount % portion === 0) yield
  }
  const items = yield* readKnown(
    database,
    picked.page.map((row) => ids.textOf(row)),
  )
  return { items: items.map(keyed), hasNextPage: picked.hasNextPage, totalCount: picked.totalCount }
}

/** The page of records that are in order already. */
export function pageOf<Value extends { readonly id: string }>(
  records: readonly Value[],
  { first, after }: Paging,
): Page<Value> {
  const last = after === null ? undefined : String(after[0])
  const rest = last === undefined ? records : records.filter(({ id }) => id > last)
  return { items: rest.slice(0, first).map(keyed), hasNextPage: rest.length > first, totalCount: records.length }
}

const keyed = <Value extends { readonly id: string }>(item: Value) => ({ key: [item.id], item })
