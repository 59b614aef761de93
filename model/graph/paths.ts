/**
 * The best simple paths between two nodes, in their order, each found by a search of its own (Yen 1971, with the
 * partition of Lawler 1972): the best path is a shortest one; every other path leaves it at some node, so the best
 * that leaves it at each of its nodes wait, and the best of those is the next. Chosen over walking through all paths of
 * one length after the other, since that may look at millions of detours without finding any (two leaves behind one
 * hub): here each path costs at most as many searches as it has steps, whatever the graph, and none while the routes of
 * an earlier search still hold a deviation of the same length, since that is then the best.
 */
import type { CompiledFilter } from './compile-filter.ts'
import type { Graph } from './graph.ts'
import { RouteTable, type Strength } from './route-table.ts'
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
  /** Holds what is as short as the path among all that begin as it does up to `fixed`. */
  readonly table: RouteTable
}

/** What the paths of a set have in common. */
type Beginning = Pick<Candidate, 'nodes' | 'edges' | 'notNext'>

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
    yield* this.holdBest({ nodes: [this.options.from], edges: [], notNext: new Set() }, undefined)
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
  private *holdDeviations({ nodes, edges, fixed, notNext, table }: Candidate): Steps<void> {
    for (let position = fixed; position < edges.length; position++) {
      const taken = nodes.slice(position + 1, position + 2)
      const beginning = {
        nodes: nodes.slice(0, position + 1),
        edges: edges.slice(0, position),
        notNext: new Set(position === fixed ? [...notNext, ...taken] : taken),
      }
      yield* this.holdBest(beginning, table)
    }
  }

  /** Lets the best path with this beginning wait, where there is one that can still be wanted. */
  private *holdBest(beginning: Beginning, table: RouteTable | undefined): Steps<void> {
    const asShort = yield* this.bestOf(beginning, table)
    const candidate = asShort ?? (yield* this.bestOf(beginning, yield* this.search(beginning)))
    if (candidate !== undefined) this.insert(candidate)
  }

  private *bestOf(beginning: Beginning, table: RouteTable | undefined): Steps<Candidate | undefined> {
    if (table === undefined) return undefined
    const { nodes, edges, notNext } = beginning
    const from = nodes.at(-1) ?? this.options.from
    const best = yield* table.best({ from, notFirst: notNext, before: strengthOf(this.graph, edges) })
    if (best === undefined) return undefined
    const { steps, ...strength } = best
    return {
      nodes: [...nodes, ...steps.map(({ to }) => to)],
      edges: [...edges, ...steps.map(({ edge }) => edge)],
      ...strength,
      fixed: edges.length,
      notNext,
      table,
    }
  }

  /** The shortest routes on from a beginning that are short enough to be wanted. */
  private *search({ nodes, edges, notNext }: Beginning): Steps<RouteTable | undefined> {
    const { graph, workspace, options } = this
    const longest = this.waiting[this.wanted - 1]?.edges.length ?? options.maxLength
    const routes = yield* shortestRoutes(graph, workspace, {
      from: nodes.at(-1) ?? options.from,
      to: options.to,
      budget: longest - edges.length,
      avoid: [...options.avoid, ...nodes.slice(0, -1)],
      notFirst: notNext,
      filter: options.filter,
    })
    return routes === undefined ? undefined : new RouteTable(graph, routes)
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
