/** What every node of the graph answers, and lists of them. */
import type { Entity, Name } from '../../../model/entity.ts'
import { nameOf } from '../../../model/entity.ts'
import { toConnection } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type {
  NameResolvers,
  PersonResolvers,
  QueryResolvers,
  RelationshipCountResolvers,
} from '../generated/resolver-types.ts'
import { checkTypes, toFilter, withoutNulls } from '../graph-filter.ts'
import type { RelationshipCount } from '../../store/graph-store.ts'
import type { Complete } from './complete.ts'
import { inLanguage, typeOf } from './records.ts'

/** Fields of the interface; a person has no others. */
export const entityFields: Complete<Entity, PersonResolvers<RequestContext, Entity>> = {
  name: (entity, { language }) => nameOf(entity, language),
  description: (entity, { language }) => inLanguage(entity.description, language),
  note: (entity, { language }) => inLanguage(entity.note, language),
  degree: ({ id }, _, { loaders }) => loaders.degree.load(id),
  relationshipCounts: ({ id }, _, { loaders }) => loaders.relationshipCounts.load(id),
  relationships: async ({ id }, { first, after, ...conditions }, { loaders }) => {
    await checkTypes(loaders, conditions.types, 'types')
    await checkTypes(loaders, conditions.filter?.types, 'filter.types')
    const { types, kinds, direction } = conditions
    const query = { entity: id, ...withoutNulls({ types, kinds }), direction, ...toFilter(conditions.filter) }
    const list: ListIdentity = { name: 'relationships', arguments: query, key: ['number', 'string'] }
    const page = await loaders.incident.load({ ...query, first, after: decodeCursor(list, after) })
    return toConnection(page, list, after)
  },
  figures: ({ id }, _, { loaders }) => loaders.figuresAbout.load(id),
  disputes: ({ id }, _, { loaders }) => loaders.disputesAbout.load(id),
}

export const name: Complete<Name, NameResolvers> = {
  unprinted: (form) => form.unprinted === true,
}

export const relationshipCount: Complete<RelationshipCount, RelationshipCountResolvers> = {
  type: (count, _, { loaders }) => typeOf(loaders, count.type),
}

export const entityQueries: Required<Pick<QueryResolvers, 'entity' | 'entities' | 'linked'>> = {
  entity: async (_, { id }, { loaders }) => (await loaders.entity.load(id)) ?? null,
  entities: async (_, { kinds, filter, first, after }, { store, loaders, signal }) => {
    await checkTypes(loaders, filter?.types, 'filter.types')
    const query = { ...withoutNulls({ kinds }), ...toFilter(filter) }
    const list: ListIdentity = { name: 'entities', arguments: query, key: ['string'] }
    const asked = { ...query, first, after: decodeCursor(list, after) }
    const page = await store.listEntities(asked, { signal, onMet: loaders.onMet })
    for (const { item } of page.items) loaders.entity.prime(item.id, item)
    return toConnection(page, list, after)
  },
  linked: async (_, { first, after, filter, ...rest }, { store, loaders, signal }) => {
    await checkTypes(loaders, filter?.types, 'filter.types')
    const { all, any, none, direction } = rest
    const query = { ...withoutNulls({ all, any, none }), direction, ...toFilter(filter) }
    const list: ListIdentity = { name: 'linked', arguments: query, key: ['string'] }
    const asked = { ...query, first, after: decodeCursor(list, after) }
    const page = await store.linked(asked, { signal, onMet: loaders.onMet })
    for (const { item } of page.items) loaders.entity.prime(item.id, item)
    return toConnection(page, list, after)
  },
}
