/** Ways from one entity to another. */
import { RelataError } from '../../../model/errors.ts'
import { weakest } from '../../analysis/path-confidence.ts'
import type { Path } from '../../store/graph-questions.ts'
import type { PathResolvers, QueryResolvers } from '../generated/resolver-types.ts'
import { checkTypes, toFilter, withoutNulls } from '../graph-filter.ts'
import type { Loaders } from '../loaders.ts'
import type { Complete } from './complete.ts'

export const path: Complete<Path, PathResolvers> = {
  length: ({ relationships }) => relationships.length,
  basis: ({ relationships }) => weakest(relationships).basis,
  confidence: ({ relationships }) => weakest(relationships).confidence,
}

export const pathQueries: Required<Pick<QueryResolvers, 'paths'>> = {
  paths: async (_, { from, to, maxLength, first, filter, avoid }, { store, loaders, signal }) => {
    await checkTypes(loaders, filter?.types, 'filter.types')
    await Promise.all([assertKnown(loaders, 'from', from), assertKnown(loaders, 'to', to)])
    const query = { from, to, maxLength, first, ...toFilter(filter), ...withoutNulls({ avoid }) }
    const paths = await store.paths(query, { signal, onMet: loaders.onMet })
    for (const { nodes, relationships } of paths) {
      for (const node of nodes) loaders.entity.prime(node.id, node)
      for (const link of relationships) loaders.relationship.prime(link.id, link)
    }
    return paths
  },
}

async function assertKnown(loaders: Loaders, argument: string, id: string): Promise<void> {
  if ((await loaders.entity.load(id)) !== undefined) return
  throw new RelataError('NOT_FOUND', `"${argument}" of Query.paths is "${id}", which is no entity of the graph.`, {
    remedy: 'Find ids with "search".',
  })
}
