/** Our betweenness beside that of graphology-metrics, and where that one gives up. */
import fc from 'fast-check'
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import { betweenness } from '../../../../model/graph/measures/betweenness.ts'
import { toGraphology } from '../../../../server/analysis/measures/graphology.ts'
import type { Links } from '../../../../model/graph/measures/links.ts'
import { linksOf } from '../../../../model/graph/measures/links.ts'
import { numberedEdges } from '../../../../server/analysis/measures/measure-graph.ts'
import { arbitraryTopology, skewedTopology, topologyOf, topologyOfPairs } from '../../../fixtures/topologies.ts'

const theirs = (links: Links): number[] =>
  Object.values(
    (graphologyBetweenness as unknown as typeof graphologyBetweenness.default)(toGraphology(links), {
      getEdgeWeight: null,
    }),
  )

/** Squares in a row, each sharing a corner with the next: 3 nodes each, and one; twice as many ways with each. */
const squares = (count: number): Links => {
  const pairs = Array.from({ length: count }, (_, square) => square * 3).flatMap(
    (left) =>
      [
        [left, left + 1],
        [left, left + 2],
        [left + 1, left + 3],
        [left + 2, left + 3],
      ] as const,
  )
  const ids = Array.from({ length: count * 3 + 1 }, (_, index) => String(index))
  return linksOf(numberedEdges(topologyOfPairs(ids, pairs)))
}

describe('betweenness', () => {
  it('agrees with graphology-metrics where path counts are small', () => {
    fc.assert(
      fc.property(arbitraryTopology, (topology) => {
        const links = linksOf(numberedEdges(topology))
        const expected = theirs(links)
        for (const [position, value] of betweenness(links, links.order).entries())
          expect(value).toBeCloseTo(expected[position] ?? Number.NaN, 12)
      }),
      { numRuns: 200 },
    )
  })

  it('stays right with 2^40 shortest paths, where counting in 32 bits does not', () => {
    const links = squares(40)
    expect(theirs(links).every(Number.isFinite)).toBe(false)
    const values = betweenness(links, links.order)
    const others = (links.order - 1) * (links.order - 2)
    for (let corner = 0; corner <= 40; corner++) {
      const left = 3 * corner
      // Besides, half of the two ways between the upper and lower corner of either square.
      const pairs = left * (120 - left) + (corner > 0 ? 0.5 : 0) + (corner < 40 ? 0.5 : 0)
      expect(values[left]).toBeCloseTo((2 * pairs) / others, 12)
    }
  })

  it('says so where there are more paths than a number can hold', () => {
    const links = squares(1_030)
    expect(() => betweenness(links, 1)).toThrow(
      expect.objectContaining({
        code: 'QUERY_TOO_EXPENSIVE',
        message: 'There are more shortest paths in this graph than can be counted.',
      }),
    )
  })
})

describe('an estimate of betweenness', () => {
  const path = linksOf(numberedEdges(topologyOf('a-b b-c c-d d-e')))

  it('counts paths from nodes evenly spread, weighed by how far along a node stands, scaled up', () => {
    // From a, and from c: for each node twice its distance times the sum of 1 / distance over all nodes behind it.
    const [b, c, d] = [2 * (1 / 2 + 1 / 3 + 1 / 4) + 2 / 2, 2 * 2 * (1 / 3 + 1 / 4), (2 * 3) / 4 + 2 / 2]
    const expected = [0, b, c, d, 0].map((sum) => (sum * (5 / 2)) / (4 * 3))
    for (const [position, value] of betweenness(path, 2).entries())
      expect(value).toBeCloseTo(expected[position] ?? Number.NaN, 12)
  })

  it('is never above 1', () => {
    const star = linksOf(numberedEdges(topologyOf('m-a m-b m-c m-d')))
    expect([...betweenness(star, 1)]).toEqual([0, 0, 0, 0, 1])
  })

  it('comes near with a fifth of the nodes', () => {
    const links = linksOf(numberedEdges(skewedTopology(2_000, 8_000)))
    const exact = betweenness(links, links.order)
    const estimate = betweenness(links, 400)
    const highest = [...exact.keys()].sort((a, b) => (exact[b] ?? 0) - (exact[a] ?? 0)).slice(0, 50)
    const errors = highest.map((node) => Math.abs((estimate[node] ?? 0) / (exact[node] ?? 0) - 1)).sort((a, b) => a - b)
    expect(errors[25]).toBeLessThan(0.12)
  })
})
