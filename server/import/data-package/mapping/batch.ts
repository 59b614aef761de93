/** The complete rows of a sound package as one batch for a store, derived relationships included. */
import type { Dataset, GraphBatch } from '../../../../model/dataset.ts'
import { relationshipsOfCommitment, relationshipsOfFlow } from '../../../../model/derive-relationships.ts'
import { derivedTypes } from '../../../../model/derived-types.ts'
import type { Content, RowOf } from '../tables/index.ts'
import type { TableName } from '../table-names.ts'
import { toActor } from './actors.ts'
import { toCommitment } from './commitments.ts'
import { toFundingFlow } from './funding-flows.ts'
import { toDispute, toFigure, toPillar, toReport } from './others.ts'
import { toAttributeKey, toRelationship, toRelationshipType } from './relationships.ts'
import { toPassages, toSource } from './sources.ts'

/** Only for content in which nothing was found wrong. */
export function toBatch(content: Content, dataset: Dataset): GraphBatch {
  const flows = complete('funding_flows', content).map(toFundingFlow)
  const commitments = complete('commitments', content).map(toCommitment)
  return {
    dataset,
    sources: complete('sources', content).map(toSource),
    passages: toPassages(complete('passages', content)),
    entities: [...complete('actors', content).map(toActor), ...flows, ...commitments],
    relationshipTypes: [...complete('relationship_types', content).map(toRelationshipType), ...derivedTypes],
    attributeKeys: complete('attribute_keys', content).map(toAttributeKey),
    relationships: [
      ...complete('relationships', content).map(toRelationship),
      ...flows.flatMap(relationshipsOfFlow),
      ...commitments.flatMap(relationshipsOfCommitment),
    ],
    pillars: complete('pillars', content).map(toPillar),
    figures: complete('figures', content).map(toFigure),
    reports: complete('commitment_reports', content).map(toReport),
    disputes: complete('disputes', content).map(toDispute),
  }
}

/** Without problems every required cell has its value, so the rows are complete. */
const complete = <Name extends TableName>(name: Name, content: Content): readonly RowOf<Name>[] =>
  content[name].map(({ cells }) => cells as RowOf<Name>)
