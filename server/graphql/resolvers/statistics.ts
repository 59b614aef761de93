/** The graph, or what a filter leaves of it, in numbers. */
import { kinds } from '../../../model/kinds/index.ts'
import type { MeasuredCommunity, NodeMeasures } from '../../analysis/measures/measure-graph.ts'
import type {
  CentralityResolvers,
  CommunityResolvers,
  QueryResolvers,
  StatisticsResolvers,
} from '../generated/resolver-types.ts'
import { checkTypes, toFilter } from '../graph-filter.ts'
import type { Soon } from '../lookup.ts'
import { chain, once } from '../lookup.ts'
import type { GraphShape, GraphSummary } from '../whole-graph.ts'
import type { Complete } from './complete.ts'
import { entitiesOf, entityOf } from './records.ts'

/** What is asked about: nothing is computed until a field is asked for. */
export interface StatisticsQuestion {
  readonly summary: () => Soon<GraphSummary>
  readonly shape: () => Soon<GraphShape>
}

export const statistics: Complete<StatisticsQuestion, StatisticsResolvers> = {
  entities: ({ summary }) => chain(summary(), ({ entities }) => entities),
  relationships: ({ summary }) => chain(summary(), ({ relationships }) => relationships),
  byKind: ({ summary }) =>
    chain(summary(), ({ byKind }) =>
      kinds.map(({ kind }) => ({ kind, count: byKind.get(kind) ?? 0 })).filter(({ count }) => count > 0),
    ),
  byType: ({ summary }) =>
    chain(summary(), ({ byType }) =>
      [...byType].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => ({ type, count })),
    ),
  central: ({ shape }) => chain(shape(), ({ central }) => central),
  communities: ({ shape }) => chain(shape(), ({ communities }) => communities),
  unsourced: ({ summary }) => chain(summary(), ({ unsourced }) => unsourced),
  singleSource: ({ summary }) => chain(summary(), ({ singleSource }) => singleSource),
}

export const centrality: Complete<NodeMeasures, CentralityResolvers> = {
  entity: ({ id }, _, { loaders }) => entityOf(loaders, id),
}

export const community: Complete<MeasuredCommunity, CommunityResolvers> = {
  members: ({ members }, _, { loaders }) => entitiesOf(loaders, members),
}

export const statisticsQueries: Required<Pick<QueryResolvers, 'statistics'>> = {
  statistics: async (_, { filter: input }, { loaders, wholeGraph, signal }) => {
    await checkTypes(loaders, input?.types, 'filter.types')
    const { filter = {} } = toFilter(input)
    return {
      summary: once(() => wholeGraph.summary(filter, { signal })),
      shape: once(() => wholeGraph.shape(filter, { signal })),
    }
  },
}
