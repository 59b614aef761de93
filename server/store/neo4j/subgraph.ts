/** A subgraph in one round trip: Neo4j walks, sorts and cuts, and only what is asked for travels. */
import { filteredNeighbourhood, neighbourhood, walk } from '../../queries/subgraphs.ts'
import type { ReadOptions, Subgraph, SubgraphQuery } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { conditions } from './filter-parameters.ts'

export async function subgraph(read: Read, query: SubgraphQuery, options: ReadOptions = {}): Promise<Subgraph> {
  const ids = [...new Set(query.ids)]
  const [row] = await readRow(read, { ...query, ids }, options)
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

function readRow(read: Read, { filter: given, ...asked }: SubgraphQuery, options: ReadOptions) {
  const filter = conditions(given)
  if (asked.depth > 1) return read(walk, { ...asked, filter }, options)
  if (filter === null) return read(neighbourhood, asked, options)
  return read(filteredNeighbourhood, { ...asked, filter }, options)
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
