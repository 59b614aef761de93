/**
 * Betweenness after Brandes, “A faster algorithm for betweenness centrality” (2001), over arrays. Ours, because
 * graphology-metrics counts shortest paths in 32 bits: 32 detours in a row (97 nodes) make its answer infinite.
 */
import { RelataError } from '../../errors.ts'
import type { Links } from './links.ts'

/**
 * Share of the shortest paths between two other nodes that run through each node, 0 to 1: undirected, normalised by
 * (n − 1)(n − 2). With fewer `pivots` than nodes it is an estimate: paths are counted from so many nodes alone, evenly
 * spread over the order of ids, weighed by where on its path a node stands, and scaled up (Geisberger, Sanders and
 * Schultes, “Better approximation of betweenness centrality”, 2008; half the error of plain sampling here).
 * Fails with `QUERY_TOO_EXPENSIVE` where two nodes have more shortest paths than a number can hold (10^308).
 */
export function betweenness(links: Links, pivots: number): Float64Array {
  const { order } = links
  const centrality = new Float64Array(order)
  const search = createSearch(links)
  const addDependencies = pivots < order ? search.addScaledDependencies : search.addDependencies
  for (let pivot = 0; pivot < pivots; pivot++) {
    search.from(Math.floor((pivot * order) / pivots))
    addDependencies(centrality)
  }
  const pairs = Math.max(1, (order - 1) * (order - 2))
  return centrality.map((sum) => Math.min(1, (sum * (order / pivots)) / pairs))
}

/** A breadth-first search that counts shortest paths, in arrays that serve for one source after the other. */
function createSearch({ order, starts, neighbours }: Links) {
  const distance = new Int32Array(order)
  const paths = new Float64Array(order)
  const dependency = new Float64Array(order)
  const queue = new Uint32Array(order)
  let reached = 0

  function from(source: number): void {
    distance.fill(-1)
    paths.fill(0)
    distance[source] = 0
    paths[source] = 1
    queue[0] = source
    reached = 1
    for (let head = 0; head < reached; head++) {
      const node = queue[head] as number
      const next = (distance[node] as number) + 1
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
        const other = neighbours[at] as number
        if (distance[other] === -1) {
          distance[other] = next
          queue[reached++] = other
        }
        if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[node] as number)
      }
    }
  }

  /** From the farthest node back, each passes what depends on it to the nodes before it, by their share of its paths. */
  function passBack(node: number, depends: number): void {
    const count = paths[node] as number
    if (count === Infinity) throw uncountable()
    const share = depends / count
    const before = (distance[node] as number) - 1
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const other = neighbours[at] as number
      if (distance[other] === before)
        dependency[other] = (dependency[other] as number) + (paths[other] as number) * share
    }
  }

  function addDependencies(centrality: Float64Array): void {
    dependency.fill(0)
    for (let last = reached - 1; last > 0; last--) {
      const node = queue[last] as number
      const depends = dependency[node] as number
      passBack(node, 1 + depends)
      centrality[node] = (centrality[node] as number) + depends
    }
  }

  /**
   * Counts a path by how far along it the node stands, so that a pivot does not count most for the nodes next to it.
   * What is left out is what the path counts from its other end; hence the double.
   */
  function addScaledDependencies(centrality: Float64Array): void {
    dependency.fill(0)
    for (let last = reached - 1; last > 0; last--) {
      const node = queue[last] as number
      const depends = dependency[node] as number
      const steps = distance[node] as number
      passBack(node, 1 / steps + depends)
      centrality[node] = (centrality[node] as number) + 2 * steps * depends
    }
  }

  return { from, addDependencies, addScaledDependencies }
}

const uncountable = (): RelataError =>
  new RelataError('QUERY_TOO_EXPENSIVE', 'There are more shortest paths in this graph than can be counted.', {
    remedy: 'Narrow the filter, for example by kinds, types, dates or sources.',
  })
