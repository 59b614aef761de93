/** What the store answers about entities: as lists, by their connections, by their names. */
import type { Entity } from '../../../model/entity.ts'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import { countEdges } from '../../../model/graph/incident.ts'
import { Smallest } from '../../../model/graph/smallest.ts'
import { portion, type Steps } from '../../../model/graph/steps.ts'
import { nodesThat } from '../../../model/graph/walk.ts'
import { formsOf } from '../../../model/search/forms.ts'
import { prepareQuery } from '../../../model/search/rank.ts'
import type { EntityListQuery, GraphCounts, Page, RelationshipCount, SearchHit, SearchQuery } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { pageById } from './pages.ts'
import { readKnown } from './read-records.ts'

export function degrees({ graph }: LoadedGraph, ids: readonly string[]): readonly number[] {
  return ids.map((id) => {
    const node = graph.nodes.ordinalOf(id)
    return node === undefined ? 0 : graph.degree(node)
  })
}

export function* relationshipCounts(
  { graph }: LoadedGraph,
  ids: readonly string[],
): Steps<readonly (readonly RelationshipCount[])[]> {
  const counts: (readonly RelationshipCount[])[] = []
  for (const id of ids) {
    const node = graph.nodes.ordinalOf(id)
    counts.push(node === undefined ? [] : countEdges(graph, node))
    yield
  }
  return counts
}

export function* listEntities({ graph, records }: LoadedGraph, query: EntityListQuery): Steps<Page<Entity>> {
  const { kinds, filter } = query
  const compiled = compileFilter(graph, filter)
  const wanted = kinds === undefined ? undefined : compileFilter(graph, { kinds }).node
  const found = yield* nodesThat(graph, (node) => (wanted?.(node) ?? true) && compiled.entity(node))
  return yield* pageById({ ids: graph.nodes, database: records.entities }, found, query)
}

export function* search(
  { graph, records, search: index }: LoadedGraph,
  { text, kinds, first }: SearchQuery,
): Steps<readonly SearchHit[]> {
  const wanted = compileFilter(graph, kinds === undefined ? {} : { kinds }).node
  const found = yield* index.find(prepareQuery(text))
  const picked = new Smallest({
    first,
    compare: (a, b) => {
      const [one, other] = [found[a], found[b]]
      if (one === undefined || other === undefined) return 0
      return other.score - one.score || graph.byDegree(one.entity, other.entity)
    },
    isBehind: (hit) => wanted(found[hit]?.entity ?? -1),
  })
  for (let hit = 0; hit < found.length; hit++) {
    if (hit % portion === portion - 1) yield
    picked.offer(hit)
  }
  const best = picked.page.flatMap((hit) => found[hit] ?? [])
  const entities = yield* readKnown(
    records.entities,
    best.map(({ entity }) => graph.nodes.textOf(entity)),
  )
  return best.flatMap(({ form, score }, position) => {
    const entity = entities[position]
    const matched = entity && formsOf(entity)[form]
    return entity === undefined || matched === undefined ? [] : [{ entity, matched, score }]
  })
}

export function* bestConnected({ graph }: LoadedGraph, limit: number): Steps<readonly string[]> {
  const nodes = yield* nodesThat(graph, () => true)
  return nodes
    .toSorted(graph.byDegree)
    .slice(0, limit)
    .map((node) => graph.nodes.textOf(node))
}

export function* counts({ graph, records }: LoadedGraph): Steps<GraphCounts> {
  const byKind: Partial<Record<Entity['kind'], number>> = {}
  for (let node = 0; node < graph.nodes.size; node++) {
    if (node % portion === portion - 1) yield
    const kind = graph.kind(node)
    byKind[kind] = (byKind[kind] ?? 0) + 1
  }
  const ofType: number[] = []
  for (let edge = 0; edge < graph.edges.size; edge++) {
    if (edge % portion === portion - 1) yield
    const type = graph.type(edge)
    ofType[type] = (ofType[type] ?? 0) + 1
  }
  const byType = Object.fromEntries(
    [...ofType.entries()].flatMap(([type, count]) => (count > 0 ? [[graph.types.textOf(type), count] as const] : [])),
  )
  return {
    entities: graph.nodes.size,
    relationships: graph.edges.size,
    sources: records.sources.getCount(),
    byKind,
    byType,
  }
}
