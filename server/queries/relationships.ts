/** Queries that follow relationships. */
import type { Entity } from '../../model/entity.ts'
import type { Relationship } from '../../model/relationship.ts'
import type { Basis, Confidence, Direction } from '../../model/vocabulary.ts'
import { list, optional, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type FilterParameters, after, filter, ids, limit } from './parameters.ts'

/** One page of one entity's relationships; `afterDegree` and `afterId` are the key of the last one before it. A filter of null is no condition. */
export interface IncidentParameters {
  readonly entity: string
  readonly direction: Direction
  readonly filter: FilterParameters | null
  readonly afterDegree: number | null
  readonly afterId: string | null
  readonly limit: number
}

export const relationshipsById = defineQuery({
  file: 'read/relationships',
  parameters: { ids },
  columns: { id: text, record: record<Relationship>() },
})

/** `position` counts the queries from 0; a page's items are the other end's degree, the relationship and, if asked for, the other end; `entity` is degree and record of the entity itself. */
const incidentColumns = {
  position: whole,
  total: whole,
  page: list(tuple(whole, record<Relationship>(), optional(record<Entity>()))),
  entity: optional(tuple(whole, record<Entity>())),
}
const ends = parameter<boolean>()

/** Of all relationships: to test no condition takes time, too. */
export const incidentPages = defineQuery({
  file: 'read/incident',
  parameters: { queries: parameter<readonly Omit<IncidentParameters, 'filter'>[]>(), ends },
  columns: incidentColumns,
})

export const filteredIncidentPages = defineQuery({
  file: 'read/filtered-incident',
  parameters: { queries: parameter<readonly IncidentParameters[]>(), ends },
  columns: incidentColumns,
})

export const listOfAllRelationships = defineQuery({
  file: 'read/all-relationships',
  parameters: { after, limit },
  columns: { total: whole, page: list(tuple(text, record<Relationship>())) },
})

export const listOfRelationships = defineQuery({
  file: 'read/list-relationships',
  parameters: { filter, after, limit },
  columns: { total: whole, page: list(tuple(text, record<Relationship>())) },
})

/** `id` is one of the frontier; a way is the other end, its degree, and the relationship that leads there. */
export const waysOn = defineQuery({
  file: 'read/ways-on',
  parameters: { frontier: ids, ends: ids, avoid: ids, filter },
  columns: {
    id: text,
    ways: list(
      tuple(
        text,
        whole,
        text,
        (value) => text(value) as Confidence,
        (value) => text(value) as Basis,
      ),
    ),
  },
})
