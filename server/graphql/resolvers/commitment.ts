/** What commitments, the headings over them and the reports on them answer. */
import type { Commitment } from '../../../model/entity.ts'
import type { CommitmentReport, Pillar } from '../../../model/source.ts'
import { toConnection } from '../connection.ts'
import type { ListIdentity } from '../cursor.ts'
import { decodeCursor } from '../cursor.ts'
import type {
  CommitmentReportResolvers,
  CommitmentResolvers,
  PillarResolvers,
  QueryResolvers,
} from '../generated/resolver-types.ts'
import { withoutNulls } from '../graph-filter.ts'
import type { Loaders } from '../loaders.ts'
import type { Complete } from './complete.ts'
import { entityFields } from './entity.ts'
import { entitiesOf, entityOfKind, present } from './records.ts'
import { relatedIds } from './related.ts'

export const commitment: Complete<Commitment, CommitmentResolvers> = {
  ...entityFields,
  agreement: (promise, _, { loaders }) => entityOfKind(loaders, promise.agreement, 'AGREEMENT'),
  pillar: async (promise, _, { loaders }) =>
    promise.pillar === undefined ? null : present((await loaders.pillars()).get(promise.pillar), promise.pillar),
  summary: (promise, { language }) => promise.summary[language],
  committedBy: (promise, _, { loaders }) => entitiesOf(loaders, promise.committedBy),
  beneficiaries: (promise, _, { loaders }) => entitiesOf(loaders, promise.beneficiaries),
  named: (promise, _, { loaders }) => {
    const ids = new Set(promise.named.map(({ actor }) => actor))
    return entitiesOf(loaders, [...ids])
  },
  creates: (promise, _, { loaders }) => entitiesOf(loaders, promise.creates),
  flow: (promise, _, { loaders }) => entityOfKind(loaders, promise.flow, 'FUNDING_FLOW'),
  reports: ({ id }, _, { loaders }) => loaders.reportsAbout.load(id),
}

export const commitmentReport: Complete<CommitmentReport, CommitmentReportResolvers> = {
  note: (report, { language }) => report.note[language],
}

/** The headings of an agreement, by number. */
export async function pillarsOf(loaders: Loaders, agreement: string): Promise<readonly Pillar[]> {
  const pillars = [...(await loaders.pillars()).values()].filter((pillar) => pillar.agreement === agreement)
  return pillars.toSorted((a, b) => a.number - b.number)
}

/** Commitments that stand under headings or agreements themselves, by id. */
export async function commitmentsUnder(loaders: Loaders, ids: readonly string[]): Promise<readonly Commitment[]> {
  const under = { types: ['under'], direction: 'IN', kinds: ['COMMITMENT'] } as const
  const found = await Promise.all(ids.map((id) => relatedIds(loaders, id, under)))
  const commitments = await entitiesOf(loaders, found.flat().toSorted())
  return commitments.filter((entity) => entity.kind === 'COMMITMENT')
}

export const pillar: Complete<Pillar, PillarResolvers> = {
  title: (heading, { language }) => heading.title[language],
  agreement: async (heading, _, { loaders }) =>
    present((await entityOfKind(loaders, heading.agreement, 'AGREEMENT')) ?? undefined, heading.agreement),
  commitments: ({ id }, _, { loaders }) => commitmentsUnder(loaders, [id]),
  reports: ({ id }, _, { loaders }) => loaders.reportsAbout.load(id),
}

export const commitmentQueries: Required<Pick<QueryResolvers, 'commitments'>> = {
  commitments: async (_, { pillar: number, first, after, ...rest }, { store, loaders, signal }) => {
    const conditions = { ...withoutNulls(rest), ...(await pillarsNumbered(loaders, number)) }
    const list: ListIdentity = { name: 'commitments', arguments: conditions, key: ['string'] }
    const page = await store.listCommitments({ ...conditions, first, after: decodeCursor(list, after) }, { signal })
    for (const { item } of page.items) loaders.entity.prime(item.id, item)
    return toConnection(page, list, after)
  },
}

/** The headings that have a number, in whichever agreement. */
async function pillarsNumbered(
  loaders: Loaders,
  number: number | null | undefined,
): Promise<{ readonly pillars?: readonly string[] }> {
  if (number === null || number === undefined) return {}
  const all = [...(await loaders.pillars()).values()]
  return { pillars: all.filter((heading) => heading.number === number).map(({ id }) => id) }
}
