/** Walks outward from the seeds, one round trip a step: every entity is met once, however many ways lead to it. */
import { degreesById, entitiesById } from '../../queries/entities.ts'
import type { FilterParameters } from '../../queries/parameters.ts'
import { neighboursOf, relationshipsAmong } from '../../queries/relationships.ts'
import type { ReadOptions, Subgraph, SubgraphQuery } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { filterParameters } from './filter-parameters.ts'
import { oneForEach } from './in-order.ts'

interface Met {
  readonly id: string
  readonly degree: number
}

export async function subgraph(read: Read, query: SubgraphQuery, options?: ReadOptions): Promise<Subgraph> {
  const asked = [...new Set(query.ids)]
  const filter = filterParameters(query.filter)
  const known = new Set((await read(degreesById, { ids: asked }, options)).map(({ id }) => id))
  const seeds = asked.filter((id) => known.has(id))
  const order = await walk({ read, seeds, depth: query.depth, filter }, options)
  const ids = order.slice(0, query.limit)
  const [nodes, relationships] = await Promise.all([
    read(entitiesById, { ids }, options),
    read(relationshipsAmong, { ids, filter }, options),
  ])
  return {
    nodes: oneForEach(ids, nodes).filter((node) => node !== undefined),
    relationships: relationships.map(({ record }) => record),
    missing: asked.filter((id) => !known.has(id)),
    truncated: order.length > ids.length,
    hiddenNodes: order.length - ids.length,
  }
}

interface Walk {
  readonly read: Read
  readonly seeds: readonly string[]
  readonly depth: number
  readonly filter: FilterParameters
}

/** Ids of all entities within depth: seeds as asked for, then by distance, degree (high first) and id. */
async function walk({ read, seeds, depth, filter }: Walk, options?: ReadOptions): Promise<readonly string[]> {
  const order = new Set(seeds)
  let frontier = seeds
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const met = await read(neighboursOf, { frontier, filter }, options)
    frontier = met
      .filter(({ id }) => !order.has(id))
      .toSorted(bestConnectedFirst)
      .map(({ id }) => id)
    for (const id of frontier) order.add(id)
  }
  return [...order]
}

const bestConnectedFirst = (a: Met, b: Met): number => b.degree - a.degree || (a.id < b.id ? -1 : 1)
