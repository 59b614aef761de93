/** Rows of `funding_flows.csv` as entities whose name is their title. */
import type { FundingFlow } from '../../../../model/entity.ts'
import type { RowOf } from '../tables/index.ts'
import { localised, present } from './absent.ts'

export function toFundingFlow(row: RowOf<'funding_flows'>): FundingFlow {
  const inferred = row.donor_basis === 'INFERRED' || row.recipient_basis === 'INFERRED'
  return {
    id: row.id,
    kind: 'FUNDING_FLOW',
    names: [
      { text: row.title_en, language: 'EN', role: 'NAME' },
      { text: row.title_fr, language: 'FR', role: 'NAME' },
    ],
    basis: inferred ? 'INFERRED' : 'STATED',
    evidence: row.evidence,
    donors: row.donors,
    recipients: row.recipients ?? [],
    status: row.status,
    purposes: row.purposes ?? [],
    overlapsWith: row.overlaps_with ?? [],
    donorBasis: row.donor_basis,
    ...present({
      instrument: row.instrument,
      money:
        row.amount === undefined || row.currency === undefined
          ? undefined
          : { amount: row.amount, currency: row.currency },
      year: row.year,
      start: row.start,
      end: row.end,
      announced: row.announced,
      parent: row.parent,
      recipientBasis: row.recipient_basis,
      reasoning: localised(row.reasoning_en),
      note: localised(row.note_en),
    }),
  }
}
