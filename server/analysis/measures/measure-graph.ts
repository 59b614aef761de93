/** How central each node of a graph is, and which nodes belong together. */
import { setImmediate } from 'node:timers/promises'
import type { Topology } from '../../store/graph-questions.ts'
import type { NumberedMeasures } from './compute-measures.ts'
import { computeMeasures } from './compute-measures.ts'
import { isQuick } from './cost.ts'
import type { NumberedEdges } from '../../../model/graph/measures/links.ts'
import { runInWorker } from './run-in-worker.ts'

/** All but the degree are measured on the simple graph: parallel relationships once, without direction or loops. */
export interface NodeMeasures {
  readonly id: string
  /** Number of relationships in this graph; a loop counts once. */
  readonly degree: number
  /** 0 to 1: Brandes 2001, normalised, undirected. */
  readonly betweenness: number
  /** Adds up to 1 over all nodes: damping 0.85, undirected. */
  readonly pagerank: number
  /** Id of the node's {@link MeasuredCommunity}. */
  readonly community: string
}

export interface MeasuredCommunity {
  /** Its smallest member. */
  readonly id: string
  /** Ids, in order. */
  readonly members: readonly string[]
}

export interface GraphMeasures {
  /** As in the topology: by id. */
  readonly nodes: readonly NodeMeasures[]
  /** The largest first, then by id. A node without links is alone. */
  readonly communities: readonly MeasuredCommunity[]
  /** Where betweenness is an estimate: from how many nodes, evenly spread, shortest paths were counted. */
  readonly betweennessPivots?: number
}

/**
 * The same for the same graph, in whatever order and direction its edges come. A graph that would keep other requests
 * waiting is measured in a worker. Fails with the signal's reason, or with `QUERY_TOO_EXPENSIVE`.
 */
export async function measureGraph(
  topology: Topology,
  { signal = new AbortController().signal }: { readonly signal?: AbortSignal } = {},
): Promise<GraphMeasures> {
  signal.throwIfAborted()
  const { nodes, edges } = topology
  if (nodes.length === 0) return { nodes: [], communities: [] }
  const run = isQuick({ nodes: nodes.length, links: edges.length }) ? runInProcess : runInWorker
  return named(topology, await run(numberedEdges(topology), signal))
}

/** Measures in this thread; others have their turn, and the signal is heard, between the measures. */
export const runInProcess = (edges: NumberedEdges, signal: AbortSignal): Promise<NumberedMeasures> =>
  computeMeasures(edges, async () => {
    await setImmediate()
    signal.throwIfAborted()
  })

export function numberedEdges({ nodes, edges }: Topology): NumberedEdges {
  // Not `Uint32Array.from`, which is eight times slower and keeps other requests waiting.
  const sources = new Uint32Array(edges.length)
  const targets = new Uint32Array(edges.length)
  for (const [index, { source, target }] of edges.entries()) {
    sources[index] = source
    targets[index] = target
  }
  return { order: nodes.length, sources, targets }
}

function named({ nodes, edges }: Topology, measures: NumberedMeasures): GraphMeasures {
  const degree = new Uint32Array(nodes.length)
  for (const { source, target } of edges) {
    degree[source] = (degree[source] ?? 0) + 1
    if (target !== source) degree[target] = (degree[target] ?? 0) + 1
  }
  const members = new Map<string, string[]>()
  const measured = nodes.map(({ id }, position) => {
    const community = nodes[measures.community[position] ?? position]?.id ?? id
    const fellows = members.get(community)
    if (fellows) fellows.push(id)
    else members.set(community, [id])
    return {
      id,
      degree: degree[position] ?? 0,
      betweenness: measures.betweenness[position] ?? 0,
      pagerank: measures.pagerank[position] ?? 0,
      community,
    }
  })
  return {
    nodes: measured,
    // Found by their first members in order, which the sort keeps among equals.
    communities: [...members]
      .map(([id, members]) => ({ id, members }))
      .sort((a, b) => b.members.length - a.members.length),
    ...(measures.pivots < nodes.length && { betweennessPivots: measures.pivots }),
  }
}
