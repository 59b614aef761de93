/** What every node of the graph answers, and lists of them. */
import type { GraphQLResolveInfo } from 'graphql'
import type { Entity, Name } from '../../../model/entity.ts'
import { nameOf } from '../../../model/entity.ts'
import { argumentsBelow } from '../arguments-below.ts'
import { asksFor } from '../asks-for.ts'
import { toConnection } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type {
  NameResolvers,
  PersonRelationshipsArgs,
  PersonResolvers,
  QueryResolvers,
  RelationshipCountResolvers,
  RequireFields,
} from '../generated/resolver-types.ts'
import { checkTypes, toFilter, withoutNulls } from '../graph-filter.ts'
import type { Loaders } from '../loaders.ts'
import type { IncidentQuery, RelationshipCount } from '../../store/graph-store.ts'
import type { Complete } from './complete.ts'
import { inLanguage, typeOf } from './records.ts'

/** Fields of the interface; a person has no others. */
export const entityFields: Complete<Entity, PersonResolvers<RequestContext, Entity>> = {
  name: (entity, { language }) => nameOf(entity, language),
  description: (entity, { language }) => inLanguage(entity.description, language),
  note: (entity, { language }) => inLanguage(entity.note, language),
  degree: ({ id }, _, { loaders }) => loaders.degree.load(id),
  relationshipCounts: ({ id }, _, { loaders }) => loaders.relationshipCounts.load(id),
  relationships: async (...call) => {
    const [{ id }, asked, { loaders }, info] = call
    await checkTypes(loaders, asked.types, 'types')
    await checkTypes(loaders, asked.filter?.types, 'filter.types')
    const { list, query } = incidentQuery(id, asked)
    const page = await loaders.incident.load(query)
    if (asksFor(info, 'type')) await loaders.relationshipTypes()
    return toConnection(page, list, asked.after)
  },
  figures: ({ id }, _, { loaders }) => loaders.figuresAbout.load(id),
  disputes: ({ id }, _, { loaders }) => loaders.disputesAbout.load(id),
}

type RelationshipsAsked = RequireFields<PersonRelationshipsArgs, 'direction' | 'first'>

/** The same question makes the same key of the loader, whoever asks it first. */
function incidentQuery(id: string, { first, after, ...conditions }: RelationshipsAsked) {
  const { types, kinds, direction } = conditions
  const asked = { entity: id, ...withoutNulls({ types, kinds }), direction, ...toFilter(conditions.filter) }
  const list: ListIdentity = { name: 'relationships', arguments: asked, key: ['number', 'string'] }
  return { list, query: { ...asked, first, after: decodeCursor(list, after) } satisfies IncidentQuery }
}

export const name: Complete<Name, NameResolvers> = {
  unprinted: (form) => form.unprinted === true,
}

export const relationshipCount: Complete<RelationshipCount, RelationshipCountResolvers> = {
  type: (count, _, { loaders }) => typeOf(loaders, count.type),
}

/** A page of an entity's relationships may bring the entity itself. */
async function meetWithRelationships(id: string, loaders: Loaders, info: GraphQLResolveInfo): Promise<void> {
  const asked = argumentsBelow(info, 'Entity', 'relationships')
  if (asked === undefined) return
  try {
    await loaders.incident.load(incidentQuery(id, asked as unknown as RelationshipsAsked).query)
  } catch {
    // The field itself fails with it.
  }
}

export const entityQueries: Required<Pick<QueryResolvers, 'entity' | 'entities' | 'linked'>> = {
  entity: async (...call) => {
    const [, { id }, { loaders }, info] = call
    await meetWithRelationships(id, loaders, info)
    return (await loaders.entity.load(id)) ?? null
  },
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
