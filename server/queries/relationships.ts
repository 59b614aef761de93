/** Queries that follow relationships. */
import type { Relationship } from '../../model/relationship.ts'
import type { Direction } from '../../model/vocabulary.ts'
import { list, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type FilterParameters, filter, ids } from './parameters.ts'

/** One page of one entity's relationships; `afterDegree` and `afterId` are the key of the last one before it. */
export interface IncidentParameters {
  readonly entity: string
  readonly direction: Direction
  readonly filter: FilterParameters
  readonly afterDegree: number | null
  readonly afterId: string | null
  readonly limit: number
}

export const relationshipsById = defineQuery({
  file: 'read/relationships',
  parameters: { ids },
  columns: { id: text, record: record<Relationship>() },
})

/** `position` counts the queries from 0; a page's items are degree, id and relationship. */
export const incidentPages = defineQuery({
  file: 'read/incident',
  parameters: { queries: parameter<readonly IncidentParameters[]>() },
  columns: { position: whole, total: whole, page: list(tuple(whole, text, record<Relationship>())) },
})

export const neighboursOf = defineQuery({
  file: 'read/neighbours',
  parameters: { frontier: ids, filter },
  columns: { id: text, degree: whole },
})

export const relationshipsAmong = defineQuery({
  file: 'read/relationships-among',
  parameters: { ids, filter },
  columns: { record: record<Relationship>() },
})
