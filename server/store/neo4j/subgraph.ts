/** A subgraph in one round trip: Neo4j walks, sorts and cuts, and only what is asked for travels. */
import { neighbourhood, walk } from '../../queries/subgraphs.ts'
import type { ReadOptions, Subgraph, SubgraphQuery } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { conditions } from './filter-parameters.ts'

export async function subgraph(read: Read, query: SubgraphQuery, options: ReadOptions = {}): Promise<Subgraph> {
  const { depth, limit } = query
  const ids = [...new Set(query.ids)]
  const parameters = { ids, depth, limit, filter: conditions(query.filter) }
  const [row] = await read(depth > 1 ? walk : neighbourhood, parameters, options)
  const { known = [], total = 0, nodes = [], links = [] } = row ?? {}
  const isKnown = new Set(known)
  for (const [degree, node] of nodes) options.onMet?.(node, degree)
  return {
    nodes: nodes.map(([, node]) => node),
    relationships: links.toSorted(byId),
    missing: ids.filter((id) => !isKnown.has(id)),
    truncated: total > nodes.length,
    hiddenNodes: total - nodes.length,
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
