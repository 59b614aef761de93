/** What the store answers about relationships: page by page at an entity, and as a subgraph. */
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import { incidentEdges } from '../../../model/graph/incident.ts'
import type { Steps } from '../../../model/graph/steps.ts'
import { edgesAmong, walk } from '../../../model/graph/walk.ts'
import type { Relationship } from '../../../model/relationship.ts'
import type { IncidentQuery, Page, PageKey, Subgraph, SubgraphQuery } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { readKnown } from './read-records.ts'

export function* incident(
  loaded: LoadedGraph,
  queries: readonly IncidentQuery[],
): Steps<readonly Page<Relationship>[]> {
  const pages: Page<Relationship>[] = []
  for (const query of queries) {
    pages.push(yield* incidentPage(loaded, query))
    yield
  }
  return pages
}

function* incidentPage({ graph, records }: LoadedGraph, query: IncidentQuery): Steps<Page<Relationship>> {
  const node = graph.nodes.ordinalOf(query.entity)
  if (node === undefined) return { items: [], hasNextPage: false, totalCount: 0 }
  const { types, kinds, direction, filter, first, after } = query
  const narrower = compileFilter(graph, {
    ...(types === undefined ? {} : { types }),
    ...(kinds === undefined ? {} : { kinds }),
  })
  const edges = incidentEdges(graph, node, {
    filter: compileFilter(graph, filter),
    direction,
    passes: (edge, other) => narrower.edge(edge) && narrower.node(other),
  })
  const keys = edges.map((edge) => [graph.degree(graph.otherEnd(edge, node)), graph.edges.textOf(edge)] as const)
  const rest = keys.filter((key) => isBehind(key, after))
  const page = rest.slice(0, first)
  const items = yield* readKnown(
    records.relationships,
    page.map(([, id]) => id),
  )
  return {
    items: items.map((item, position) => ({ key: page[position] ?? [], item })),
    hasNextPage: rest.length > first,
    totalCount: edges.length,
  }
}

/** By degree, high first, then by id. */
function isBehind([degree, id]: readonly [degree: number, id: string], after: PageKey): boolean {
  if (after === null) return true
  const lastDegree = Number(after[0])
  return degree < lastDegree || (degree === lastDegree && id > String(after[1]))
}

export function* subgraph({ graph, records }: LoadedGraph, query: SubgraphQuery): Steps<Subgraph> {
  const asked = [...new Set(query.ids)]
  const seeds = asked.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined)
  const filter = compileFilter(graph, query.filter)
  const { nodes, met } = yield* walk(graph, { seeds, depth: query.depth, filter, limit: query.limit })
  const edges = yield* edgesAmong(graph, nodes, filter)
  return {
    nodes: yield* readKnown(
      records.entities,
      nodes.map((node) => graph.nodes.textOf(node)),
    ),
    relationships: yield* readKnown(
      records.relationships,
      edges.map((edge) => graph.edges.textOf(edge)),
    ),
    missing: asked.filter((id) => graph.nodes.ordinalOf(id) === undefined),
    truncated: met > nodes.length,
    hiddenNodes: met - nodes.length,
  }
}
