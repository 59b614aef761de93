/** Queries that answer with a whole subgraph, in one row. */
import type { Entity } from '../../model/entity.ts'
import type { Relationship } from '../../model/relationship.ts'
import { list, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type FilterParameters, filter, ids, limit } from './parameters.ts'

const depth = parameter<number>()

/** Ids that are known, how many nodes there are before the limit, and up to it each node's degree and record, in order. */
const columns = {
  known: list(text),
  total: whole,
  nodes: list(tuple(whole, record<Entity>())),
  links: list(record<Relationship>()),
}

/** `depth` is 0 or 1. Most neighbourhoods are asked for without conditions, and to test none takes a quarter of the time. */
export const neighbourhood = defineQuery({
  file: 'read/neighbourhood',
  parameters: { ids, depth, limit },
  columns,
})

/** `depth` is 0 or 1. */
export const filteredNeighbourhood = defineQuery({
  file: 'read/filtered-neighbourhood',
  parameters: { ids, depth, filter, limit },
  columns,
})

/** `depth` is 2 to 4; a filter of null is no condition. */
export const walk = defineQuery({
  file: 'read/walk',
  parameters: { ids, depth, filter: parameter<FilterParameters | null>(), limit },
  columns,
})
