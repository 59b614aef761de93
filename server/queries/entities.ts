/** Queries that answer with entities or with what is known of them. */
import type { Entity } from '../../model/entity.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import type { Direction } from '../../model/vocabulary.ts'
import { list, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { after, filter, ids, limit } from './parameters.ts'

const direction = parameter<Direction>()

export const entitiesById = defineQuery({
  file: 'read/entities',
  parameters: { ids },
  columns: { id: text, degree: whole, record: record<Entity>() },
})

export const degreesById = defineQuery({
  file: 'read/degrees',
  parameters: { ids },
  columns: { id: text, degree: whole },
})

export const bestConnectedIds = defineQuery({
  file: 'read/best-connected',
  parameters: { limit },
  columns: { id: text },
})

export const relationshipCountsById = defineQuery({
  file: 'read/relationship-counts',
  parameters: { ids },
  columns: {
    id: text,
    type: text,
    direction: (value) => text(value) as Direction,
    kind: (value) => text(value) as EntityKind,
    number: whole,
  },
})

export const listOfEntities = defineQuery({
  file: 'read/list-entities',
  parameters: { filter, after, limit },
  columns: { total: whole, page: list(tuple(whole, record<Entity>())) },
})

/** `given` holds all ids of the other three; `any` is null where nobody asked for it. */
export const linkedEntities = defineQuery({
  file: 'read/linked',
  parameters: {
    given: ids,
    all: ids,
    any: parameter<readonly string[] | null>(),
    none: ids,
    direction,
    filter,
    after,
    limit,
  },
  columns: { total: whole, page: list(tuple(whole, record<Entity>())) },
})

export const entitiesNotLinked = defineQuery({
  file: 'read/not-linked',
  parameters: { none: ids, direction, filter, after, limit },
  columns: { total: whole, page: list(tuple(whole, record<Entity>())) },
})

/** `words` is a full-text query in Lucene's syntax. */
export const searchCandidates = defineQuery({
  file: 'read/search-candidates',
  parameters: { words: parameter<string>(), kinds: parameter<readonly string[] | null>() },
  columns: { id: text, degree: whole, forms: list(text) },
})
