/** What the store answers about sources, passages, figures, disputes and reports. */
import type { GraphStore } from '../graph-store.ts'
import { readAll, readListed, readMany } from './read-records.ts'
import type { Reader } from './reader.ts'

type DocumentReads = Pick<
  GraphStore,
  | 'passages'
  | 'passagesOfSources'
  | 'factsOfPassages'
  | 'sources'
  | 'figures'
  | 'figuresAbout'
  | 'disputes'
  | 'disputesAbout'
  | 'reports'
  | 'pillars'
>

export const documentReads = ({ read }: Reader): DocumentReads => ({
  passages: (ids, options) => read(({ records }) => readMany(records.passages, ids), options),
  passagesOfSources: (ids, options) =>
    read(({ records }) => readListed({ lists: records.passagesOfSource, database: records.passages }, ids), options),
  factsOfPassages: async (ids, options) => {
    const facts = await read(({ records }) => readMany(records.factsOfPassage, ids), options)
    return facts.map((list) => list ?? [])
  },
  sources: (options) => read(({ records }) => readAll(records.sources), options),
  figures: (ids, options) => read(({ records }) => readMany(records.figures, ids), options),
  figuresAbout: (ids, options) =>
    read(({ records }) => readListed({ lists: records.figuresAbout, database: records.figures }, ids), options),
  disputes: (ids, options) => read(({ records }) => readMany(records.disputes, ids), options),
  disputesAbout: (ids, options) =>
    read(({ records }) => readListed({ lists: records.disputesAbout, database: records.disputes }, ids), options),
  reports: (ids, options) => read(({ records }) => readMany(records.reports, ids), options),
  pillars: (options) => read(({ records }) => readAll(records.pillars), options),
})
