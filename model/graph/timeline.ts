/** Dated nodes and edges in the order of a timeline. */
import type { EntityKind } from '../kinds/index.ts'
import type { PartialDate } from '../partial-date.ts'
import { beginningOfTime, daySpan, endOfTime } from '../partial-date.ts'
import { compileFilter } from './compile-filter.ts'
import { dayNumber } from './day.ts'
import type { Graph } from './graph.ts'
import type { IdList } from './id-list.ts'
import { codeOf, firstDayOf, lastDayOf, noMoment } from './moment.ts'
import { Smallest } from './smallest.ts'
import { portion, type Steps } from './steps.ts'

export interface TimelineOptions {
  readonly from?: PartialDate
  readonly to?: PartialDate
  /** Of nodes; with it, edges are left out. */
  readonly kinds?: readonly EntityKind[]
  /** Nodes that an edge ends at, or that are an actor of a flow or commitment, or that stand there themselves. */
  readonly involving: ReadonlySet<number> | undefined
  readonly first: number
  /** First day as YYYY-MM-DD, 3 - precision and id of the last fact of the page before. */
  readonly after: readonly [day: string, rank: number, id: string] | undefined
}

export interface TimelineRow {
  readonly isNode: boolean
  readonly id: string
}

export interface TimelinePage {
  readonly rows: readonly TimelineRow[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

/** Types that tie a flow or a commitment to its actors; in the first of these the record is the target. */
const towardsRecord: ReadonlySet<string> = new Set(['provides', 'undertakes'])
const fromRecord: ReadonlySet<string> = new Set([
  'channelled_through',
  'received_by',
  'in_favour_of',
  'names',
  'sets_up',
])

/** Whether an edge was drawn from the fields of a flow or a commitment: no id of a dataset holds a tilde. */
const isDerived = (graph: Graph, edge: number): boolean => graph.edges.includes(edge, '~')

/** Facts whose time touches the window, by first day, precision and id. */
export function* timelinePage(graph: Graph, options: TimelineOptions): Steps<TimelinePage> {
  const timeline = new Timeline(graph, options)
  yield* options.involving === undefined ? timeline.offerAll() : timeline.offerInvolving(options.involving)
  return timeline.page()
}

/** Nodes and edges under one number: twice their own, plus one for edges. */
class Timeline {
  private readonly graph: Graph
  private readonly windowFirst: number
  private readonly windowLast: number
  private readonly isWanted: (node: number) => boolean
  private readonly withEdges: boolean
  private readonly picked: Smallest

  constructor(graph: Graph, { from, to, kinds, first, after }: TimelineOptions) {
    this.graph = graph
    this.windowFirst = dayNumber(from === undefined ? beginningOfTime : daySpan(from).first)
    this.windowLast = dayNumber(to === undefined ? endOfTime : daySpan(to).last)
    this.isWanted = compileFilter(graph, kinds === undefined ? {} : { kinds }).node
    this.withEdges = kinds === undefined
    const last = after === undefined ? undefined : { code: codeOf(after[0], after[1]), id: after[2] }
    this.picked = new Smallest({
      first,
      compare: (a, b) => this.compare(a, b),
      isBehind: (row) => {
        if (last === undefined) return true
        const code = this.code(row)
        return code > last.code || (code === last.code && this.idsOf(row).isBehind(row >> 1, last.id))
      },
    })
  }

  *offerAll(): Steps<void> {
    const { graph } = this
    for (let node = 0; node < graph.nodes.size; node++) {
      if (node % portion === portion - 1) yield
      this.offerNode(node)
    }
    if (!this.withEdges) return
    for (let edge = 0; edge < graph.edges.size; edge++) {
      if (edge % portion === portion - 1) yield
      this.offerEdge(edge)
    }
  }

  *offerInvolving(involved: ReadonlySet<number>): Steps<void> {
    const { graph } = this
    const nodes = new Set(involved)
    const edges = new Set<number>()
    for (const node of involved) {
      for (const edge of graph.edgesAt(node)) {
        if ((nodes.size + edges.size) % portion === 0) yield
        edges.add(edge)
        if (this.isActorOf(node, edge)) nodes.add(graph.otherEnd(edge, node))
      }
    }
    for (const node of nodes) this.offerNode(node)
    if (this.withEdges) for (const edge of edges) this.offerEdge(edge)
  }

  page(): TimelinePage {
    const { page, hasNextPage, totalCount } = this.picked
    const rows = page.map((row) => ({ isNode: row % 2 === 0, id: this.idOf(row) }))
    return { rows, hasNextPage, totalCount }
  }

  private offerNode(node: number): void {
    const { nodeFacts } = this.graph
    if (this.touches(nodeFacts.moment(node), nodeFacts.lastDay(node)) && this.isWanted(node))
      this.picked.offer(node * 2)
  }

  private offerEdge(edge: number): void {
    const { edgeFacts } = this.graph
    if (!this.touches(edgeFacts.moment(edge), edgeFacts.lastDay(edge)) || isDerived(this.graph, edge)) return
    this.picked.offer(edge * 2 + 1)
  }

  private touches(code: number, lastDay: number): boolean {
    return code !== noMoment && firstDayOf(code) <= this.windowLast && this.windowFirst <= lastDayOf(code, lastDay)
  }

  /** Whether the edge ties the node, as an actor, to a flow or a commitment. */
  private isActorOf(node: number, edge: number): boolean {
    const { graph } = this
    if (!isDerived(graph, edge)) return false
    const type = graph.types.textOf(graph.type(edge))
    return graph.source(edge) === node ? towardsRecord.has(type) : fromRecord.has(type)
  }

  private code(row: number): number {
    const facts = row % 2 === 0 ? this.graph.nodeFacts : this.graph.edgeFacts
    return facts.moment(row >> 1)
  }

  private idsOf(row: number): IdList {
    return row % 2 === 0 ? this.graph.nodes : this.graph.edges
  }

  private idOf(row: number): string {
    return this.idsOf(row).textOf(row >> 1)
  }

  private compare(a: number, b: number): number {
    return this.code(a) - this.code(b) || this.compareIds(a, b)
  }

  private compareIds(a: number, b: number): number {
    const [idOfA, idOfB] = [this.idOf(a), this.idOf(b)]
    return idOfA < idOfB ? -1 : idOfA > idOfB ? 1 : a - b
  }
}
