/** What the store answers about the graph as a whole: paths, shared neighbours, lists of relationships, its shape. */
import type { Entity } from '../../../model/entity.ts'
import type { GraphFilter } from '../../../model/filter.ts'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import type { Graph } from '../../../model/graph/graph.ts'
import { linkedNodes } from '../../../model/graph/linked.ts'
import { bestPaths } from '../../../model/graph/paths.ts'
import type { Steps } from '../../../model/graph/steps.ts'
import { topologyOf } from '../../../model/graph/topology.ts'
import { edgesThat } from '../../../model/graph/walk.ts'
import type { Relationship } from '../../../model/relationship.ts'
import type { LinkedQuery, Path, PathQuery, RelationshipListQuery, Topology } from '../graph-questions.ts'
import type { Page } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { pageById } from './pages.ts'
import { readKnown } from './read-records.ts'

export function* paths({ graph, records }: LoadedGraph, query: PathQuery): Steps<readonly Path[]> {
  const [from] = known(graph, [query.from])
  const [to] = known(graph, [query.to])
  if (from === undefined || to === undefined) return []
  const found = yield* bestPaths(graph, {
    from,
    to,
    maxLength: query.maxLength,
    first: query.first,
    filter: compileFilter(graph, query.filter),
    avoid: new Set(known(graph, query.avoid ?? [])),
  })
  const answer: Path[] = []
  for (const { nodes, edges } of found) {
    answer.push({
      nodes: yield* readKnown(
        records.entities,
        nodes.map((node) => graph.nodes.textOf(node)),
      ),
      relationships: yield* readKnown(
        records.relationships,
        edges.map((edge) => graph.edges.textOf(edge)),
      ),
    })
    yield
  }
  return answer
}

export function* linked({ graph, records }: LoadedGraph, query: LinkedQuery): Steps<Page<Entity>> {
  const { all = [], any, none = [], direction, filter } = query
  const everyone = known(graph, all)
  const found =
    everyone.length < all.length
      ? []
      : yield* linkedNodes(graph, {
          all: everyone,
          any: any === undefined ? undefined : known(graph, any),
          none: known(graph, none),
          direction,
          filter: compileFilter(graph, filter),
        })
  return yield* pageById({ ids: graph.nodes, database: records.entities }, found, query)
}

export function* listRelationships(
  { graph, records }: LoadedGraph,
  query: RelationshipListQuery,
): Steps<Page<Relationship>> {
  const { types, filter } = query
  const compiled = compileFilter(graph, filter)
  const narrower = compileFilter(graph, types === undefined ? {} : { types })
  const found = yield* edgesThat(
    graph,
    (edge) =>
      narrower.edge(edge) &&
      compiled.edge(edge) &&
      compiled.node(graph.source(edge)) &&
      compiled.node(graph.target(edge)),
  )
  return yield* pageById({ ids: graph.edges, database: records.relationships }, found, query)
}

export function* topology({ graph }: LoadedGraph, filter: GraphFilter): Steps<Topology> {
  return yield* topologyOf(graph, compileFilter(graph, filter))
}

/** The nodes of the ids that are in the graph. */
const known = (graph: Graph, ids: readonly string[]): readonly number[] =>
  ids.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined)
