/** What the store answers about entities: by id, as a list, by their connections. */
import * as queries from '../../queries/entities.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore, RelationshipCount } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { filterParameters } from './filter-parameters.ts'
import { listForEach, oneForEach } from './in-order.ts'
import { pageById, pageParameters } from './page-by-id.ts'

type EntityReads = Pick<GraphStore, 'entities' | 'degrees' | 'relationshipCounts' | 'listEntities' | 'bestConnected'> &
  Pick<GraphQuestions, 'linked'>

export const entityReads = (read: Read): EntityReads => ({
  entities: async (ids, options) => oneForEach(ids, await read(queries.entitiesById, { ids }, options)),
  degrees: async (ids, options) => {
    const rows = await read(queries.degreesById, { ids }, options)
    const degrees = new Map(rows.map(({ id, degree }) => [id, degree]))
    return ids.map((id) => degrees.get(id) ?? 0)
  },
  relationshipCounts: async (ids, options) => {
    const rows = await read(queries.relationshipCountsById, { ids }, options)
    const counts = listForEach(ids, rows, ({ type, direction, kind, number }) => ({
      type,
      direction,
      kind,
      count: number,
    }))
    return counts.map((list) => list.toSorted(byTypeDirectionKind))
  },
  listEntities: async (query, options) => {
    const { kinds, filter, first } = query
    const parameters = { filter: filterParameters(filter, { kinds }), ...pageParameters(query) }
    return pageById(await read(queries.listOfEntities, parameters, options), first)
  },
  linked: async (query, options) => {
    const { all = [], any, none = [], direction, first } = query
    const parameters = { none, direction, filter: filterParameters(query.filter), ...pageParameters(query) }
    if (all.length === 0 && any === undefined) {
      return pageById(await read(queries.entitiesNotLinked, parameters, options), first)
    }
    const given = [...all, ...(any ?? []), ...none]
    return pageById(await read(queries.linkedEntities, { ...parameters, given, all, any: any ?? null }, options), first)
  },
  bestConnected: async (limit, options) =>
    (await read(queries.bestConnectedIds, { limit }, options)).map(({ id }) => id),
})

const byTypeDirectionKind = (a: RelationshipCount, b: RelationshipCount): number =>
  compare(a.type, b.type) || compare(a.direction, b.direction) || compare(a.kind, b.kind)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
