/** Queries that answer with a whole subgraph, in one row. */
import type { Entity } from '../../model/entity.ts'
import type { Relationship } from '../../model/relationship.ts'
import { list, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type FilterParameters, ids, limit } from './parameters.ts'

/** `filter` is null where nothing is held to any condition: testing none costs a quarter of the time. */
const parameters = { ids, depth: parameter<number>(), filter: parameter<FilterParameters | null>(), limit }

/** Ids that are known, how many nodes there are before the limit, and up to it each node's degree and record, in order. */
const columns = {
  known: list(text),
  total: whole,
  nodes: list(tuple(whole, record<Entity>())),
  links: list(record<Relationship>()),
}

/** `depth` is 0 or 1. */
export const neighbourhood = defineQuery({ file: 'read/neighbourhood', parameters, columns })

/** `depth` is 2 to 4. */
export const walk = defineQuery({ file: 'read/walk', parameters, columns })
