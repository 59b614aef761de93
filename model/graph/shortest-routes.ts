/** All shortest routes between two nodes, by a breadth-first search from both ends at once. */
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { portion, type Steps } from './steps.ts'
import { closed, type Workspace } from './workspace.ts'

export interface RouteQuery {
  readonly from: number
  readonly to: number
  /** Steps at most. */
  readonly budget: number
  /** Nodes that no route may meet. */
  readonly avoid: Iterable<number>
  /** Nodes that no route may go to first. */
  readonly notFirst: ReadonlySet<number>
  readonly filter: CompiledFilter
}

/** From one node to the next, by the strongest edge between the two that passes. */
export interface RouteStep {
  readonly from: number
  readonly to: number
  readonly edge: number
}

/** Every shortest route takes one of the steps in each of these, one after the other. */
export type Routes = readonly (readonly RouteStep[])[]

/** One of the two searches that approach each other. */
interface Front {
  /** For each node that was met, the base of the search plus its distance from where this one began. */
  readonly labels: Int32Array
  depth: number
  /** The nodes at that depth. */
  nodes: readonly number[]
  /** Edges at these nodes. */
  weight: number
}

/** Undefined where no route is short enough. `kinds` of the filter holds what lies between the ends. */
export function* shortestRoutes(graph: Graph, workspace: Workspace, query: RouteQuery): Steps<Routes | undefined> {
  const search = new RouteSearch(graph, workspace, query)
  const meeting = yield* search.meet()
  return meeting === undefined ? undefined : yield* search.routesThrough(meeting)
}

class RouteSearch {
  private readonly graph: Graph
  private readonly query: RouteQuery
  private readonly base: number
  private readonly forward: Front
  private readonly backward: Front
  private looked = 0

  constructor(graph: Graph, workspace: Workspace, query: RouteQuery) {
    this.graph = graph
    this.query = query
    this.base = workspace.nextBase()
    for (const node of query.avoid) workspace.forward[node] = workspace.backward[node] = this.base + closed
    this.forward = this.frontAt(query.from, workspace.forward)
    this.backward = this.frontAt(query.to, workspace.backward)
  }

  /** The nodes in which all shortest routes cross, found by advancing on the side where less is to be looked at. */
  *meet(): Steps<readonly number[] | undefined> {
    const { forward, backward } = this
    while (forward.depth + backward.depth < this.query.budget) {
      const meeting =
        forward.weight <= backward.weight
          ? yield* this.advance(forward, backward)
          : yield* this.advance(backward, forward)
      if (meeting.length > 0) return meeting
      if (forward.weight === 0 || backward.weight === 0) return undefined
    }
    return undefined
  }

  /** Goes back from the nodes where the fronts met to both ends. */
  *routesThrough(meeting: readonly number[]): Steps<Routes> {
    const { forward, backward, base } = this
    const length = forward.depth + backward.depth
    const routes: (readonly RouteStep[])[] = []
    let layer: Iterable<number> = meeting
    for (let position = forward.depth - 1; position >= 0; position--) {
      const steps = yield* this.stepsTo(layer, forward.labels, base + position)
      routes[position] = steps.map(({ from, to, edge }) => ({ from: to, to: from, edge }))
      layer = new Set(steps.map(({ to }) => to))
    }
    layer = meeting
    for (let position = forward.depth; position < length; position++) {
      const steps = yield* this.stepsTo(layer, backward.labels, base + length - position - 1)
      routes[position] = steps
      layer = new Set(steps.map(({ to }) => to))
    }
    return routes
  }

  private frontAt(node: number, labels: Int32Array): Front {
    labels[node] = this.base
    return { labels, depth: 0, nodes: [node], weight: this.graph.degree(node) }
  }

  /** Takes a front one step further; the nodes in which it has met the other one. */
  private *advance(own: Front, other: Front): Steps<readonly number[]> {
    const meeting: number[] = []
    const next: number[] = []
    for (const node of own.nodes) {
      this.lookAround(node, { own, other, meeting, next })
      if (this.isPortionDone(node)) yield
    }
    own.depth++
    own.nodes = next
    own.weight = next.reduce((sum, node) => sum + this.graph.degree(node), 0)
    return meeting
  }

  private lookAround(node: number, { own, other, meeting, next }: Advance): void {
    const { graph, base } = this
    const { filter } = this.query
    const label = base + own.depth + 1
    const edge = base + other.depth
    for (const candidate of graph.edgesAt(node)) {
      const met = graph.otherEnd(candidate, node)
      if ((own.labels[met] ?? 0) >= base) continue
      const theirs = other.labels[met] ?? 0
      // What the other front met before its last step would have been a meeting then; what is closed stays so.
      if (theirs >= base && theirs !== edge) continue
      if (theirs < base && !filter.node(met)) continue
      if (!filter.edge(candidate) || this.isBarred(node, met)) continue
      own.labels[met] = label
      if (theirs < base) next.push(met)
      else meeting.push(met)
    }
  }

  /** Steps from a layer to the nodes with a label, each pair of nodes once. */
  private *stepsTo(layer: Iterable<number>, labels: Int32Array, label: number): Steps<readonly RouteStep[]> {
    const steps: RouteStep[] = []
    for (const node of layer) {
      const strongest = new Map<number, number>()
      for (const edge of this.graph.edgesAt(node)) {
        const met = this.graph.otherEnd(edge, node)
        if (labels[met] !== label || !this.query.filter.edge(edge) || this.isBarred(node, met)) continue
        const known = strongest.get(met)
        if (known === undefined || this.graph.byStrength(edge, known) < 0) strongest.set(met, edge)
      }
      for (const [to, edge] of strongest) steps.push({ from: node, to, edge })
      if (this.isPortionDone(node)) yield
    }
    return steps
  }

  /** Whether a step, taken from either end, is one of those that no route may begin with. */
  private isBarred(node: number, met: number): boolean {
    const { from, notFirst } = this.query
    return notFirst.size > 0 && ((node === from && notFirst.has(met)) || (met === from && notFirst.has(node)))
  }

  private isPortionDone(node: number): boolean {
    this.looked += this.graph.degree(node)
    if (this.looked < portion) return false
    this.looked = 0
    return true
  }
}

interface Advance {
  readonly own: Front
  readonly other: Front
  readonly meeting: number[]
  readonly next: number[]
}
