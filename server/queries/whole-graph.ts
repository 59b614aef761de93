/** Queries that go over all of the graph: in the order of time, and as the arrays that measures are taken from. */
import type { FactType } from '../../model/dispute.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import { list, optional, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { filter, ids, limit } from './parameters.ts'

/** Place of a fact in the timeline; the first page begins behind the empty day. */
export interface TimelineKey {
  /** YYYY-MM-DD. */
  readonly day: string
  /** 0 for a day, 1 for a month, 2 for a year. */
  readonly vagueness: number
  readonly id: string
}

const timelineParameters = {
  from: parameter<string>(),
  to: parameter<string>(),
  kinds: parameter<readonly string[] | null>(),
  after: parameter<TimelineKey>(),
  limit,
}

/** A page's items are type, id, day, vagueness, and the fact's end. */
const timelineColumns = {
  total: whole,
  page: list(tuple((value) => text(value) as FactType, text, text, whole, optional(text))),
}

export const timelinePage = defineQuery({
  file: 'read/timeline',
  parameters: timelineParameters,
  columns: timelineColumns,
})

export const timelinePageInvolving = defineQuery({
  file: 'read/timeline-involving',
  parameters: { ...timelineParameters, involving: ids },
  columns: timelineColumns,
})

/** `sources` is the number of sources that the fact rests on. */
export const topologyNodes = defineQuery({
  file: 'read/topology-nodes',
  parameters: { filter },
  columns: { id: text, kind: (value) => text(value) as EntityKind, sources: whole },
})

/** `source` and `target` are ids of entities, which the filter may have left out. */
export const topologyEdges = defineQuery({
  file: 'read/topology-edges',
  parameters: { filter },
  columns: { id: text, type: text, source: text, target: text, sources: whole },
})
