/** All resolvers by type; types that are not listed are answered by the properties of their records. */
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts'
import { agreement, country, event, group, instrument, mission, network, organisation } from './actors.ts'
import { commitment, commitmentQueries, commitmentReport, pillar } from './commitment.ts'
import { dataset, datasetQueries, guidedView, typeCount } from './dataset.ts'
import { dispute, disputeQueries, position } from './dispute.ts'
import { entityFields, entityQueries, name, relationshipCount } from './entity.ts'
import { evidence, figure, passage, source, sourceQueries } from './evidence.ts'
import { excludedFlow, fundingGroup } from './funding-totals.ts'
import { fundingFlow, moneyQueries } from './money.ts'
import { nodeQueries } from './node.ts'
import { path, pathQueries } from './path.ts'
import { relationship, relationshipQueries, relationshipType } from './relationship.ts'
import { searchQueries } from './search.ts'
import { centrality, community, statistics, statisticsQueries } from './statistics.ts'
import { subgraphQueries } from './subgraph.ts'
import { timelineEntry, timelineQueries } from './timeline.ts'
import { attributeKey, kindLabel, vocabulary, vocabularyQueries } from './vocabulary.ts'

/** Types whose records answer every field, and abstract types and scalars, which `build-schema.ts` provides. */
type Elsewhere =
  | 'Attribute'
  | 'CommitmentConnection'
  | 'CommitmentEdge'
  | 'EntityConnection'
  | 'EntityEdge'
  | 'FundingFlowConnection'
  | 'FundingFlowEdge'
  | 'FundingTotals'
  | 'KindCount'
  | 'Money'
  | 'PageInfo'
  | 'RelationshipConnection'
  | 'RelationshipEdge'
  | 'SearchHit'
  | 'Subgraph'
  | 'TimelineEntryConnection'
  | 'TimelineEntryEdge'
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
  ...relationshipQueries,
  ...pathQueries,
  ...moneyQueries,
  ...commitmentQueries,
  ...timelineQueries,
  ...statisticsQueries,
  ...sourceQueries,
  ...disputeQueries,
  ...vocabularyQueries,
  ...datasetQueries,
}

export const resolvers: Required<Omit<Resolvers, Elsewhere>> = {
  Query: queries,
  Country: country,
  Place: entityFields,
  Organisation: organisation,
  Body: entityFields,
  Mission: mission,
  Force: entityFields,
  Network: network,
  Platform: entityFields,
  Instrument: instrument,
  Agreement: agreement,
  Process: entityFields,
  Event: event,
  Person: entityFields,
  Group: group,
  Topic: entityFields,
  FundingFlow: fundingFlow,
  FundingGroup: fundingGroup,
  ExcludedFlow: excludedFlow,
  Commitment: commitment,
  CommitmentReport: commitmentReport,
  Pillar: pillar,
  Path: path,
  TimelineEntry: timelineEntry,
  Statistics: statistics,
  Centrality: centrality,
  Community: community,
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
