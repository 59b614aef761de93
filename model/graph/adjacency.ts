/** Which edges meet at each node: compressed sparse rows, and an overlay for edges that came after the last build. */

/** The ends of an edge, as node numbers. */
export interface Ends {
  readonly source: number
  readonly target: number
}

const none = new Int32Array(0)

export class Adjacency {
  /** Edges of node n are `edges[offsets[n]]` to `edges[offsets[n + 1] - 1]`. */
  private offsets = new Int32Array(1)
  private edges = none
  private readonly overlay = new Map<number, number[]>()

  /** Notes an edge in the overlay; a loop is noted once. */
  add(edge: number, { source, target }: Ends): void {
    this.note(source, edge)
    if (target !== source) this.note(target, edge)
  }

  /** Numbers of the edges at a node, in order; not to be changed. */
  at(node: number): Int32Array {
    const start = this.offsets[node] ?? this.edges.length
    const end = this.offsets[node + 1] ?? this.edges.length
    const built = this.edges.subarray(start, end)
    const added = this.overlay.get(node)
    if (added === undefined) return built
    const all = new Int32Array(built.length + added.length)
    all.set(built)
    all.set(added, built.length)
    return all
  }

  /** Takes the overlay into the rows. Costs time in proportion to the whole graph. */
  build(nodeCount: number): void {
    const degrees = Int32Array.from({ length: nodeCount }, (_, node) => this.at(node).length)
    const offsets = new Int32Array(nodeCount + 1)
    for (let node = 0; node < nodeCount; node++) offsets[node + 1] = (offsets[node] ?? 0) + (degrees[node] ?? 0)
    const edges = new Int32Array(offsets[nodeCount] ?? 0)
    for (let node = 0; node < nodeCount; node++) edges.set(this.at(node), offsets[node])
    this.offsets = offsets
    this.edges = edges
    this.overlay.clear()
  }

  private note(node: number, edge: number): void {
    const noted = this.overlay.get(node)
    if (noted === undefined) this.overlay.set(node, [edge])
    else noted.push(edge)
  }
}
