/** Labels on nodes for searches: kept between searches and never cleared, since each search has numbers of its own. */
import type { Graph } from './graph.ts'

/** Labels of one search lie between its base and this much above. */
const labelsPerSearch = 16
/** What bars a node in both directions; more than any number of steps. */
export const closed = labelsPerSearch - 1

const lastBase = 2 ** 31 - 1 - labelsPerSearch

export class Workspace {
  readonly forward: Int32Array
  readonly backward: Int32Array
  private base = 0

  constructor(nodeCount: number) {
    this.forward = new Int32Array(nodeCount)
    this.backward = new Int32Array(nodeCount)
  }

  /** The base of a new search: every label below it is of an earlier one. */
  nextBase(): number {
    if (this.base >= lastBase) {
      this.forward.fill(0)
      this.backward.fill(0)
      this.base = 0
    }
    this.base += labelsPerSearch
    return this.base
  }
}

/** Workspaces that nobody uses; searches that pause take one each. */
const idle = new WeakMap<Graph, Workspace[]>()

/** A workspace for the caller alone until {@link giveBack}; one that is never given back is no loss. */
export function borrowWorkspace(graph: Graph): Workspace {
  const workspace = idle.get(graph)?.pop()
  if (workspace !== undefined && workspace.forward.length >= graph.nodes.size) return workspace
  return new Workspace(graph.nodes.size)
}

export function giveBack(graph: Graph, workspace: Workspace): void {
  const others = idle.get(graph)
  if (others === undefined) idle.set(graph, [workspace])
  else others.push(workspace)
}
