/** Walks and filters over the arrays agree with the plainest way of answering, on generated graphs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphBatch } from '../../../model/dataset.ts'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import { Graph } from '../../../model/graph/graph.ts'
import { countEdges } from '../../../model/graph/incident.ts'
import { finish } from '../../../model/graph/steps.ts'
import { edgesAmong, nodesThat, walk } from '../../../model/graph/walk.ts'
import { buildIndex } from '../../../server/store/embedded/build-index.ts'
import { arbitraryBatch, arbitraryFilter, arbitraryIds } from '../../fixtures/arbitrary-batch.ts'
import { PlainGraph } from '../../fixtures/plain-graph.ts'

const arbitraryWalk = fc.record({ ids: arbitraryIds, depth: fc.nat(4), filter: arbitraryFilter })

const ordinals = (graph: Graph, ids: readonly string[]): readonly number[] =>
  ids.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined)

const nodeIds = (graph: Graph, nodes: readonly number[]): readonly string[] =>
  nodes.map((node) => graph.nodes.textOf(node))

test('a walk meets what the plain way meets, in the same order', () => {
  fc.assert(
    fc.property(arbitraryBatch, arbitraryWalk, (batch, { ids, depth, filter }) => {
      const { graph } = buildIndex(batch)
      const compiled = compileFilter(graph, filter)
      const plain = new PlainGraph(batch)
      const seeds = ordinals(graph, ids)
      const { nodes: met, met: count } = finish(walk(graph, { seeds, depth, filter: compiled }))
      expect(nodeIds(graph, met)).toEqual(plain.subgraph(ids, depth, filter))
      const some = met.slice(0, 4)
      expect(finish(walk(graph, { seeds, depth, filter: compiled, limit: 4 }))).toEqual({ nodes: some, met: count })
      const edges = finish(edgesAmong(graph, some, compiled)).map((edge) => graph.edges.textOf(edge))
      expect(edges).toEqual(plain.among(nodeIds(graph, some), filter))
    }),
    { numRuns: 300 },
  )
})

test('an entity that is itself asked for is held to every condition', () => {
  fc.assert(
    fc.property(arbitraryBatch, arbitraryFilter, (batch, filter) => {
      const { graph } = buildIndex(batch)
      const found = finish(nodesThat(graph, compileFilter(graph, filter).entity))
      expect(nodeIds(graph, found)).toEqual(new PlainGraph(batch).list(filter))
    }),
    { numRuns: 300 },
  )
})

test('counts per type, direction and kind add up to the degree', () => {
  fc.assert(
    fc.property(arbitraryBatch, (batch) => {
      const { graph } = buildIndex(batch)
      const plain = new PlainGraph(batch)
      for (const { id } of batch.entities) {
        const [node = 0] = ordinals(graph, [id])
        const counts = countEdges(graph, node)
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(plain.degree(id))
        expect(graph.degree(node)).toBe(plain.degree(id))
      }
    }),
  )
})

/** The same graph, with some of its relationships and a new entity added after the arrays were built. */
function builtInTwo(batch: GraphBatch, before: number): Graph {
  const { graph } = buildIndex({ ...batch, relationships: batch.relationships.slice(0, before) })
  for (const edge of batch.relationships.slice(before)) {
    graph.addEdge(
      edge,
      edge.evidence.map(({ passage }) => passage.split('#')[0] ?? ''),
    )
  }
  return graph
}

test('what is added after a build is walked like the rest, before and after the next build', () => {
  fc.assert(
    fc.property(arbitraryBatch, fc.nat(25), arbitraryWalk, (batch, before, { ids, depth, filter }) => {
      const graph = builtInTwo(batch, before)
      const answer = () =>
        finish(walk(graph, { seeds: ordinals(graph, ids), depth, filter: compileFilter(graph, filter) })).nodes
      const expected = new PlainGraph(batch).subgraph(ids, depth, filter)
      expect(nodeIds(graph, answer())).toEqual(expected)
      graph.build()
      expect(nodeIds(graph, answer())).toEqual(expected)
    }),
  )
})

test('ids that arrive out of order are ordered all the same', () => {
  const graph = new Graph({ symmetricTypes: new Set(), sourceParents: new Map() })
  for (const id of ['m', 'z', 'a', 'b']) graph.addNode({ id, kind: 'TOPIC', basis: 'STATED' }, [])
  const link = { type: 'knows', source: 'm', basis: 'STATED', confidence: 'HIGH' } as const
  for (const target of ['z', 'b', 'a']) graph.addEdge({ id: `${target}-1`, target, ...link }, [])
  const everything = compileFilter(graph)
  const { nodes: met } = finish(walk(graph, { seeds: [0], depth: 1, filter: everything }))
  expect(nodeIds(graph, met)).toEqual(['m', 'a', 'b', 'z'])
  const edges = finish(edgesAmong(graph, met, everything))
  expect(edges.map((edge) => graph.edges.textOf(edge))).toEqual(['a-1', 'b-1', 'z-1'])
})

test('an edge whose end is not there is refused', () => {
  const graph = new Graph({ symmetricTypes: new Set(), sourceParents: new Map() })
  const edge = { id: 'x', type: 'knows', source: 'a', target: 'b', basis: 'STATED', confidence: 'HIGH' } as const
  expect(() => graph.addEdge(edge, [])).toThrow('an end of x is not in the graph')
})

/** So many nodes around one, further links between them as the pairs say. */
function star(width: number, pairs: readonly (readonly [number, number])[] = []): Graph {
  const graph = new Graph({ symmetricTypes: new Set(), sourceParents: new Map() })
  const name = (index: number): string => `n${String(index).padStart(6, '0')}`
  for (let index = 0; index < width; index++) graph.addNode({ id: name(index), kind: 'TOPIC', basis: 'STATED' }, [])
  const rays = Array.from({ length: width - 1 }, (_, index) => [0, index + 1] as const)
  for (const [number, [source, target]] of [...rays, ...pairs].entries()) {
    const ends = { source: name(source), target: name(target), type: 'knows' }
    graph.addEdge({ id: `e${name(number)}`, ...ends, basis: 'STATED', confidence: 'HIGH' }, [])
  }
  graph.build()
  return graph
}

test('long walks pause between portions', () => {
  const graph = star(10_000)
  const pausesOf = (limit: number): readonly [pauses: number, nodes: number, met: number] => {
    const steps = walk(graph, { seeds: [0], depth: 2, filter: compileFilter(graph), limit })
    let pauses = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) pauses++
    return [pauses, step.value.nodes.length, step.value.met]
  }
  expect(pausesOf(Infinity)).toEqual([4, 10_000, 10_000])
  expect(pausesOf(300)).toEqual([6, 300, 10_000])
  expect(pausesOf(1)).toEqual([4, 1, 10_000])
})

test('of many nodes at one distance those of the highest degree are chosen as if all had been put in order', () => {
  const width = 9_000
  const pairs = Array.from({ length: 6_000 }, (_, index) => [1 + ((index * 7_919) % 8_000), 8_999] as const)
  const graph = star(width, pairs)
  const options = { seeds: [0], depth: 1, filter: compileFilter(graph) }
  const all = finish(walk(graph, options)).nodes
  for (const limit of [2, 300, 2_000]) {
    expect(finish(walk(graph, { ...options, limit })).nodes).toEqual(all.slice(0, limit))
  }
})
