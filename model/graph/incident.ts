/** The edges at one node: in order, narrowed, and counted. */
import type { EntityKind } from '../kinds/index.ts'
import type { Direction } from '../vocabulary.ts'
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'

export interface IncidentOptions {
  readonly filter: CompiledFilter
  /** Seen from the node; edges without direction have every one. */
  readonly direction: Direction
  /** Further conditions on the edge and on its other end. */
  readonly passes: (edge: number, other: number) => boolean
}

/** Edges at a node by degree of the other end (high first), then by id. */
export function incidentEdges(graph: Graph, node: number, options: IncidentOptions): readonly number[] {
  const { filter, direction, passes } = options
  return [...graph.edgesAt(node)]
    .filter((edge) => {
      const other = graph.otherEnd(edge, node)
      const seen = directionOf(graph, edge, node)
      return (
        (direction === 'BOTH' || seen === 'BOTH' || seen === direction) &&
        filter.node(other) &&
        filter.edge(edge) &&
        passes(edge, other)
      )
    })
    .sort(
      (a, b) =>
        graph.degree(graph.otherEnd(b, node)) - graph.degree(graph.otherEnd(a, node)) || graph.edges.compare(a, b),
    )
}

/** OUT where the node is the source, IN where it is the target, BOTH for loops and symmetric types. */
export function directionOf(graph: Graph, edge: number, node: number): Direction {
  if (graph.isUndirected(edge)) return 'BOTH'
  return graph.source(edge) === node ? 'OUT' : 'IN'
}

export interface EdgeCount {
  readonly type: string
  readonly direction: Direction
  /** Of the other end. */
  readonly kind: EntityKind
  readonly count: number
}

/** The edges at a node by type, direction and kind of the other end, in alphabetical order of the three. */
export function countEdges(graph: Graph, node: number): readonly EdgeCount[] {
  const counts = new Map<string, EdgeCount>()
  for (const edge of graph.edgesAt(node)) {
    const type = graph.types.textOf(graph.type(edge))
    const direction = directionOf(graph, edge, node)
    const kind = graph.kind(graph.otherEnd(edge, node))
    const key = `${type} ${direction} ${kind}`
    counts.set(key, { type, direction, kind, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}
