/** What funding flows answer. */
import type { FundingFlow } from '../../../model/entity.ts'
import type { FundingFlowResolvers } from '../generated/resolver-types.ts'
import type { Complete } from './complete.ts'
import { entityFields } from './entity.ts'
import { entitiesOf, entityOfKind, inEither } from './records.ts'

export const fundingFlow: Complete<FundingFlow, FundingFlowResolvers> = {
  ...entityFields,
  donors: (flow, _, { loaders }) => entitiesOf(loaders, flow.donors),
  instrument: (flow, _, { loaders }) => entityOfKind(loaders, flow.instrument, 'INSTRUMENT'),
  recipients: (flow, _, { loaders }) => entitiesOf(loaders, flow.recipients),
  partOf: (flow, _, { loaders }) => entityOfKind(loaders, flow.parent, 'FUNDING_FLOW'),
  overlapsWith: async (flow, _, { loaders }) => {
    const flows = await entitiesOf(loaders, flow.overlapsWith)
    return flows.filter((entity) => entity.kind === 'FUNDING_FLOW')
  },
  reasoning: (flow) => inEither(flow.reasoning),
}
