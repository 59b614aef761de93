/** Finds entities by their names. */
import type { QueryResolvers } from '../generated/resolver-types.ts'
import { withoutNulls } from '../graph-filter.ts'

export const searchQueries: Required<Pick<QueryResolvers, 'search'>> = {
  search: async (_, { text, kinds, first }, { store, loaders, signal }) => {
    const hits = await store.search({ text, ...withoutNulls({ kinds }), first }, { signal, onMet: loaders.onMet })
    for (const { entity } of hits) loaders.entity.prime(entity.id, entity)
    return hits
  },
}
