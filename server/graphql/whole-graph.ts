/** The graph as a filter leaves it, in numbers that are kept while the data stay the same. */
import type { GraphFilter } from '../../model/filter.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import type { MeasuredGraph } from '../analysis/measures/measure-cache.ts'
import { createMeasureCache } from '../analysis/measures/measure-cache.ts'
import type { MeasuredCommunity, NodeMeasures } from '../analysis/measures/measure-graph.ts'
import { measureGraph } from '../analysis/measures/measure-graph.ts'
import type { GraphQuestions, Topology } from '../store/graph-questions.ts'
import type { GraphStore, ReadOptions } from '../store/graph-store.ts'

/** How much there is. */
export interface GraphSummary {
  readonly entities: number
  readonly relationships: number
  readonly byKind: ReadonlyMap<EntityKind, number>
  /** By ids of types. */
  readonly byType: ReadonlyMap<string, number>
  readonly unsourced: number
  readonly singleSource: number
}

/** What stands out. */
export interface GraphShape {
  /** By degree, betweenness, both high first, then id. */
  readonly central: readonly NodeMeasures[]
  readonly communities: readonly MeasuredCommunity[]
}

/** How many central entities are told. */
const mostCentral = 50

export interface WholeGraph {
  readonly summary: (filter: GraphFilter, options: ReadOptions) => Promise<GraphSummary>
  /** Fails with `QUERY_TOO_EXPENSIVE` where measuring would take too long. */
  readonly shape: (filter: GraphFilter, options: ReadOptions) => Promise<GraphShape>
}

/** One for each store and process, since its answers are shared by all requests. */
export function createWholeGraph(store: GraphStore & GraphQuestions): WholeGraph {
  const summaries = createMeasureCache<GraphSummary>()
  const shapes = createMeasureCache<GraphShape>()
  const now = (filter: GraphFilter): MeasuredGraph => ({ dataVersion: store.dataVersion(), filter })
  return {
    summary: (filter, options) =>
      summaries.get(now(filter), async (signal) => summarise(await store.topology(filter, { signal })), options),
    shape: (filter, options) =>
      shapes.get(now(filter), async (signal) => outline(await store.topology(filter, { signal }), signal), options),
  }
}

function summarise({ nodes, edges, unsourced, singleSource }: Topology): GraphSummary {
  const byKind = count(nodes.map(({ kind }) => kind))
  const byType = count(edges.map(({ type }) => type))
  return { entities: nodes.length, relationships: edges.length, byKind, byType, unsourced, singleSource }
}

function count<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

async function outline(topology: Topology, signal: AbortSignal): Promise<GraphShape> {
  const { nodes, communities } = await measureGraph(topology, { signal })
  const central = nodes.toSorted(
    (a, b) => b.degree - a.degree || b.betweenness - a.betweenness || (a.id < b.id ? -1 : 1),
  )
  return { central: central.slice(0, mostCentral), communities }
}
