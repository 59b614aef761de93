/** Which edges meet at each node: compressed sparse rows, and an overlay for edges that came after they were built. */
import { Column } from './column.ts'
import type { PackReader, PackWriter } from './pack.ts'

export class Adjacency {
  private readonly sources: Column<Int32Array>
  private readonly targets: Column<Int32Array>
  private readonly degrees: Column<Int32Array>
  /** Edges of node n are `edges[offsets[n]]` to `edges[offsets[n + 1] - 1]`; undefined before the first reading. */
  private rows: { readonly offsets: Int32Array; readonly edges: Int32Array } | undefined
  private readonly overlay = new Map<number, number[]>()

  constructor(packed?: PackReader) {
    this.sources = new Column(Int32Array, packed)
    this.targets = new Column(Int32Array, packed)
    this.degrees = new Column(Int32Array, packed)
    this.rows = packed && { offsets: packed.take(Int32Array), edges: packed.take(Int32Array) }
  }

  /** With everything in the rows. */
  pack(into: PackWriter): void {
    const { offsets, edges } = this.rowsWithoutOverlay()
    this.sources.pack(into)
    this.targets.pack(into)
    this.degrees.pack(into)
    into.put(offsets)
    into.put(edges)
  }

  addNode(): void {
    this.degrees.push(0)
  }

  /** Edges are numbered from 0 in the order in which they are added; a loop is there once. */
  addEdge(source: number, target: number): void {
    const edge = this.sources.size
    this.sources.push(source)
    this.targets.push(target)
    this.note(source, edge)
    if (target !== source) this.note(target, edge)
  }

  source(edge: number): number {
    return this.sources.at(edge)
  }

  target(edge: number): number {
    return this.targets.at(edge)
  }

  degree(node: number): number {
    return this.degrees.at(node)
  }

  /** Numbers of the edges at a node, in order; not to be changed. */
  at(node: number): Int32Array {
    const { offsets, edges } = (this.rows ??= this.rowsOfAll())
    const start = offsets[node] ?? edges.length
    const end = offsets[node + 1] ?? edges.length
    const built = edges.subarray(start, end)
    const added = this.overlay.get(node)
    if (added === undefined) return built
    const all = new Int32Array(built.length + added.length)
    all.set(built)
    all.set(added, built.length)
    return all
  }

  /** Takes the overlay into the rows. Costs time in proportion to the whole graph. */
  build(): void {
    this.rows = this.rowsOfAll()
    this.overlay.clear()
  }

  private rowsWithoutOverlay(): { readonly offsets: Int32Array; readonly edges: Int32Array } {
    const { rows } = this
    return rows !== undefined && this.overlay.size === 0 && rows.offsets.length > this.degrees.size
      ? rows
      : this.rowsOfAll()
  }

  private note(node: number, edge: number): void {
    this.degrees.increase(node)
    if (this.rows === undefined) return
    const noted = this.overlay.get(node)
    if (noted === undefined) this.overlay.set(node, [edge])
    else noted.push(edge)
  }

  private rowsOfAll(): { readonly offsets: Int32Array; readonly edges: Int32Array } {
    const nodeCount = this.degrees.size
    const offsets = new Int32Array(nodeCount + 1)
    for (let node = 0; node < nodeCount; node++) offsets[node + 1] = (offsets[node] ?? 0) + this.degree(node)
    const next = offsets.slice()
    const edges = new Int32Array(offsets[nodeCount] ?? 0)
    const place = (node: number, edge: number): void => {
      const position = next[node] ?? 0
      edges[position] = edge
      next[node] = position + 1
    }
    for (let edge = 0; edge < this.sources.size; edge++) {
      const source = this.source(edge)
      const target = this.target(edge)
      place(source, edge)
      if (target !== source) place(target, edge)
    }
    return { offsets, edges }
  }
}
