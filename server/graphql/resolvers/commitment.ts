/** What commitments and the reports on them answer. */
import type { Commitment } from '../../../model/entity.ts'
import type { CommitmentReport } from '../../../model/source.ts'
import type { CommitmentReportResolvers, CommitmentResolvers } from '../generated/resolver-types.ts'
import type { Complete } from './complete.ts'
import { entityFields } from './entity.ts'
import { entitiesOf, entityOfKind } from './records.ts'

export const commitment: Complete<Commitment, CommitmentResolvers> = {
  ...entityFields,
  agreement: (promise, _, { loaders }) => entityOfKind(loaders, promise.agreement, 'AGREEMENT'),
  summary: (promise, { language }) => promise.summary[language],
  committedBy: (promise, _, { loaders }) => entitiesOf(loaders, promise.committedBy),
  beneficiaries: (promise, _, { loaders }) => entitiesOf(loaders, promise.beneficiaries),
  named: (promise, _, { loaders }) => {
    const ids = new Set(promise.named.map(({ actor }) => actor))
    return entitiesOf(loaders, [...ids])
  },
  creates: (promise, _, { loaders }) => entitiesOf(loaders, promise.creates),
  flow: (promise, _, { loaders }) => entityOfKind(loaders, promise.flow, 'FUNDING_FLOW'),
}

export const commitmentReport: Complete<CommitmentReport, CommitmentReportResolvers> = {
  note: (report, { language }) => report.note[language],
}
