/** The dataset in the store: what it is, its guided views, how much there is of everything. */
import type { Dataset, GuidedView } from '../../../model/dataset.ts'
import { kinds } from '../../../model/kinds/index.ts'
import type {
  DatasetResolvers,
  GuidedViewResolvers,
  QueryResolvers,
  TypeCountResolvers,
} from '../generated/resolver-types.ts'
import type { CountOfType } from '../type-name.ts'
import type { Complete } from './complete.ts'
import { typeOf } from './records.ts'

const nothing: Dataset = { name: '', title: '', views: [] }

export const dataset: Complete<Dataset, DatasetResolvers> = {
  bestConnected: (_, { first }, { store, signal }) => store.bestConnected(first, { signal }),
  entityCount: async (_, _arguments, { loaders }) => (await loaders.counts()).entities,
  relationshipCount: async (_, _arguments, { loaders }) => (await loaders.counts()).relationships,
  sourceCount: async (_, _arguments, { loaders }) => (await loaders.counts()).sources,
  kindCounts: async (_, _arguments, { loaders }) => {
    const { byKind } = await loaders.counts()
    return kinds.map(({ kind }) => ({ kind, count: byKind[kind] ?? 0 })).filter(({ count }) => count > 0)
  },
  typeCounts: async (_, _arguments, { loaders }) => {
    const { byType } = await loaders.counts()
    const types = Object.keys(byType).toSorted()
    return types.map((type) => ({ type, count: byType[type] ?? 0 }))
  },
}

export const typeCount: Complete<CountOfType, TypeCountResolvers> = {
  type: (count, _, { loaders }) => typeOf(loaders, count.type),
}

export const guidedView: Complete<GuidedView, GuidedViewResolvers> = {
  title: (view, { language }) => view.title[language],
  sentence: (view, { language }) => view.sentence[language],
  positions: ({ positions }) => Object.entries(positions).map(([id, [x, y]]) => ({ id, x, y })),
}

export const datasetQueries: Required<Pick<QueryResolvers, 'dataset'>> = {
  dataset: async (_, _arguments, { store, signal }) => (await store.dataset({ signal })) ?? nothing,
}
