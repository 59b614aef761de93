/**
 * Paths: what lies around both ends is fetched, one round trip a step, always where there is less to fetch, and the
 * model's own search ranks the paths in it. After as many steps in all as a path is long, every relationship of the path
 * has been fetched, from one end or from the other; so longer paths cost only those who ask for more than there are.
 */
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import { bestPaths } from '../../../model/graph/paths.ts'
import { degreesById } from '../../queries/entities.ts'
import { relationshipsById, waysOn } from '../../queries/relationships.ts'
import type { Path, PathQuery } from '../graph-questions.ts'
import type { ReadOptions } from '../graph-store.ts'
import { runSteps } from '../run-steps.ts'
import type { Read } from './connection.ts'
import { readEntities } from './entity-reads.ts'
import { filterParameters } from './filter-parameters.ts'
import { oneForEach } from './in-order.ts'
import { Surroundings } from './surroundings.ts'

/** A path by ids. */
interface FoundPath {
  readonly nodes: readonly string[]
  readonly relationships: readonly string[]
}

export async function paths(read: Read, query: PathQuery, options: ReadOptions = {}): Promise<readonly Path[]> {
  const { from, to, first, avoid = [] } = query
  if (from === to || first === 0 || avoid.includes(from) || avoid.includes(to)) return []
  const ends = await read(degreesById, { ids: [from, to] }, options)
  if (ends.length < 2) return []
  const found = await search({ read, query, surroundings: new Surroundings(from, to) }, options)
  return readPaths(read, found, options)
}

interface Search {
  readonly read: Read
  readonly query: PathQuery
  readonly surroundings: Surroundings
}

async function search({ read, query, surroundings }: Search, options: ReadOptions): Promise<readonly FoundPath[]> {
  const { from, to, maxLength, first, avoid = [] } = query
  const filter = filterParameters(query.filter)
  let found: readonly FoundPath[] = []
  for (let length = 1; length <= maxLength; length++) {
    const side = surroundings.lighterSide
    const ways = await read(waysOn, { frontier: side.frontier, ends: [from, to], avoid, filter }, options)
    await runSteps(() => surroundings.advance(side, ways), options)
    // With one side complete all there is has been fetched, however long the paths.
    const complete = side.frontier.length === 0
    if (surroundings.haveMet) {
      found = await bestWithin(surroundings, { ...query, maxLength: complete ? maxLength : length }, options)
    }
    if (complete || found.length >= first) return found
  }
  return found
}

/** The paths in what was fetched; filter and avoidance have been seen to. */
async function bestWithin(
  { graph }: Surroundings,
  { from, to, maxLength, first }: PathQuery,
  options: ReadOptions,
): Promise<readonly FoundPath[]> {
  const [start, end] = [graph.nodes.ordinalOf(from), graph.nodes.ordinalOf(to)]
  if (start === undefined || end === undefined) return []
  graph.build()
  const search = { from: start, to: end, maxLength, first, filter: compileFilter(graph), avoid: new Set<number>() }
  const found = await runSteps(() => bestPaths(graph, search), options)
  return found.map(({ nodes, edges }) => ({
    nodes: nodes.map((node) => graph.nodes.textOf(node)),
    relationships: edges.map((edge) => graph.edges.textOf(edge)),
  }))
}

async function readPaths(read: Read, found: readonly FoundPath[], options: ReadOptions): Promise<readonly Path[]> {
  const nodeIds = [...new Set(found.flatMap(({ nodes }) => nodes))]
  const relationshipIds = [...new Set(found.flatMap(({ relationships }) => relationships))]
  if (nodeIds.length === 0) return []
  const [nodes, relationships] = await Promise.all([
    readEntities(read, nodeIds, options),
    read(relationshipsById, { ids: relationshipIds }, options),
  ])
  return found.flatMap((path) => {
    const answer = { nodes: known(path.nodes, nodes), relationships: known(path.relationships, relationships) }
    // What was taken away in the meantime is no path any more.
    const whole = answer.nodes.length + answer.relationships.length === path.nodes.length + path.relationships.length
    return whole ? [answer] : []
  })
}

const known = <Item>(
  ids: readonly string[],
  rows: readonly { readonly id: string; readonly record: Item }[],
): readonly Item[] => oneForEach(ids, rows).filter((item) => item !== undefined)
