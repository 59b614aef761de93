/** Overlaps are found by what flows name, and are those that comparing all with all would find. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FundingFlow } from '../../../model/entity.ts'
import { finish } from '../../../model/graph/steps.ts'
import { fundingTotals } from '../../../server/analysis/funding-totals.ts'
import { isPartOf, overlapsAmong } from '../../../server/analysis/overlapping-flows.ts'

interface Told {
  readonly parent: number | undefined
  readonly overlapsWith: readonly number[]
}

const flowOf = ({ parent, overlapsWith }: Told, index: number): FundingFlow => ({
  id: `f${index}`,
  kind: 'FUNDING_FLOW',
  names: [],
  basis: 'STATED',
  evidence: [],
  donors: [],
  donorBasis: 'STATED',
  recipients: [],
  recipientBasis: 'STATED',
  status: 'PLEDGED',
  money: { amount: String(index + 1), currency: 'EUR' },
  purposes: [],
  overlapsWith: overlapsWith.map((other) => `f${other}`),
  ...(parent === undefined ? {} : { parent: `f${parent}` }),
})

/** Circles of parts and flows that are not there among them. */
const arbitraryFlows = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(12), { nil: undefined }),
      overlapsWith: fc.array(fc.nat(12), { maxLength: 2 }),
    }),
    {
      maxLength: 12,
    },
  )
  .map((told) => told.map(flowOf))

const mapOf = (flows: readonly FundingFlow[]): ReadonlyMap<string, FundingFlow> =>
  new Map(flows.map((flow) => [flow.id, flow]))

test('the overlaps are those of all pairs', () => {
  fc.assert(
    fc.property(arbitraryFlows, fc.nat(12), (all, size) => {
      const known = mapOf(all)
      const flows = all.slice(0, size)
      const overlap = (a: FundingFlow, b: FundingFlow): boolean =>
        a.overlapsWith.includes(b.id) ||
        b.overlapsWith.includes(a.id) ||
        isPartOf(a, b.id, known) ||
        isPartOf(b, a.id, known)
      const expected = flows.map((a, i) => flows.flatMap((b, j) => (i !== j && overlap(a, b) ? [j] : [])))
      const found = finish(overlapsAmong(flows, known)).map((set) => [...set].sort((a, b) => a - b))
      expect(found).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('totals of many flows give way again and again, with a share of the work between two pauses that does not grow', () => {
  const pausesOf = (count: number): number => {
    const flows = Array.from({ length: count }, (_, index) =>
      flowOf({ parent: index % 10 === 0 ? undefined : index - (index % 10), overlapsWith: [] }, index),
    )
    const steps = fundingTotals(flows, [], mapOf(flows))
    let pauses = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) pauses++
    expect(step.value.excluded.length).toBe(count / 10)
    return pauses
  }
  expect([pausesOf(1_000), pausesOf(20_000)]).toEqual([16, 317])
})
