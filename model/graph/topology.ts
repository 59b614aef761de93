/** The filtered graph as plain arrays of ids and positions, and how well what it holds is sourced. */
import type { EntityKind } from '../kinds/index.ts'
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { sortInSteps } from './sort-steps.ts'
import { portion, type Steps } from './steps.ts'
import { nodesThat } from './walk.ts'

export interface TopologyNode {
  readonly id: string
  readonly kind: EntityKind
}

export interface TopologyEdge {
  readonly id: string
  readonly type: string
  /** Positions in the list of nodes. */
  readonly source: number
  readonly target: number
}

export interface FilteredTopology {
  readonly nodes: readonly TopologyNode[]
  readonly edges: readonly TopologyEdge[]
  /** Nodes and edges that rest on no source, and on exactly one. */
  readonly unsourced: number
  readonly singleSource: number
}

/** Nodes that pass as entities asked for, by id, and the edges among them that pass, by id. */
export function* topologyOf(graph: Graph, filter: CompiledFilter): Steps<FilteredTopology> {
  const passing = yield* nodesThat(graph, filter.entity)
  const nodes = yield* sortInSteps(passing, graph.nodes.compare)
  const positions = new Int32Array(graph.nodes.size).fill(-1)
  for (const [position, node] of nodes.entries()) positions[node] = position
  const among: number[] = []
  for (let edge = 0; edge < graph.edges.size; edge++) {
    if (edge % portion === portion - 1) yield
    if (positions[graph.source(edge)] === -1 || positions[graph.target(edge)] === -1) continue
    if (filter.edge(edge)) among.push(edge)
  }
  const edges = yield* sortInSteps(among, graph.edges.compare)
  return {
    nodes: yield* describe(nodes, (node) => ({ id: graph.nodes.textOf(node), kind: graph.kind(node) })),
    edges: yield* describe(edges, (edge) => ({
      id: graph.edges.textOf(edge),
      type: graph.types.textOf(graph.type(edge)),
      source: positions[graph.source(edge)] ?? -1,
      target: positions[graph.target(edge)] ?? -1,
    })),
    unsourced: yield* restingOn(graph, { nodes, edges }, 0),
    singleSource: yield* restingOn(graph, { nodes, edges }, 1),
  }
}

function* describe<Item>(numbers: readonly number[], item: (number: number) => Item): Steps<readonly Item[]> {
  const items: Item[] = []
  for (const number of numbers) {
    if (items.length % portion === portion - 1) yield
    items.push(item(number))
  }
  return items
}

/** How many of these rest on so many sources. */
function* restingOn(
  { nodeFacts, edgeFacts, sourceSets }: Graph,
  { nodes, edges }: { nodes: readonly number[]; edges: readonly number[] },
  sources: number,
): Steps<number> {
  let found = 0
  for (const [facts, rows] of [
    [nodeFacts, nodes],
    [edgeFacts, edges],
  ] as const) {
    for (const [position, row] of rows.entries()) {
      if (position % portion === portion - 1) yield
      if (sourceSets.sizeOf(facts.sourceSet(row)) === sources) found++
    }
  }
  return found
}
