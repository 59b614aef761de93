/** What happened when. */
import { nameOf } from '../../../model/entity.ts'
import type { Language } from '../../../model/language.ts'
import type { TimelineFact } from '../../store/graph-questions.ts'
import { toConnection } from '../connection.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type { QueryResolvers, TimelineEntryResolvers } from '../generated/resolver-types.ts'
import { withoutNulls } from '../graph-filter.ts'
import type { Loaders } from '../loaders.ts'
import type { Complete } from './complete.ts'
import { entityOf, factOf, present, typeOf } from './records.ts'

export const timelineEntry: Complete<TimelineFact, TimelineEntryResolvers> = {
  title: ({ fact: { type, id } }, { language }, { loaders }) =>
    type === 'relationship' ? sentenceOf(loaders, id, language) : nameInFull(loaders, id, language),
  fact: ({ fact }, _, { loaders }) => factOf(loaders, fact),
}

const nameInFull = async (loaders: Loaders, id: string, language: Language): Promise<string> =>
  nameOf(await entityOf(loaders, id), language)

/** Source, words of the type, target. */
async function sentenceOf(loaders: Loaders, id: string, language: Language): Promise<string> {
  const link = present(await loaders.relationship.load(id), id)
  const [source, { label }, target] = await Promise.all([
    nameInFull(loaders, link.source, language),
    typeOf(loaders, link.type),
    nameInFull(loaders, link.target, language),
  ])
  return `${source} ${label[language]} ${target}`
}

export const timelineQueries: Required<Pick<QueryResolvers, 'timeline'>> = {
  timeline: async (_, { from, to, kinds, involving, first, after }, { store, signal }) => {
    const conditions = withoutNulls({ from, to, kinds, involving })
    const list: ListIdentity = { name: 'timeline', arguments: conditions, key: ['string', 'number', 'string'] }
    const page = await store.timeline({ ...conditions, first, after: decodeCursor(list, after) }, { signal })
    return toConnection(page, list, after)
  },
}
