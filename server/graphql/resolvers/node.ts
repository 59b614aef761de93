/** Looks anything up by its id alone. */
import type { QueryResolvers } from '../generated/resolver-types.ts'
import type { Loaders } from '../loaders.ts'
import { chain } from '../lookup.ts'
import type { Passage } from '../../../model/source.ts'
import type { Fact } from './records.ts'

type AnyNode = Exclude<Fact, { readonly track: string }> | Passage

/** Ids are unique within a table only; an entity goes before a source of the same id. */
async function nodeOf(loaders: Loaders, id: string): Promise<AnyNode | null> {
  const found = await Promise.all([
    loaders.entity.load(id),
    loaders.relationship.load(id),
    chain(loaders.sources(), (sources) => sources.get(id)),
    loaders.passage.load(id),
    loaders.figure.load(id),
    loaders.dispute.load(id),
  ])
  return found.find((record) => record !== undefined) ?? null
}

export const nodeQueries: Required<Pick<QueryResolvers, 'node' | 'nodes'>> = {
  node: (_, { id }, { loaders }) => nodeOf(loaders, id),
  nodes: (_, { ids }, { loaders }) => Promise.all(ids.map((id) => nodeOf(loaders, id))),
}
