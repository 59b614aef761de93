/** PageRank and Louvain's communities by the graphology packages, on the simple graph. */
import louvainModule from 'graphology-communities-louvain'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import graphology from 'graphology'
import type { Links } from '../../../model/graph/measures/links.ts'

// Their types name a default export where the CommonJS modules are that export themselves.
const louvain = louvainModule as unknown as typeof louvainModule.default
const pagerank = pagerankModule as unknown as typeof pagerankModule.default
const { UndirectedGraph } = graphology as unknown as typeof graphology.default & typeof graphology

export type SimpleGraph = InstanceType<typeof UndirectedGraph>

/** Chance of following a relationship rather than starting anew anywhere; the value of Brin and Page (1998). */
const damping = 0.85
/** Change of all ranks together in one iteration at which they stand; reached after about 140. */
const settled = 1e-10

/** Nodes are named by their position, and come, like the links, in order. */
export function toGraphology({ order, starts, neighbours }: Links): SimpleGraph {
  const graph = new UndirectedGraph()
  const names = Array.from({ length: order }, (_, position) => String(position))
  for (const name of names) graph.addNode(name)
  for (const [position, name] of names.entries())
    for (let at = starts[position] ?? 0; at < (starts[position + 1] ?? 0); at++) {
      const other = neighbours[at] ?? 0
      if (other > position) graph.addEdge(name, names[other])
    }
  return graph
}

/**
 * PageRank, summing to 1. Without direction: which end of a relationship is its source is a matter of wording (a flow
 * is `received_by`, a mission `reports_to`), and symmetric types have none. A node without links restarts anywhere.
 */
export function pageRank(graph: SimpleGraph): Float64Array {
  // The package multiplies its tolerance by the number of nodes.
  const tolerance = settled / graph.order
  return byPosition(graph, pagerank(graph, { getEdgeWeight: null, alpha: damping, tolerance, maxIterations: 1_000 }))
}

/**
 * Communities by Louvain's method (Blondel and others 2008), as the position of each node's first fellow member. Nothing
 * is random: the package's one die, the node at which a round begins, always falls on the first.
 */
export function communities(graph: SimpleGraph): Uint32Array {
  const found = byPosition(graph, louvain(graph, { getEdgeWeight: null, randomWalk: false }))
  const first = new Map<number, number>()
  return Uint32Array.from(found, (community, position) => {
    const member = first.get(community) ?? position
    first.set(community, member)
    return member
  })
}

const byPosition = ({ order }: SimpleGraph, values: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from({ length: order }, (_, position) => values[position] ?? 0)
