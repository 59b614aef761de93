/** Nodes that share neighbours, or lack them: linked to all of some nodes, to any of others, to none of further ones. */
import type { Direction } from '../vocabulary.ts'
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { directionOf } from './incident.ts'
import { portion, type Steps } from './steps.ts'
import { nodesThat } from './walk.ts'

export interface LinkedOptions {
  readonly all: readonly number[]
  /** Undefined where this is no condition; an empty list holds for no node. */
  readonly any: readonly number[] | undefined
  readonly none: readonly number[]
  /** Seen from the nodes given. */
  readonly direction: Direction
  readonly filter: CompiledFilter
}

/** Without the nodes given; in the order of their numbers. */
export function* linkedNodes(graph: Graph, options: LinkedOptions): Steps<readonly number[]> {
  const { all, any, none, filter } = options
  const seeds = new Set([...all, ...(any ?? []), ...none])
  const wanted = new Set(all)
  const met = yield* countLinks(graph, wanted, options)
  const metAny = yield* countLinks(graph, new Set(any), options)
  const metNone = yield* countLinks(graph, new Set(none), options)
  return yield* nodesThat(
    graph,
    (node) =>
      met[node] === wanted.size &&
      (any === undefined || (metAny[node] ?? 0) > 0) &&
      metNone[node] === 0 &&
      !seeds.has(node) &&
      filter.itself(node),
  )
}

/** For each node, to how many of the given ones it is linked. */
function* countLinks(
  graph: Graph,
  nodes: ReadonlySet<number>,
  { direction, filter }: LinkedOptions,
): Steps<Int32Array> {
  const counts = new Int32Array(graph.nodes.size)
  /** The last of the given nodes that each was seen from, plus one. */
  const seenFrom = new Int32Array(nodes.size === 0 ? 0 : graph.nodes.size)
  let looked = 0
  for (const node of nodes) {
    for (const edge of graph.edgesAt(node)) {
      if (++looked % portion === 0) yield
      const other = graph.otherEnd(edge, node)
      if (seenFrom[other] === node + 1 || !filter.edge(edge) || !leads(graph, edge, { node, direction })) continue
      seenFrom[other] = node + 1
      counts[other] = (counts[other] ?? 0) + 1
    }
  }
  return counts
}

function leads(graph: Graph, edge: number, { node, direction }: { node: number; direction: Direction }): boolean {
  if (direction === 'BOTH') return true
  const seen = directionOf(graph, edge, node)
  return seen === 'BOTH' || seen === direction
}
