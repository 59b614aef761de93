/** Sums of money that never mix currencies or statuses and never add flows that may be the same money. */
import { sum, toUnits } from '../../model/decimal.ts'
import type { FundingFlow } from '../../model/entity.ts'
import type { FundingStatus, Money } from '../../model/money.ts'
import { greatestIndependentSum } from './greatest-independent-sum.ts'

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

/** Totals of flows by the dimensions asked for, beside status and currency. `all` is needed to know the ancestors of parts. */
export function fundingTotals(
  flows: readonly FundingFlow[],
  dimensions: readonly FundingDimension[],
  all: ReadonlyMap<string, FundingFlow>,
): FundingTotals {
  const excluded = new Map<string, ExcludedFlow>()
  const groups = new Map<string, { readonly key: FundingGroupKey; readonly members: ValuedFlow[] }>()
  for (const flow of flows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!flow.money) excluded.set(flow.id, { flow: flow.id, reason: 'NO_AMOUNT' })
    else
      for (const key of keysOf(flow, flow.money, dimensions)) {
        const text = sortText(key)
        const group = groups.get(text) ?? { key, members: [] }
        groups.set(text, group)
        group.members.push({ ...flow, money: flow.money })
      }
  }
  const summed = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, members }]) => {
      const { group, left } = sumGroup(key, members, all)
      for (const each of left) if (!excluded.has(each.flow)) excluded.set(each.flow, each)
      return group
    })
  return { groups: summed, excluded: [...excluded.values()].sort((a, b) => (a.flow < b.flow ? -1 : 1)) }
}

/** Whether two flows may hold the same money: they say so, or one is an ancestor of the other. */
export function overlap(a: FundingFlow, b: FundingFlow, all: ReadonlyMap<string, FundingFlow>): boolean {
  return (
    a.overlapsWith.includes(b.id) || b.overlapsWith.includes(a.id) || isPartOf(a, b.id, all) || isPartOf(b, a.id, all)
  )
}

/** Whether `whole` is an ancestor of a flow. */
function isPartOf(flow: FundingFlow, whole: string, all: ReadonlyMap<string, FundingFlow>): boolean {
  const seen = new Set<string>()
  for (let parent = flow.parent; parent !== undefined && !seen.has(parent); parent = all.get(parent)?.parent) {
    if (parent === whole) return true
    seen.add(parent)
  }
  return false
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

function sumGroup(
  key: FundingGroupKey,
  members: readonly ValuedFlow[],
  all: ReadonlyMap<string, FundingFlow>,
): { readonly group: FundingGroup; readonly left: readonly ExcludedFlow[] } {
  const overlaps = members.map((a, i) => new Set(members.flatMap((b, j) => (i !== j && overlap(a, b, all) ? [j] : []))))
  const amounts = members.map(({ money }) => money.amount)
  const { chosen, exact } = greatestIndependentSum(toUnits(amounts), overlaps)
  const counted = new Set(chosen)
  const { currency } = key
  const left = members.flatMap((flow, index): ExcludedFlow[] => {
    const instead = chosen.find((other) => overlaps[index]?.has(other))
    const because = instead === undefined ? undefined : members[instead]
    return counted.has(index) || because === undefined
      ? []
      : [{ flow: flow.id, reason: reasonOf(flow, because, all), because: because.id }]
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

function reasonOf(flow: FundingFlow, counted: FundingFlow, all: ReadonlyMap<string, FundingFlow>): ExclusionReason {
  if (isPartOf(flow, counted.id, all)) return 'PART_OF_COUNTED'
  return isPartOf(counted, flow.id, all) ? 'WHOLE_OF_COUNTED' : 'OVERLAPS'
}
