/** Shortest paths over graphology as one writes them down: breadth-first from one end, and from both. Each gives the number of steps, undefined where there is no path. */
import type { MultiUndirectedGraph } from 'graphology'

export type EdgeAttributes = Readonly<Record<string, string | undefined>>
export type Passes = (attributes: EdgeAttributes) => boolean
export type Ends = readonly [from: string, to: string]

export function plainSearch(graph: MultiUndirectedGraph, [from, to]: Ends, passes?: Passes): number | undefined {
  const met = new Set([from])
  let frontier = [from]
  for (let steps = 1; frontier.length > 0; steps += 1) {
    const next: string[] = []
    for (const node of frontier) {
      visit(graph, node, passes, (other) => {
        if (met.has(other)) return
        met.add(other)
        next.push(other)
      })
      if (met.has(to)) return steps
    }
    frontier = next
  }
  return undefined
}

/** Each end in turn takes a step, the one with fewer nodes to look at first. */
export function searchFromBothEnds(graph: MultiUndirectedGraph, ends: Ends, passes: Passes): number | undefined {
  const seen = [new Map([[ends[0], 0]]), new Map([[ends[1], 0]])] as const
  let frontiers: [string[], string[]] = [[ends[0]], [ends[1]]]
  while (frontiers[0].length > 0 && frontiers[1].length > 0) {
    const side = frontiers[0].length <= frontiers[1].length ? 0 : 1
    const [mine, theirs] = side === 0 ? [seen[0], seen[1]] : [seen[1], seen[0]]
    const next: string[] = []
    let best = Number.POSITIVE_INFINITY
    for (const node of frontiers[side]) {
      const distance = (mine.get(node) ?? 0) + 1
      visit(graph, node, passes, (other) => {
        if (mine.has(other)) return
        mine.set(other, distance)
        next.push(other)
        best = Math.min(best, distance + (theirs.get(other) ?? Number.POSITIVE_INFINITY))
      })
    }
    if (best < Number.POSITIVE_INFINITY) return best
    frontiers = side === 0 ? [next, frontiers[1]] : [frontiers[0], next]
  }
  return undefined
}

// oxlint-disable-next-line eslint/max-params -- an object for each node would slow down what is compared with
function visit(
  graph: MultiUndirectedGraph,
  node: string,
  passes: Passes | undefined,
  take: (other: string) => void,
): void {
  if (passes === undefined) return graph.forEachNeighbor(node, take)
  // oxlint-disable-next-line eslint/max-params -- what graphology hands over
  graph.forEachEdge(node, (_edge, attributes: EdgeAttributes, source, target) => {
    if (passes(attributes)) take(source === node ? target : source)
  })
}
