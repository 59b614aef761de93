/** All resolvers by type; types that are not listed are answered by the properties of their records. */
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts'
import { commitment, commitmentReport } from './commitment.ts'
import { dataset, datasetQueries, guidedView, typeCount } from './dataset.ts'
import { dispute, position } from './dispute.ts'
import { entityFields, entityQueries, name, relationshipCount } from './entity.ts'
import { evidence, figure, passage, source, sourceQueries } from './evidence.ts'
import { fundingFlow } from './money.ts'
import { nodeQueries } from './node.ts'
import { relationship, relationshipType } from './relationship.ts'
import { searchQueries } from './search.ts'
import { subgraphQueries } from './subgraph.ts'
import { attributeKey, kindLabel, vocabulary, vocabularyQueries } from './vocabulary.ts'

/** Types whose records answer every field, and abstract types and scalars, which `build-schema.ts` provides. */
type Elsewhere =
  | 'Attribute'
  | 'EntityConnection'
  | 'EntityEdge'
  | 'KindCount'
  | 'Money'
  | 'PageInfo'
  | 'RelationshipConnection'
  | 'RelationshipEdge'
  | 'SearchHit'
  | 'Subgraph'
  | 'ViewPosition'
  | 'Entity'
  | 'Node'
  | 'Fact'
  | 'Date'
  | 'Decimal'

const queries: Required<QueryResolvers> = {
  ...nodeQueries,
  ...entityQueries,
  ...searchQueries,
  ...subgraphQueries,
  ...sourceQueries,
  ...vocabularyQueries,
  ...datasetQueries,
}

export const resolvers: Required<Omit<Resolvers, Elsewhere>> = {
  Query: queries,
  Country: entityFields,
  Place: entityFields,
  Organisation: entityFields,
  Body: entityFields,
  Mission: entityFields,
  Force: entityFields,
  Network: entityFields,
  Platform: entityFields,
  Instrument: entityFields,
  Agreement: entityFields,
  Process: entityFields,
  Event: entityFields,
  Person: entityFields,
  Group: entityFields,
  Topic: entityFields,
  FundingFlow: fundingFlow,
  Commitment: commitment,
  CommitmentReport: commitmentReport,
  Name: name,
  RelationshipCount: relationshipCount,
  Relationship: relationship,
  RelationshipType: relationshipType,
  Evidence: evidence,
  Passage: passage,
  Source: source,
  Figure: figure,
  Dispute: dispute,
  Position: position,
  Vocabulary: vocabulary,
  KindLabel: kindLabel,
  AttributeKey: attributeKey,
  Dataset: dataset,
  GuidedView: guidedView,
  TypeCount: typeCount,
}
