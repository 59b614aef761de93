/**
 * The best simple paths between two nodes, in their order, each found by a search of its own (Yen 1971, with the
 * partition of Lawler 1972): the best path is a shortest one; every other path leaves it at some node, so the best
 * that leaves it at each of its nodes wait, and the best of those is the next. Chosen over walking through all paths of
 * one length after the other, since that may look at millions of detours without finding any (two leaves behind one
 * hub): here each path costs at most as many searches as it has steps, whatever the graph.
 */
import { bestRoute, type Strength } from './best-route.ts'
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { shortestRoutes } from './shortest-routes.ts'
import type { Steps } from './steps.ts'
import { borrowWorkspace, giveBack, type Workspace } from './workspace.ts'

export interface PathOptions {
  readonly from: number
  readonly to: number
  /** Steps at most. */
  readonly maxLength: number
  /** Paths at most. */
  readonly first: number
  readonly filter: CompiledFilter
  readonly avoid: ReadonlySet<number>
}

export interface FoundPath {
  readonly nodes: readonly number[]
  /** The strongest edge of each step that passes the filter. */
  readonly edges: readonly number[]
}

/** A path that is the best of those which begin as it does, up to `fixed`, and go on to none of `notNext` from there. */
interface Candidate extends FoundPath, Strength {
  /** Position of the last node that it shares with all of these. */
  readonly fixed: number
  readonly notNext: ReadonlySet<number>
}

/** By length, then strength (weakest step, high first; then basis, stated first), then the ids of the nodes. */
export function* bestPaths(graph: Graph, options: PathOptions): Steps<readonly FoundPath[]> {
  const { from, to, avoid, first } = options
  if (from === to || avoid.has(from) || avoid.has(to) || first === 0) return []
  const workspace = borrowWorkspace(graph)
  const found = yield* new PathSearch(graph, workspace, options).run()
  giveBack(graph, workspace)
  return found
}

class PathSearch {
  private readonly graph: Graph
  private readonly workspace: Workspace
  private readonly options: PathOptions
  private readonly found: Candidate[] = []
  /** In order; never more than are still wanted. */
  private waiting: Candidate[] = []

  constructor(graph: Graph, workspace: Workspace, options: PathOptions) {
    this.graph = graph
    this.workspace = workspace
    this.options = options
  }

  *run(): Steps<readonly FoundPath[]> {
    const start = { nodes: [this.options.from], edges: [] }
    yield* this.holdBest(start, new Set())
    for (let best = this.waiting.shift(); best !== undefined; best = this.waiting.shift()) {
      this.found.push(best)
      if (this.wanted === 0) break
      yield* this.holdDeviations(best)
    }
    return this.found
  }

  /** How many paths are still to be found. */
  private get wanted(): number {
    return this.options.first - this.found.length
  }

  /** For each node of a path the best of the paths that leave it there. */
  private *holdDeviations({ nodes, edges, fixed, notNext }: Candidate): Steps<void> {
    for (let position = fixed; position < edges.length; position++) {
      const beginning = { nodes: nodes.slice(0, position + 1), edges: edges.slice(0, position) }
      const taken = nodes.slice(position + 1, position + 2)
      yield* this.holdBest(beginning, new Set(position === fixed ? [...notNext, ...taken] : taken))
    }
  }

  /** Lets the best path with this beginning wait, where there is one that can still be wanted. */
  private *holdBest(beginning: FoundPath, notNext: ReadonlySet<number>): Steps<void> {
    const { graph, workspace, options } = this
    const fixed = beginning.edges.length
    const longest = this.waiting[this.wanted - 1]?.edges.length ?? options.maxLength
    const before = beginning.nodes.slice(0, fixed)
    const routes = yield* shortestRoutes(graph, workspace, {
      from: beginning.nodes[fixed] ?? options.from,
      to: options.to,
      budget: longest - fixed,
      avoid: [...options.avoid, ...before],
      notFirst: notNext,
      filter: options.filter,
    })
    if (routes === undefined) return
    const { steps, ...strength } = bestRoute(graph, routes, strengthOf(graph, beginning.edges))
    this.insert({
      nodes: [...beginning.nodes, ...steps.map(({ to }) => to)],
      edges: [...beginning.edges, ...steps.map(({ edge }) => edge)],
      ...strength,
      fixed,
      notNext,
    })
  }

  private insert(candidate: Candidate): void {
    const behind = this.waiting.findIndex((other) => this.compare(candidate, other) < 0)
    this.waiting.splice(behind === -1 ? this.waiting.length : behind, 0, candidate)
    this.waiting.length = Math.min(this.waiting.length, this.wanted)
  }

  private compare(a: Candidate, b: Candidate): number {
    return (
      a.edges.length - b.edges.length ||
      a.confidence - b.confidence ||
      a.basis - b.basis ||
      this.compareNodes(a.nodes, b.nodes)
    )
  }

  private compareNodes(a: readonly number[], b: readonly number[]): number {
    const position = a.findIndex((node, index) => node !== b[index])
    return position === -1 ? 0 : this.graph.nodes.compare(a[position] ?? 0, b[position] ?? 0)
  }
}

function strengthOf(graph: Graph, edges: readonly number[]): Strength {
  return {
    confidence: Math.max(0, ...edges.map((edge) => graph.confidence(edge))),
    basis: Math.max(0, ...edges.map((edge) => graph.edgeFacts.basis(edge))),
  }
}
