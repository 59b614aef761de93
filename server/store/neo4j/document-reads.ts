/** What the store answers about sources, passages, figures, disputes and reports. */
import type { FactReference, FactType } from '../../../model/dispute.ts'
import * as queries from '../../queries/documents.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { listForEach, oneForEach } from './in-order.ts'
import type { Keep } from './kept.ts'

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
> &
  Pick<GraphQuestions, 'reportsAbout' | 'allFigures' | 'allDisputes'>

export const documentReads = (read: Read, keep: Keep): DocumentReads => ({
  passages: async (ids, options) => oneForEach(ids, await read(queries.passagesById, { ids }, options)),
  passagesOfSources: async (ids, options) =>
    listForEach(ids, await read(queries.passagesBySource, { ids }, options), ({ record }) => record),
  factsOfPassages: async (ids, options) => {
    const rows = await read(queries.factsByPassage, { ids }, options)
    const facts = new Map(rows.map((row) => [row.id, row.facts.map(parseFact)]))
    return ids.map((id) => facts.get(id) ?? [])
  },
  sources: keep(async (options) => (await read(queries.allSources, {}, options)).map(({ record }) => record)),
  figures: async (ids, options) => oneForEach(ids, await read(queries.figuresById, { ids }, options)),
  figuresAbout: async (ids, options) =>
    listForEach(ids, await read(queries.figuresByEntity, { ids }, options), ({ record }) => record),
  disputes: async (ids, options) => oneForEach(ids, await read(queries.disputesById, { ids }, options)),
  disputesAbout: async (ids, options) =>
    listForEach(ids, await read(queries.disputesBySubject, { ids }, options), ({ record }) => record),
  reports: async (ids, options) => oneForEach(ids, await read(queries.reportsById, { ids }, options)),
  reportsAbout: async (ids, options) =>
    listForEach(ids, await read(queries.reportsBySubject, { ids }, options), ({ record }) => record),
  allFigures: async (options) => (await read(queries.allFigures, {}, options)).map(({ record }) => record),
  allDisputes: async (options) => (await read(queries.allDisputes, {}, options)).map(({ record }) => record),
  pillars: keep(async (options) => (await read(queries.allPillars, {}, options)).map(({ record }) => record)),
})

/** The inverse of how `batch-rows.ts` writes the facts of a passage; no type holds a colon. */
function parseFact(text: string): FactReference {
  const colon = text.indexOf(':')
  return { type: text.slice(0, colon) as FactType, id: text.slice(colon + 1) }
}
