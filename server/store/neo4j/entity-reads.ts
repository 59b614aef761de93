/** What the store answers about entities: by id, as a list, by their connections. */
import * as queries from '../../queries/entities.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { Entity } from '../../../model/entity.ts'
import type { GraphStore, Page, ReadOptions, RelationshipCount } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { filterParameters } from './filter-parameters.ts'
import { listForEach, oneForEach } from './in-order.ts'
import { pageById, pageParameters } from './page-by-id.ts'

type EntityReads = Pick<GraphStore, 'entities' | 'degrees' | 'relationshipCounts' | 'listEntities' | 'bestConnected'> &
  Pick<GraphQuestions, 'linked'>

export const entityReads = (read: Read): EntityReads => ({
  entities: async (ids, options) => oneForEach(ids, await readEntities(read, ids, options)),
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
    return entityPage(await read(queries.listOfEntities, parameters, options), first, options)
  },
  linked: async (query, options) => {
    const { all = [], any, none = [], direction, first } = query
    const parameters = { none, direction, filter: filterParameters(query.filter), ...pageParameters(query) }
    if (all.length === 0 && any === undefined) {
      return entityPage(await read(queries.entitiesNotLinked, parameters, options), first, options)
    }
    const given = [...all, ...(any ?? []), ...none]
    const rows = await read(queries.linkedEntities, { ...parameters, given, all, any: any ?? null }, options)
    return entityPage(rows, first, options)
  },
  bestConnected: async (limit, options) =>
    (await read(queries.bestConnectedIds, { limit }, options)).map(({ id }) => id),
})

interface EntityRow {
  readonly id: string
  readonly record: Entity
}

/** Those that there are, in no order. */
export async function readEntities(
  read: Read,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<readonly EntityRow[]> {
  const rows = await read(queries.entitiesById, { ids }, options)
  for (const { record, degree } of rows) options.onMet?.(record, degree)
  return rows
}

interface EntityPageRow {
  readonly total: number
  readonly page: readonly (readonly [degree: number, entity: Entity])[]
}

function entityPage(rows: readonly EntityPageRow[], first: number, { onMet }: ReadOptions = {}): Page<Entity> {
  const byId = rows.map(({ total, page }) => ({
    total,
    page: page.map(([degree, entity]): readonly [string, Entity] => {
      onMet?.(entity, degree)
      return [entity.id, entity]
    }),
  }))
  return pageById(byId, first)
}

const byTypeDirectionKind = (a: RelationshipCount, b: RelationshipCount): number =>
  compare(a.type, b.type) || compare(a.direction, b.direction) || compare(a.kind, b.kind)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
