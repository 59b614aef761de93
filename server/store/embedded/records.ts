/** The records of the store in lmdb: one database a kind of record, keyed by id. */
import { open, type Database, type RootDatabase } from 'lmdb'
import type { Dataset } from '../../../model/dataset.ts'
import type { Dispute, FactReference } from '../../../model/dispute.ts'
import type { Entity } from '../../../model/entity.ts'
import type { Relationship } from '../../../model/relationship.ts'
import type { CommitmentReport, Figure, Passage, Pillar, Source } from '../../../model/source.ts'
import type { Vocabulary } from '../graph-store.ts'
import { RecordCache } from './record-cache.ts'

/** Raised whenever what is written changes in a way that older programs would misread. */
export const recordFormat = 1

/** One commit: who wrote, when and why. */
export interface Change {
  readonly version: number
  readonly author: string
  readonly reason: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/** What there is once; absent until something is loaded. */
export interface State {
  readonly format: number
  readonly version: number
  readonly dataset: Dataset
  readonly vocabulary: Vocabulary
}

export interface Records {
  readonly state: Database<State, string>
  readonly changes: Database<Change, number>
  readonly sources: Database<Source, string>
  readonly passages: Database<Passage, string>
  readonly entities: Database<Entity, string>
  readonly relationships: Database<Relationship, string>
  readonly pillars: Database<Pillar, string>
  readonly figures: Database<Figure, string>
  readonly reports: Database<CommitmentReport, string>
  readonly disputes: Database<Dispute, string>
  /** Ids of the passages of each source, in their order. */
  readonly passagesOfSource: Database<readonly string[], string>
  readonly factsOfPassage: Database<readonly FactReference[], string>
  readonly figuresAbout: Database<readonly string[], string>
  readonly disputesAbout: Database<readonly string[], string>
  /** Runs `write` in one transaction, on disk when it returns; nothing of it is kept where it throws. */
  readonly transaction: (write: () => void) => void
  close(): Promise<void>
}

/** Opens the data file, which is made where there is none. */
export function openRecords(path: string): Records {
  const root: RootDatabase = open({
    path,
    noSubdir: true,
    maxDbs: 24,
    // A commit has reached the disk when it returns; the alternative reports it before.
    overlappingSync: false,
  })
  const read: RecordCache<unknown>[] = []
  const database = <Value>(name: string): Database<Value, string> => {
    const opened = root.openDB<Value, string>({ name, sharedStructuresKey: Symbol.for('structures') })
    const cache = new RecordCache<unknown>()
    caches.set(opened, cache)
    read.push(cache)
    return opened
  }
  return {
    state: database('state'),
    changes: root.openDB<Change, number>({ name: 'changes' }),
    sources: database('sources'),
    passages: database('passages'),
    entities: database('entities'),
    relationships: database('relationships'),
    pillars: database('pillars'),
    figures: database('figures'),
    reports: database('reports'),
    disputes: database('disputes'),
    passagesOfSource: database('passages-of-source'),
    factsOfPassage: database('facts-of-passage'),
    figuresAbout: database('figures-about'),
    disputesAbout: database('disputes-about'),
    transaction: (write) => {
      const forget = (): void => read.forEach((cache) => cache.clear())
      forget()
      try {
        root.transactionSync(write)
      } finally {
        forget()
      }
    },
    close: () => root.close(),
  }
}

/** The one key of the database `state`. */
export const stateKey = 'state'

/** What no id can be would be refused by lmdb as a key; nothing is stored under it. */
const keyShape = /^[!-~]{1,900}$/

const caches = new WeakMap<object, RecordCache<unknown>>()

/** The record of an id, or undefined where there is none; not to be changed, as others are given the same. */
export function recordOf<Value>(database: Database<Value, string>, id: string): Value | undefined {
  const cache = caches.get(database) as RecordCache<Value> | undefined
  const known = cache?.get(id)
  if (known !== undefined || !keyShape.test(id)) return known
  const record = database.get(id)
  if (record !== undefined) cache?.set(id, record)
  return record
}

/** All records of a database, by id. */
export function* allRecords<Value>(database: Database<Value, string>): Generator<Value> {
  for (const { value } of database.getRange()) yield value
}
