/** What relationships and their types answer. */
import type { Relationship, RelationshipType } from '../../../model/relationship.ts'
import type { RelationshipResolvers, RelationshipTypeResolvers } from '../generated/resolver-types.ts'
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

export const relationshipType: Complete<RelationshipType, RelationshipTypeResolvers> = {
  label: (type, { language }) => type.label[language],
  inverseLabel: (type, { language }) => type.inverseLabel[language],
}
