/** What the store answers about entities: by id, as a list, by their connections. */
import type { RelationshipCount } from '../graph-store.ts'
import * as queries from '../../queries/entities.ts'
import type { GraphStore } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { filterParameters } from './filter-parameters.ts'
import { listForEach, oneForEach } from './in-order.ts'

type EntityReads = Pick<GraphStore, 'entities' | 'degrees' | 'relationshipCounts' | 'listEntities' | 'bestConnected'>

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
  listEntities: async ({ kinds, filter, first, after }, options) => {
    const parameters = {
      filter: filterParameters(filter, { kinds }),
      after: String(after?.[0] ?? ''),
      limit: first + 1,
    }
    const [answer] = await read(queries.listOfEntities, parameters, options)
    const page = answer?.page ?? []
    return {
      items: page.slice(0, first).map(([id, item]) => ({ key: [id], item })),
      hasNextPage: page.length > first,
      totalCount: answer?.total ?? 0,
    }
  },
  bestConnected: async (limit, options) =>
    (await read(queries.bestConnectedIds, { limit }, options)).map(({ id }) => id),
})

const byTypeDirectionKind = (a: RelationshipCount, b: RelationshipCount): number =>
  compare(a.type, b.type) || compare(a.direction, b.direction) || compare(a.kind, b.kind)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
