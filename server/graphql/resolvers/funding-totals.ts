/** Sums of money, and pages of the flows they are made of. */
import type { Entity, FundingFlow } from '../../../model/entity.ts'
import { finish } from '../../../model/graph/steps.ts'
import type { ExcludedFlow, FundingDimension, FundingGroup, FundingTotals } from '../../analysis/funding-totals.ts'
import { fundingTotals } from '../../analysis/funding-totals.ts'
import { takeTurns } from '../../fair-turns.ts'
import { pageInMemory, toConnection, type Connection, type PageArguments } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type { ExcludedFlowResolvers, FundingGroupResolvers } from '../generated/resolver-types.ts'
import type { Loaders } from '../loaders.ts'
import type { Complete } from './complete.ts'
import { entitiesOf, entityOf, entityOfKind, present } from './records.ts'
import { relatedIds, type Tie } from './related.ts'

/** The flows with these ids, in their order. */
export async function flowsOf(loaders: Loaders, ids: readonly string[]): Promise<readonly FundingFlow[]> {
  const found = await entitiesOf(loaders, ids)
  return found.filter((entity) => entity.kind === 'FUNDING_FLOW')
}

/** The flows that are tied to an entity, by id. */
export async function flowsAt(loaders: Loaders, entity: string, tie: Tie): Promise<readonly FundingFlow[]> {
  return flowsOf(loaders, await relatedIds(loaders, entity, { ...tie, kinds: ['FUNDING_FLOW'] }))
}

/** Flows that are added up at once: what many small sums ask for next is read together. */
const few = 500

/** Many flows take their turns with what other requests have to be worked out. */
export async function totals(
  { loaders, signal }: RequestContext,
  flows: readonly FundingFlow[],
  dimensions: readonly FundingDimension[] = [],
): Promise<FundingTotals> {
  const known = await withAncestors(loaders, flows)
  if (flows.length <= few) return finish(fundingTotals(flows, dimensions, known))
  return takeTurns(
    () => fundingTotals(flows, dimensions, known),
    () => signal.throwIfAborted(),
  )
}

/** The sums over the flows that are tied to the entity asked. */
export const totalsAt =
  (tie: Tie) =>
  async ({ id }: Entity, _: unknown, context: RequestContext): Promise<FundingTotals> =>
    totals(context, await flowsAt(context.loaders, id, tie))

/** Flows and the larger ones that hold them, level by level. */
async function withAncestors(
  loaders: Loaders,
  flows: readonly FundingFlow[],
): Promise<ReadonlyMap<string, FundingFlow>> {
  const known = new Map(flows.map((flow) => [flow.id, flow]))
  let missing = parentsBeyond(known)
  while (missing.length > 0) {
    const parents = await flowsOf(loaders, missing)
    for (const parent of parents) known.set(parent.id, parent)
    missing = parents.length === 0 ? [] : parentsBeyond(known)
  }
  return known
}

const parentsBeyond = (known: ReadonlyMap<string, FundingFlow>): readonly string[] => {
  const parents = new Set([...known.values()].flatMap(({ parent }) => parent ?? []))
  return [...parents].filter((id) => !known.has(id))
}

/** A page of flows that are in order by id. */
export function pageOfFlows(
  flows: readonly FundingFlow[],
  list: Omit<ListIdentity, 'key'>,
  { first, after }: PageArguments,
): Connection<FundingFlow> {
  const identity: ListIdentity = { ...list, key: ['string'] }
  return toConnection(pageInMemory(flows, { first, after: decodeCursor(identity, after) }), identity, after)
}

export const fundingGroup: Complete<FundingGroup, FundingGroupResolvers> = {
  donor: (group, _, { loaders }) => (group.donor === undefined ? null : entityOf(loaders, group.donor)),
  instrument: (group, _, { loaders }) => entityOfKind(loaders, group.instrument, 'INSTRUMENT'),
  recipient: (group, _, { loaders }) => (group.recipient === undefined ? null : entityOf(loaders, group.recipient)),
  flows: (group, _, { loaders }) => flowsOf(loaders, group.flows),
}

export const excludedFlow: Complete<ExcludedFlow, ExcludedFlowResolvers> = {
  flow: async ({ flow }, _, { loaders }) =>
    present((await entityOfKind(loaders, flow, 'FUNDING_FLOW')) ?? undefined, flow),
  because: ({ because }, _, { loaders }) => entityOfKind(loaders, because, 'FUNDING_FLOW'),
}
