/** What has been fetched around the two ends of a path, as a graph that the model can search. */
import { Graph } from '../../../model/graph/graph.ts'
import { portion, type Steps } from '../../../model/graph/steps.ts'
import type { Basis, Confidence } from '../../../model/vocabulary.ts'

/** What leads on from one entity. */
export interface WaysOn {
  readonly id: string
  readonly ways: readonly (readonly [
    other: string,
    degree: number,
    relationship: string,
    confidence: Confidence,
    basis: Basis,
  ])[]
}

/** One of the two searches that approach each other. */
export interface Side {
  /** Ids of the entities to go on from. */
  frontier: readonly string[]
  /** Relationships that the frontier has in all. */
  weight: number
  readonly met: Set<string>
  /** Where all paths end, seen from here: nobody goes on from there. */
  readonly goal: string
}

export class Surroundings {
  /** Holds only what the search for paths looks at: kinds, types and dates in it mean nothing. */
  readonly graph = new Graph({ symmetricTypes: new Set(), sourceParents: new Map() })
  haveMet = false
  private readonly near: Side
  private readonly far: Side
  /** Whose relationships are in the graph already. */
  private readonly expanded = new Set<string>()

  constructor(from: string, to: string) {
    this.near = { frontier: [from], weight: 0, met: new Set([from]), goal: to }
    this.far = { frontier: [to], weight: 0, met: new Set([to]), goal: from }
  }

  /** The side on which less is to be fetched next. */
  get lighterSide(): Side {
    return this.near.weight <= this.far.weight ? this.near : this.far
  }

  /** Takes a side one step further, with what leads on from its frontier. */
  *advance(side: Side, rows: readonly WaysOn[]): Steps<void> {
    const other = side === this.near ? this.far : this.near
    const next: string[] = []
    let weight = 0
    let looked = 0
    for (const { id, ways } of rows) {
      for (const way of ways) {
        if (++looked % portion === 0) yield
        const [met, degree] = way
        if (!this.expanded.has(id) && !this.expanded.has(met)) this.addEdge(id, way)
        if (side.met.has(met)) continue
        side.met.add(met)
        if (other.met.has(met)) this.haveMet = true
        if (met === side.goal) continue
        next.push(met)
        weight += degree
      }
      this.expanded.add(id)
    }
    side.frontier = next
    side.weight = weight
  }

  private addEdge(from: string, [to, , id, confidence, basis]: WaysOn['ways'][number]): void {
    this.addNode(from)
    this.addNode(to)
    this.graph.addEdge({ id, type: 'any', source: from, target: to, confidence, basis }, [])
  }

  private addNode(id: string): void {
    if (this.graph.nodes.ordinalOf(id) !== undefined) return
    this.graph.addNode({ id, kind: 'TOPIC', basis: 'STATED' }, [])
  }
}
