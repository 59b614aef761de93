/** Measures of graphs small enough to be measured by hand, and what holds for any graph. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphMeasures } from '../../../../server/analysis/measures/measure-graph.ts'
import { measureGraph } from '../../../../server/analysis/measures/measure-graph.ts'
import type { Topology } from '../../../../server/store/graph-questions.ts'
import { arbitraryTopology, numberedIds, topologyOf, topologyOfPairs } from '../../../fixtures/topologies.ts'

type Measure = 'degree' | 'betweenness' | 'pagerank' | 'community'

const byId = ({ nodes }: GraphMeasures, measure: Measure): Readonly<Record<string, number | string>> =>
  Object.fromEntries(nodes.map((node) => [node.id, node[measure]]))

const measured = (text: string): Promise<GraphMeasures> => measureGraph(topologyOf(text))

describe('degree', () => {
  it('counts parallel relationships each and a loop once', async () => {
    expect(byId(await measured('a-b b-a a-b b-c c-c d e-e'), 'degree')).toEqual({ a: 3, b: 4, c: 2, d: 0, e: 1 })
  })
})

describe('betweenness', () => {
  it('of a path of five: of the six pairs of others, three and four pass', async () => {
    expect(byId(await measured('a-b b-c c-d d-e'), 'betweenness')).toEqual({ a: 0, b: 3 / 6, c: 4 / 6, d: 3 / 6, e: 0 })
  })

  it('of a star: every pair passes its centre', async () => {
    expect(byId(await measured('m-a m-b m-c m-d'), 'betweenness')).toEqual({ a: 0, b: 0, c: 0, d: 0, m: 1 })
  })

  it('of two triangles and a bridge: its ends carry six of ten pairs each', async () => {
    expect(byId(await measured('a-b b-c c-a c-d d-e e-f f-d'), 'betweenness')).toEqual({
      a: 0,
      b: 0,
      c: 6 / 10,
      d: 6 / 10,
      e: 0,
      f: 0,
    })
  })

  it('of a square: two equally short ways share their pair', async () => {
    expect(byId(await measured('a-b b-c c-d d-a'), 'betweenness')).toEqual({ a: 1 / 6, b: 1 / 6, c: 1 / 6, d: 1 / 6 })
  })

  it('takes no account of direction, loops and parallel relationships', async () => {
    const plain = await measured('a-b b-c c-d d-e')
    const tangled = await measured('b-a a-b b-c b-c b-c c-c d-c d-e e-e')
    expect(byId(tangled, 'betweenness')).toEqual(byId(plain, 'betweenness'))
  })

  it('of nodes apart is normalised by all nodes of the graph', async () => {
    expect(byId(await measured('a-b b-c d e'), 'betweenness')).toEqual({ a: 0, b: 1 / 6, c: 0, d: 0, e: 0 })
  })
})

describe('PageRank', () => {
  it('of a star solves its two equations: centre 0.03 + 0.85 · 4 leaves, leaf 0.03 + 0.85 · centre / 4', async () => {
    const ranks = byId(await measured('m-a m-b m-c m-d'), 'pagerank')
    const centre = (0.03 + 0.85 * 4 * 0.03) / (1 - 0.85 ** 2)
    expect(ranks['m']).toBeCloseTo(centre, 9)
    expect(ranks['a']).toBeCloseTo((1 - centre) / 4, 9)
  })

  it('is shared equally where nothing is linked', async () => {
    expect(byId(await measured('a b c d'), 'pagerank')).toEqual({ a: 0.25, b: 0.25, c: 0.25, d: 0.25 })
  })
})

describe('communities', () => {
  it('of two triangles and a bridge are the triangles, named by their smallest members', async () => {
    const measures = await measured('a-b b-c c-a c-d d-e e-f f-d')
    expect(measures.communities).toEqual([
      { id: 'a', members: ['a', 'b', 'c'] },
      { id: 'd', members: ['d', 'e', 'f'] },
    ])
    expect(byId(measures, 'community')).toEqual({ a: 'a', b: 'a', c: 'a', d: 'd', e: 'd', f: 'd' })
  })

  it('come by size, then by id; who is alone is a community', async () => {
    const { communities } = await measured('b x-y y-z z-x c-d a')
    expect(communities.map(({ members }) => members.join(' '))).toEqual(['x y z', 'c d', 'a', 'b'])
  })
})

describe('any graph', () => {
  it('of no, one or two nodes has measures', async () => {
    expect(await measureGraph(topologyOfPairs([], []))).toEqual({ nodes: [], communities: [] })
    expect(await measured('a')).toEqual({
      nodes: [{ id: 'a', degree: 0, betweenness: 0, pagerank: 1, community: 'a' }],
      communities: [{ id: 'a', members: ['a'] }],
    })
    expect(byId(await measured('a-b'), 'betweenness')).toEqual({ a: 0, b: 0 })
    expect(byId(await measured('a-a'), 'pagerank')).toEqual({ a: 1 })
  })

  it('has the same measures in whatever order and direction its edges come', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTopology.chain(withShuffledEdges), async ([topology, shuffled]) => {
        expect(await measureGraph(shuffled)).toEqual(await measureGraph(topology))
      }),
      { numRuns: 200 },
    )
  })

  it('has ranks that sum to 1 and communities of which each node has one', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTopology, async (topology) => {
        const { nodes, communities, betweennessPivots } = await measureGraph(topology)
        expect(betweennessPivots).toBeUndefined()
        expect(nodes.reduce((sum, { pagerank }) => sum + pagerank, 0)).toBeCloseTo(1, 9)
        const pairs = communities.flatMap(({ id, members }) => members.map((member) => `${member} in ${id}`))
        expect(pairs.sort()).toEqual(nodes.map(({ id, community }) => `${id} in ${community}`))
        for (const { id, members } of communities) expect(id).toBe(members[0])
      }),
      { numRuns: 100 },
    )
  })
})

describe('a large graph', () => {
  it('has betweenness estimated, and says from how many nodes', async () => {
    // Steps of a search: 25,008; so many of them fit into the time that there is.
    const pairs = [0, 1, 2, 3].map((position) => [position, position + 1] as const)
    const { nodes, betweennessPivots } = await measureGraph(topologyOfPairs(numberedIds(25_000), pairs))
    expect(betweennessPivots).toBe(Math.floor(450_000_000 / 25_008) - 280)
    const inner = nodes.slice(0, 6).map(({ betweenness }) => betweenness * 24_999 * 24_998)
    expect(inner.map((sum) => sum > 0)).toEqual([false, true, true, true, false, false])
  })

  it('is refused where even an estimate would take too long', async () => {
    const huge = topologyOfPairs(numberedIds(1_200_000), [[0, 1]])
    await expect(measureGraph(huge)).rejects.toMatchObject({
      code: 'QUERY_TOO_EXPENSIVE',
      message: 'Measures of a graph of 1,200,000 entities with 1 links between them would take too long.',
      remedy: 'Narrow the filter, for example by kinds, types, dates or sources.',
    })
  })
})

const withShuffledEdges = (topology: Topology): fc.Arbitrary<readonly [Topology, Topology]> => {
  const { edges } = topology
  const flips = fc.array(fc.boolean(), { minLength: edges.length, maxLength: edges.length })
  return fc
    .tuple(fc.shuffledSubarray([...edges], { minLength: edges.length, maxLength: edges.length }), flips)
    .map(([shuffled, flips]) => [
      topology,
      {
        ...topology,
        edges: shuffled.map((edge, index) =>
          flips[index] ? { ...edge, source: edge.target, target: edge.source } : edge,
        ),
      },
    ])
}
