/** Sums of money: the exact greatest sum without overlaps, never across currencies or statuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, sum, toUnits } from '../../../model/decimal.ts'
import type { FundingFlow } from '../../../model/entity.ts'
import { finish } from '../../../model/graph/steps.ts'
import { fundingTotals } from '../../../server/analysis/funding-totals.ts'
import { greatestIndependentSum } from '../../../server/analysis/greatest-independent-sum.ts'
import { readPackage } from '../../../server/import/data-package/read-package.ts'

describe('decimals', () => {
  it('add up exactly', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(sum(['154500000', '-0.05'])).toBe('154499999.95')
    expect(sum(['-1.50', '0.25'])).toBe('-1.25')
    expect(sum([])).toBe('0')
    expect([compare('1.0', '1'), compare('-2', '1'), compare('10', '9.99')]).toEqual([0, -1, 1])
  })
  it('agree with whole numbers of cents', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 })
    const text = (value: number) =>
      `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (values) => {
        expect(toUnits([sum(values.map(text)), '0.01'])[0]).toBe(BigInt(values.reduce((a, b) => a + b, 0)))
      }),
    )
  })
})

describe('greatestIndependentSum', () => {
  const bruteForce = (amounts: readonly bigint[], overlaps: readonly ReadonlySet<number>[]): bigint => {
    let best = 0n
    for (let mask = 0; mask < 1 << amounts.length; mask += 1) {
      const chosen = amounts.flatMap((_, index) => (mask & (1 << index) ? [index] : []))
      if (chosen.some((a) => chosen.some((b) => overlaps[a]?.has(b)))) continue
      const total = chosen.reduce((all, index) => all + (amounts[index] ?? 0n), 0n)
      if (total > best) best = total
    }
    return best
  }
  it('finds the maximum that trying everything finds', () => {
    const graph = fc.integer({ min: 1, max: 10 }).chain((size) =>
      fc.record({
        amounts: fc.array(fc.bigInt({ min: 0n, max: 50n }), { minLength: size, maxLength: size }),
        pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 18 }),
      }),
    )
    fc.assert(
      fc.property(graph, ({ amounts, pairs }) => {
        const overlaps = amounts.map(
          (_, index) => new Set(pairs.flatMap(([a, b]) => (a === b ? [] : a === index ? [b] : b === index ? [a] : []))),
        )
        const { chosen, exact } = greatestIndependentSum(amounts, overlaps)
        expect(exact).toBe(true)
        expect(chosen.some((a) => chosen.some((b) => overlaps[a]?.has(b)))).toBe(false)
        expect(chosen.reduce((all, index) => all + (amounts[index] ?? 0n), 0n)).toBe(bruteForce(amounts, overlaps))
      }),
    )
  })
  it('says so when a cluster is too large to be sure', () => {
    const chain = Array.from(
      { length: 25 },
      (_, index) => new Set([index - 1, index + 1].filter((n) => n >= 0 && n < 25)),
    )
    expect(
      greatestIndependentSum(
        chain.map(() => 1n),
        chain,
      ).exact,
    ).toBe(false)
    expect(
      greatestIndependentSum(
        chain.slice(0, 24).map(() => 1n),
        chain.slice(0, 24).map((s) => new Set([...s].filter((n) => n < 24))),
      ).exact,
    ).toBe(true)
  })
})

describe('fundingTotals on the Sahel dataset', async () => {
  const { entities } = await readPackage('data/sahel')
  const flows = entities.filter((entity): entity is FundingFlow => entity.kind === 'FUNDING_FLOW')
  const all = new Map(flows.map((flow) => [flow.id, flow]))

  it('lists 958.5 to 994.5 million EUR for Niger: the facility may be inside the envelope', () => {
    const niger = flows.filter(({ recipients }) => recipients.includes('niger'))
    const totals = finish(fundingTotals(niger, ['RECIPIENT'], all))
    expect(
      totals.groups.map(({ recipient, status, total, upperBound }) => [recipient, status, total, upperBound]),
    ).toEqual([
      ['niger', 'UNSPECIFIED', { amount: '958500000', currency: 'EUR' }, { amount: '994500000', currency: 'EUR' }],
    ])
    expect(totals.excluded).toEqual([
      { flow: 'flow-niger-aif', reason: 'OVERLAPS', because: 'flow-niger-edf' },
      { flow: 'flow-niger-icsp', reason: 'NO_AMOUNT' },
    ])
  })
  it('counts the parts of the humanitarian aid inside their whole and lists what names no amount', () => {
    const { groups, excluded } = finish(fundingTotals(flows, [], all))
    expect(
      groups.map(({ status, total, exact }) => `${status} ${total.amount} ${total.currency} ${exact}`),
    ).toMatchInlineSnapshot(`
      [
        "ALLOCATED 234000000 EUR true",
        "ANNOUNCED 414500000 EUR true",
        "COMMITTED 8100000000 EUR true",
        "PLEDGED 500000000 USD true",
        "PROVIDED 50000000 EUR true",
        "UNSPECIFIED 3574200000 EUR true",
      ]
    `)
    expect(excluded.filter(({ reason }) => reason === 'NO_AMOUNT').map(({ flow }) => flow)).toEqual([
      'flow-council-package',
      'flow-ec-package',
      'flow-niger-icsp',
    ])
    expect(
      excluded.filter(({ reason }) => reason === 'PART_OF_COUNTED').every(({ because }) => because === 'flow-hum-234'),
    ).toBe(true)
  })
})
