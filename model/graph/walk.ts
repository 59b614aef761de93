/** Walks outward from seeds, and finds the edges among the nodes that were met. */
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { Smallest } from './smallest.ts'
import { portion, type Steps } from './steps.ts'

export interface WalkOptions {
  /** Distinct, in the order in which they shall come. */
  readonly seeds: readonly number[]
  /** Steps from the seeds. */
  readonly depth: number
  readonly filter: CompiledFilter
  /** How many nodes are wanted; all where absent. */
  readonly limit?: number
}

export interface Walked {
  /** Seeds as given, then by distance, degree (high first) and id, up to the limit. */
  readonly nodes: readonly number[]
  /** How many nodes there are within the depth. */
  readonly met: number
}

/** The nodes within the depth. */
export function* walk(graph: Graph, { seeds, depth, filter, limit = Infinity }: WalkOptions): Steps<Walked> {
  const met = new Uint8Array(graph.nodes.size)
  for (const seed of seeds) met[seed] = 1
  const nodes = seeds.slice(0, limit)
  let count = seeds.length
  let frontier: readonly number[] = seeds
  let looked = 0
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next: number[] = []
    for (const node of frontier) {
      for (const edge of graph.edgesAt(node)) {
        if (++looked % portion === 0) yield
        const other = graph.otherEnd(edge, node)
        if (met[other] === 1 || !filter.node(other) || !filter.edge(edge)) continue
        met[other] = 1
        next.push(other)
      }
    }
    for (const node of yield* best(graph, next, limit - nodes.length)) nodes.push(node)
    count += next.length
    frontier = next
  }
  return { nodes, met: count }
}

/** So many of the nodes, by degree (high first) and id: sorting all of a hundred thousand would take too long at once. */
function* best(graph: Graph, nodes: readonly number[], first: number): Steps<readonly number[]> {
  if (first === 0) return []
  if (nodes.length <= Math.max(portion, first)) return nodes.toSorted(graph.byDegree).slice(0, first)
  const picked = new Smallest({ first, compare: graph.byDegree, isBehind: () => true })
  for (const node of nodes) {
    picked.offer(node)
    if (picked.totalCount % portion === 0) yield
  }
  return picked.page
}

/** The edges that pass and have both ends among the nodes, by id. */
export function* edgesAmong(graph: Graph, nodes: readonly number[], filter: CompiledFilter): Steps<readonly number[]> {
  const chosen = new Uint8Array(graph.nodes.size)
  for (const node of nodes) chosen[node] = 1
  const edges: number[] = []
  let looked = 0
  for (const node of nodes) {
    const there = graph.edgesAt(node)
    // By number: a hub has thousands of edges, and an iterator for each would cost more than the look.
    for (let place = 0; place < there.length; place++) {
      if (++looked % portion === 0) yield
      const edge = there[place] ?? 0
      // Each edge is met at both of its ends; it counts where it begins.
      if (chosen[graph.target(edge)] !== 1 || graph.source(edge) !== node || !filter.edge(edge)) continue
      edges.push(edge)
    }
  }
  return edges.sort(graph.edges.compare)
}

/** The nodes that pass, among the numbers from 0 up. */
export const nodesThat = (graph: Graph, passes: (node: number) => boolean): Steps<readonly number[]> =>
  numbersThat(graph.nodes.size, passes)

/** The edges that pass, among the numbers from 0 up. */
export const edgesThat = (graph: Graph, passes: (edge: number) => boolean): Steps<readonly number[]> =>
  numbersThat(graph.edges.size, passes)

function* numbersThat(size: number, passes: (number: number) => boolean): Steps<readonly number[]> {
  const numbers: number[] = []
  for (let number = 0; number < size; number++) {
    if (number % portion === portion - 1) yield
    if (passes(number)) numbers.push(number)
  }
  return numbers
}
