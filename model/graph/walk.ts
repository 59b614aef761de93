/** Walks outward from seeds, and finds the edges among the nodes that were met. */
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { portion, type Steps } from './steps.ts'

export interface WalkOptions {
  /** Distinct, in the order in which they shall come. */
  readonly seeds: readonly number[]
  /** Steps from the seeds. */
  readonly depth: number
  readonly filter: CompiledFilter
}

/** All nodes within the depth: seeds as given, then by distance, degree (high first) and id. */
export function* walk(graph: Graph, { seeds, depth, filter }: WalkOptions): Steps<readonly number[]> {
  const met = new Uint8Array(graph.nodes.size)
  for (const seed of seeds) met[seed] = 1
  const order = [...seeds]
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
    next.sort(graph.byDegree)
    for (const node of next) order.push(node)
    frontier = next
  }
  return order
}

/** The edges that pass and have both ends among the nodes, by id. */
export function* edgesAmong(graph: Graph, nodes: readonly number[], filter: CompiledFilter): Steps<readonly number[]> {
  const chosen = new Uint8Array(graph.nodes.size)
  for (const node of nodes) chosen[node] = 1
  const edges: number[] = []
  let looked = 0
  for (const node of nodes) {
    for (const edge of graph.edgesAt(node)) {
      if (++looked % portion === 0) yield
      // Each edge is met at both of its ends; it counts where it begins.
      if (graph.source(edge) !== node || chosen[graph.target(edge)] !== 1 || !filter.edge(edge)) continue
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
