/** What funding flows answer, and questions about money. */
import type { FundingFlow } from '../../../model/entity.ts'
import type { FundingFlowResolvers, QueryResolvers } from '../generated/resolver-types.ts'
import { withoutNulls } from '../graph-filter.ts'
import type { Complete } from './complete.ts'
import { entityFields } from './entity.ts'
import { flowsOf, pageOfFlows, totals } from './funding-totals.ts'
import { entitiesOf, entityOfKind, inEither } from './records.ts'

export const fundingFlow: Complete<FundingFlow, FundingFlowResolvers> = {
  ...entityFields,
  donors: (flow, _, { loaders }) => entitiesOf(loaders, flow.donors),
  instrument: (flow, _, { loaders }) => entityOfKind(loaders, flow.instrument, 'INSTRUMENT'),
  recipients: (flow, _, { loaders }) => entitiesOf(loaders, flow.recipients),
  partOf: (flow, _, { loaders }) => entityOfKind(loaders, flow.parent, 'FUNDING_FLOW'),
  parts: ({ id }, _, { loaders }) => loaders.partsOfFlow.load(id),
  overlapsWith: (flow, _, { loaders }) => flowsOf(loaders, flow.overlapsWith),
  reasoning: (flow) => inEither(flow.reasoning),
}

export const moneyQueries: Required<Pick<QueryResolvers, 'fundingFlows' | 'fundingTotals'>> = {
  fundingFlows: async (_, { filter, first, after }, { loaders }) => {
    const conditions = withoutNulls(filter ?? {})
    const flows = await loaders.fundingFlows(conditions)
    return pageOfFlows(flows, { name: 'fundingFlows', arguments: conditions }, { first, after })
  },
  fundingTotals: async (_, { filter, groupBy }, context) =>
    totals(context, await context.loaders.fundingFlows(withoutNulls(filter ?? {})), groupBy ?? []),
}
