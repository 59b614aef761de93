/** Walks from some entities; what the walk has read is not read again. */
import type { QueryResolvers } from '../generated/resolver-types.ts'
import { asksFor } from '../asks-for.ts'
import { checkTypes, toFilter } from '../graph-filter.ts'

export const subgraphQueries: Required<Pick<QueryResolvers, 'subgraph'>> = {
  subgraph: async (...call) => {
    const [, { ids, depth, filter, limit }, { store, loaders, signal }, info] = call
    await checkTypes(loaders, filter?.types, 'filter.types')
    const found = await store.subgraph({ ids, depth, ...toFilter(filter), limit }, { signal, onMet: loaders.onMet })
    for (const node of found.nodes) loaders.entity.prime(node.id, node)
    for (const link of found.relationships) loaders.relationship.prime(link.id, link)
    // A promise for each of them would take longer than all the rest.
    if (asksFor(info, 'degree')) await loaders.degree.learn(found.nodes.map(({ id }) => id))
    if (asksFor(info, 'type')) await loaders.relationshipTypes()
    return found
  },
}
