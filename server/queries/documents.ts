/** Queries about sources, passages and what stands in them. */
import type { Dispute } from '../../model/dispute.ts'
import type { CommitmentReport, Figure, Passage, Pillar, Source } from '../../model/source.ts'
import { list, record, text } from './columns.ts'
import { defineQuery } from './define-query.ts'
import { ids } from './parameters.ts'

export const allSources = defineQuery({
  file: 'read/sources',
  parameters: {},
  columns: { record: record<Source>() },
})

export const allPillars = defineQuery({
  file: 'read/pillars',
  parameters: {},
  columns: { record: record<Pillar>() },
})

export const passagesById = defineQuery({
  file: 'read/passages',
  parameters: { ids },
  columns: { id: text, record: record<Passage>() },
})

/** `id` is the source's. */
export const passagesBySource = defineQuery({
  file: 'read/passages-of-sources',
  parameters: { ids },
  columns: { id: text, record: record<Passage>() },
})

/** Each fact is `type:id`. */
export const factsByPassage = defineQuery({
  file: 'read/facts-of-passages',
  parameters: { ids },
  columns: { id: text, facts: list(text) },
})

export const figuresById = defineQuery({
  file: 'read/figures',
  parameters: { ids },
  columns: { id: text, record: record<Figure>() },
})

/** `id` is the entity's. */
export const figuresByEntity = defineQuery({
  file: 'read/figures-about',
  parameters: { ids },
  columns: { id: text, record: record<Figure>() },
})

export const disputesById = defineQuery({
  file: 'read/disputes',
  parameters: { ids },
  columns: { id: text, record: record<Dispute>() },
})

/** `id` is the subject's. */
export const disputesBySubject = defineQuery({
  file: 'read/disputes-about',
  parameters: { ids },
  columns: { id: text, record: record<Dispute>(), dispute: text },
})

export const reportsById = defineQuery({
  file: 'read/reports',
  parameters: { ids },
  columns: { id: text, record: record<CommitmentReport>() },
})

/** `id` is the commitment's or the pillar's. */
export const reportsBySubject = defineQuery({
  file: 'read/reports-about',
  parameters: { ids },
  columns: { id: text, record: record<CommitmentReport>() },
})

export const allFigures = defineQuery({
  file: 'read/all-figures',
  parameters: {},
  columns: { record: record<Figure>() },
})

export const allDisputes = defineQuery({
  file: 'read/all-disputes',
  parameters: {},
  columns: { record: record<Dispute>() },
})
