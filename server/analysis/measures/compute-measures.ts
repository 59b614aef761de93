/** All measures of one graph in numbers, in this thread. */
import { betweenness } from '../../../model/graph/measures/betweenness.ts'
import { affordablePivots } from './cost.ts'
import { communities, pageRank, toGraphology } from './graphology.ts'
import type { NumberedEdges } from '../../../model/graph/measures/links.ts'
import { linksOf } from '../../../model/graph/measures/links.ts'

/** One value a node, by position. */
export interface NumberedMeasures {
  readonly betweenness: Float64Array
  readonly pagerank: Float64Array
  /** The position of the first member of the node's community. */
  readonly community: Uint32Array
  /** From how many nodes shortest paths were counted: all, unless betweenness is an estimate. */
  readonly pivots: number
}

/** `pause` is awaited between the measures; what it throws ends them. There must be a node. */
export async function computeMeasures(
  edges: NumberedEdges,
  pause: () => Promise<void> = async () => {},
): Promise<NumberedMeasures> {
  const links = linksOf(edges)
  const pivots = affordablePivots({ nodes: links.order, links: links.size })
  const between = betweenness(links, pivots)
  await pause()
  const graph = toGraphology(links)
  const pagerank = pageRank(graph)
  await pause()
  return { betweenness: between, pagerank, community: communities(graph), pivots }
}
