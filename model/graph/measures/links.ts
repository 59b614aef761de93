/** The simple graph that all measures but the degree are taken of: each joined pair once, without direction or loops. */

/** Relationships as numbers alone, so that they pass to a worker cheaply: ends as positions below `order`. */
export interface NumberedEdges {
  /** How many nodes there are. */
  readonly order: number
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}

/** Neighbours of `i`, ascending: `neighbours[starts[i]]` up to, not including, `neighbours[starts[i + 1]]`. */
export interface Links {
  readonly order: number
  /** How many pairs are joined. */
  readonly size: number
  readonly starts: Uint32Array
  readonly neighbours: Uint32Array
}

/** The same whatever the order and direction of the edges. */
export function linksOf({ order, sources, targets }: NumberedEdges): Links {
  const pairs = new Float64Array(sources.length * 2)
  let count = 0
  for (let edge = 0; edge < sources.length; edge++) {
    const [a = 0, b = 0] = [sources[edge], targets[edge]]
    if (a === b) continue
    pairs[count++] = a * order + b
    pairs[count++] = b * order + a
  }
  const sorted = pairs.subarray(0, count).sort()
  const starts = new Uint32Array(order + 1)
  const neighbours = new Uint32Array(count)
  let kept = 0
  for (let index = 0; index < count; index++) {
    const pair = sorted[index] ?? 0
    if (index > 0 && pair === sorted[index - 1]) continue
    neighbours[kept++] = pair % order
    starts[Math.floor(pair / order) + 1] = kept
  }
  // Nodes without neighbours start where the one before them ends.
  for (let node = 1; node <= order; node++) starts[node] = Math.max(starts[node] ?? 0, starts[node - 1] ?? 0)
  return { order, size: kept / 2, starts, neighbours: neighbours.slice(0, kept) }
}
