/** What relationships and their types answer. */
import type { Relationship, RelationshipType } from '../../../model/relationship.ts'
import { toConnection } from '../connection.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type { QueryResolvers, RelationshipResolvers, RelationshipTypeResolvers } from '../generated/resolver-types.ts'
import { checkTypes, toFilter, withoutNulls } from '../graph-filter.ts'
import type { Complete } from './complete.ts'
import { entityOf, inEither, inLanguage, typeOf } from './records.ts'

export const relationship: Complete<Relationship, RelationshipResolvers> = {
  type: (link, _, { loaders }) => typeOf(loaders, link.type),
  source: (link, _, { loaders }) => entityOf(loaders, link.source),
  target: (link, _, { loaders }) => entityOf(loaders, link.target),
  reasoning: (link) => inEither(link.reasoning),
  description: (link, { language }) => inLanguage(link.description, language),
  disputes: ({ id }, _, { loaders }) => loaders.disputesAbout.load(id),
}

export const relationshipQueries: Required<Pick<QueryResolvers, 'relationships'>> = {
  relationships: async (_, { types, filter, first, after }, { store, loaders, signal }) => {
    await checkTypes(loaders, types, 'types')
    await checkTypes(loaders, filter?.types, 'filter.types')
    const conditions = { ...withoutNulls({ types }), ...toFilter(filter) }
    const list: ListIdentity = { name: 'all relationships', arguments: conditions, key: ['string'] }
    const page = await store.listRelationships({ ...conditions, first, after: decodeCursor(list, after) }, { signal })
    for (const { item } of page.items) loaders.relationship.prime(item.id, item)
    return toConnection(page, list, after)
  },
}

export const relationshipType: Complete<RelationshipType, RelationshipTypeResolvers> = {
  label: (type, { language }) => type.label[language],
  inverseLabel: (type, { language }) => type.inverseLabel[language],
}
