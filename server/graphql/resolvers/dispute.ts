/** What disputes answer. */
import type { Dispute, DisputePosition } from '../../../model/dispute.ts'
import type { DisputeResolvers, PositionResolvers, QueryResolvers } from '../generated/resolver-types.ts'
import type { Complete } from './complete.ts'
import { passageOf } from './evidence.ts'
import { factsOf, inEither } from './records.ts'

export const dispute: Complete<Dispute, DisputeResolvers> = {
  title: (matter, { language }) => matter.title[language],
  note: (matter, { language }) => matter.note[language],
  subjects: (matter, _, context) => factsOf(context, matter.subjects),
  resolutionNote: (matter) => inEither(matter.resolutionNote),
}

export const position: Complete<DisputePosition, PositionResolvers> = {
  passage: (reading, _, { loaders }) => passageOf(loaders, reading.passage),
}

export const disputeQueries: Required<Pick<QueryResolvers, 'disputes'>> = {
  disputes: async (_, { kind, about }, { store, loaders, signal }) => {
    const matters = await (about === null || about === undefined
      ? store.allDisputes({ signal })
      : loaders.disputesAbout.load(about))
    return kind === null || kind === undefined ? matters : matters.filter((matter) => matter.kind === kind)
  },
}
