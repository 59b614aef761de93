/** Walks from some entities; what the walk has read is not read again. */
import type { QueryResolvers } from '../generated/resolver-types.ts'
import { checkTypes, toFilter } from '../graph-filter.ts'

export const subgraphQueries: Required<Pick<QueryResolvers, 'subgraph'>> = {
  subgraph: async (_, { ids, depth, filter, limit }, { store, loaders, signal }) => {
    await checkTypes(loaders, filter?.types, 'filter.types')
    const found = await store.subgraph({ ids, depth, ...toFilter(filter), limit }, { signal })
    for (const node of found.nodes) loaders.entity.prime(node.id, node)
    for (const link of found.relationships) loaders.relationship.prime(link.id, link)
    return found
  },
}
