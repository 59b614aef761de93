/** Queries that go over all of the graph: in the order of time, and as the arrays that measures are taken from. */
import type { FactType } from '../../model/dispute.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import { list, optional, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type FilterParameters, ids, limit } from './parameters.ts'

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

/** Null is no condition. Rows of a thousand take a third of the time that single ones take. */
const rowsAtOnce = 4
const topologyParameters = { filter: parameter<FilterParameters | null>() }

/** Id, kind and the number of sources that the entity rests on. */
export const topologyNodes = defineQuery({
  file: 'read/topology-nodes',
  parameters: topologyParameters,
  columns: { nodes: list(tuple(text, (value) => text(value) as EntityKind, whole)) },
  rowsAtOnce,
})

/** Id, type, ids of source and target, which the filter may have left out, and the number of sources. */
export const topologyEdges = defineQuery({
  file: 'read/topology-edges',
  parameters: topologyParameters,
  columns: { edges: list(tuple(text, text, text, text, whole)) },
  rowsAtOnce,
})
