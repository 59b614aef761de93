/** Sums of money that never mix currencies or statuses and never add flows that may be the same money. */
import { sum, toUnits } from '../../model/decimal.ts'
import type { FundingFlow } from '../../model/entity.ts'
import { portion, type Steps } from '../../model/graph/steps.ts'
import type { FundingStatus, Money } from '../../model/money.ts'
import { greatestIndependentSum } from './greatest-independent-sum.ts'
import { isPartOf, type KnownFlows, overlapsAmong } from './overlapping-flows.ts'

export const fundingDimensions = ['DONOR', 'INSTRUMENT', 'RECIPIENT', 'YEAR'] as const
export type FundingDimension = (typeof fundingDimensions)[number]

/** What flows of a group share; a dimension that was not asked for, or whose end is not named, is absent. */
export interface FundingGroupKey {
  readonly donor?: string
  readonly instrument?: string
  readonly recipient?: string
  readonly year?: number
  readonly status: FundingStatus
  readonly currency: string
}

export interface FundingGroup extends FundingGroupKey {
  /** The greatest sum over flows of which no two overlap. */
  readonly total: Money
  /** The plain sum. */
  readonly upperBound: Money
  readonly exact: boolean
  /** Ids of the flows that `total` adds up, in order. */
  readonly flows: readonly string[]
}

export const exclusionReasons = ['OVERLAPS', 'PART_OF_COUNTED', 'WHOLE_OF_COUNTED', 'NO_AMOUNT'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

export interface ExcludedFlow {
  readonly flow: string
  readonly reason: ExclusionReason
  /** The flow that is counted instead. */
  readonly because?: string
}

export interface FundingTotals {
  /** By the dimensions in their order, then status, then currency. */
  readonly groups: readonly FundingGroup[]
  /** Each flow once, by id. */
  readonly excluded: readonly ExcludedFlow[]
}

/** A flow that names an amount. */
type ValuedFlow = FundingFlow & { readonly money: Money }

interface Group {
  readonly key: FundingGroupKey
  readonly members: ValuedFlow[]
}

/** Totals of flows by the dimensions asked for, beside status and currency. `all` is needed to know the ancestors of parts. */
export function* fundingTotals(
  flows: readonly FundingFlow[],
  dimensions: readonly FundingDimension[],
  all: KnownFlows,
): Steps<FundingTotals> {
  const ordered = flows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const excluded = new Map<string, ExcludedFlow>()
  for (const { id, money } of ordered) if (!money) excluded.set(id, { flow: id, reason: 'NO_AMOUNT' })
  const groups: FundingGroup[] = []
  for (const { key, members } of yield* groupsOf(ordered, dimensions)) {
    yield
    const { group, left } = yield* sumGroup(key, members, all)
    for (const each of left) if (!excluded.has(each.flow)) excluded.set(each.flow, each)
    groups.push(group)
  }
  return { groups, excluded: [...excluded.values()].sort((a, b) => (a.flow < b.flow ? -1 : 1)) }
}

/** In the order of their keys. */
function* groupsOf(flows: readonly FundingFlow[], dimensions: readonly FundingDimension[]): Steps<readonly Group[]> {
  const groups = new Map<string, Group>()
  for (const [position, flow] of flows.entries()) {
    if (position % portion === portion - 1) yield
    const { money } = flow
    if (!money) continue
    for (const key of keysOf(flow, money, dimensions)) {
      const text = sortText(key)
      const group = groups.get(text) ?? { key, members: [] }
      groups.set(text, group)
      group.members.push({ ...flow, money })
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function keysOf(
  flow: FundingFlow,
  { currency }: Money,
  dimensions: readonly FundingDimension[],
): readonly FundingGroupKey[] {
  const has = (dimension: FundingDimension) => dimensions.includes(dimension)
  const ends = (ids: readonly string[], dimension: FundingDimension): readonly (string | undefined)[] =>
    has(dimension) && ids.length > 0 ? ids : [undefined]
  return ends(flow.donors, 'DONOR').flatMap((donor) =>
    ends(flow.recipients, 'RECIPIENT').map((recipient) => ({
      ...(donor !== undefined && { donor }),
      ...(has('INSTRUMENT') && flow.instrument !== undefined && { instrument: flow.instrument }),
      ...(recipient !== undefined && { recipient }),
      ...(has('YEAR') && flow.year !== undefined && { year: flow.year }),
      status: flow.status,
      currency,
    })),
  )
}

const sortText = ({ donor, instrument, recipient, year, status, currency }: FundingGroupKey): string =>
  [donor, instrument, recipient, year, status, currency].map((part) => part ?? '').join('\u0000')

function* sumGroup(
  key: FundingGroupKey,
  members: readonly ValuedFlow[],
  all: KnownFlows,
): Steps<{ readonly group: FundingGroup; readonly left: readonly ExcludedFlow[] }> {
  const overlaps = yield* overlapsAmong(members, all)
  const amounts = members.map(({ money }) => money.amount)
  const { chosen, exact } = greatestIndependentSum(toUnits(amounts), overlaps)
  const counted = new Set(chosen)
  const { currency } = key
  const left = members.flatMap((flow, index): ExcludedFlow[] => {
    if (counted.has(index)) return []
    const instead = [...(overlaps[index] ?? [])].filter((other) => counted.has(other))
    const because = members[Math.min(...instead)]
    return because === undefined ? [] : [{ flow: flow.id, reason: reasonOf(flow, because, all), because: because.id }]
  })
  const group = {
    ...key,
    total: { amount: sum(chosen.map((index) => amounts[index] ?? '0')), currency },
    upperBound: { amount: sum(amounts), currency },
    exact,
    flows: chosen.flatMap((index) => members[index]?.id ?? []),
  }
  return { group, left }
}

function reasonOf(flow: FundingFlow, counted: FundingFlow, all: KnownFlows): ExclusionReason {
  if (isPartOf(flow, counted.id, all)) return 'PART_OF_COUNTED'
  return isPartOf(counted, flow.id, all) ? 'WHOLE_OF_COUNTED' : 'OVERLAPS'
}
