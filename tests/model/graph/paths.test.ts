/** Paths over the arrays are those that the plainest search finds, in the same order, and cost little to find. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import { Graph } from '../../../model/graph/graph.ts'
import { bestPaths } from '../../../model/graph/paths.ts'
import { finish } from '../../../model/graph/steps.ts'
import { Workspace } from '../../../model/graph/workspace.ts'
import { buildIndex } from '../../../server/store/embedded/build-index.ts'
import type { PathQuery } from '../../../server/store/graph-questions.ts'
import { arbitraryPathQuery, arbitraryRecords } from '../../fixtures/arbitrary-records.ts'
import { actor, batchOf, link } from '../../fixtures/graph-builders.ts'
import { PlainQuestions } from '../../fixtures/plain-questions.ts'

function pathsOf(graph: Graph, { from, to, avoid = [], filter, ...limits }: PathQuery) {
  const [start, end] = [graph.nodes.ordinalOf(from), graph.nodes.ordinalOf(to)]
  if (start === undefined || end === undefined) return []
  const barred = new Set(avoid.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined))
  const options = { from: start, to: end, avoid: barred, filter: compileFilter(graph, filter), ...limits }
  return finish(bestPaths(graph, options)).map(({ nodes, edges }) => ({
    nodes: nodes.map((node) => graph.nodes.textOf(node)),
    relationships: edges.map((edge) => graph.edges.textOf(edge)),
  }))
}

test('every path is found, in order, whatever the graph, the filter and the nodes to avoid', () => {
  const queries = fc.array(arbitraryPathQuery, { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(arbitraryRecords, queries, (batch, asked) => {
      const { graph } = buildIndex(batch)
      const plain = new PlainQuestions(batch)
      for (const query of asked) expect(pathsOf(graph, query)).toEqual(plain.paths(query))
    }),
    { numRuns: 300 },
  )
})

const name = (index: number): string => `n${String(index).padStart(6, '0')}`

/** Nodes n000000, n000001 … and edges between their numbers. */
function graphOf(size: number, edges: readonly (readonly [number, number])[]): Graph {
  const graph = new Graph({ symmetricTypes: new Set(), sourceParents: new Map() })
  for (let index = 0; index < size; index++) graph.addNode({ id: name(index), kind: 'TOPIC', basis: 'STATED' }, [])
  for (const [index, [source, target]] of edges.entries()) {
    const ends = { source: name(source), target: name(target), type: 'knows' }
    graph.addEdge({ id: `e${name(index)}`, ...ends, basis: 'STATED', confidence: 'HIGH' }, [])
  }
  graph.build()
  return graph
}

/** How often a search for ten paths of up to eight steps pauses, and how many it finds. */
function effort(graph: Graph, from: number, to: number) {
  const filter = compileFilter(graph)
  const steps = bestPaths(graph, { from, to, maxLength: 8, first: 10, filter, avoid: new Set() })
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next()
    if (done) return { pauses, found: value.length }
  }
}

test('that there is one path only is seen at once, however dense the graph behind the hub', () => {
  const size = 400
  const dense = Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size] as const)
  const graph = graphOf(size + 2, [...dense.filter(([a, b]) => a < b), [0, size], [0, size + 1]])
  expect(effort(graph, size, size + 1)).toEqual({ pauses: 0, found: 1 })
})

test('a long search pauses between portions', () => {
  const width = 9000
  const spokes = Array.from({ length: width }, (_, index) => [index + 2, index % 2] as const)
  const graph = graphOf(width + 2, [...spokes, [2, 1]])
  const { pauses, found } = effort(graph, 0, 1)
  expect(found).toBe(1)
  expect(pauses).toBeGreaterThan(1)
})

test('searches that take turns do not disturb each other', () => {
  const width = 9000
  const graph = graphOf(
    width,
    Array.from({ length: width * 3 }, (_, index) => [index % width, (index * 7919) % (width - 1)] as const),
  )
  const ask = (from: number, to: number) =>
    bestPaths(graph, { from, to, maxLength: 8, first: 3, filter: compileFilter(graph), avoid: new Set() })
  const ends = [200, 300, 400, 500].map((from) => [from, from + 60] as const)
  const alone = ends.map(([from, to]) => finish(ask(from, to)))
  const turns = ends.map(([from, to]) => ask(from, to))
  const answers: unknown[] = []
  while (answers.filter((answer) => answer !== undefined).length < turns.length) {
    for (const [index, steps] of turns.entries()) {
      const { done, value } = steps.next()
      if (done && answers[index] === undefined) answers[index] = value
    }
  }
  expect(answers).toEqual(alone)
  expect(alone.every((paths) => paths.length === 3)).toBe(true)
})

test('a graph that grew after a search is searched as it is', () => {
  const { graph } = buildIndex(batchOf({ entities: ['a', 'b'].map((id) => actor(id)), relationships: [link('a x b')] }))
  const query = { from: 'a', to: 'b', maxLength: 4, first: 5 }
  expect(pathsOf(graph, query)).toHaveLength(1)
  for (const id of ['c', 'd']) graph.addNode(actor(id), [])
  for (const edge of [link('a x c'), link('c x d'), link('b x d')]) graph.addEdge(edge, [])
  expect(pathsOf(graph, query).map(({ nodes }) => nodes.join(' '))).toEqual(['a b', 'a c d b'])
})

test('when the numbers for labels are used up, they start again on clean arrays', () => {
  const workspace = new Workspace(1)
  const first = workspace.nextBase()
  let base = first
  for (let next = workspace.nextBase(); next > base; next = workspace.nextBase()) {
    base = next
    workspace.forward[0] = workspace.backward[0] = base
  }
  expect(base).toBeGreaterThan(2 ** 31 - 64)
  expect(base + 15).toBeLessThan(2 ** 31)
  expect([workspace.forward[0], workspace.backward[0]]).toEqual([0, 0])
})
