/** Rows of `commitments.csv` as entities whose name is their title and whose description is their summary. */
import type { Commitment } from '../../../../model/entity.ts'
import type { RowOf } from '../tables/index.ts'
import { present } from './absent.ts'

export function toCommitment(row: RowOf<'commitments'>): Commitment {
  const summary = { EN: row.summary_en, FR: row.summary_fr }
  return {
    id: row.id,
    kind: 'COMMITMENT',
    names: [
      { text: row.title_en, language: 'EN', role: 'NAME' },
      { text: row.title_fr, language: 'FR', role: 'NAME' },
    ],
    description: summary,
    basis: 'STATED',
    evidence: row.evidence,
    summary,
    status: row.status,
    committedBy: row.committed_by,
    beneficiaries: row.beneficiaries ?? [],
    named: (row.roles ?? []).map(([actor, role]) => ({ actor, role })),
    creates: row.creates ?? [],
    fundingMentioned: row.funding_mentioned,
    ...present({
      start: row.date,
      agreement: row.agreement,
      pillar: row.pillar,
      paragraph: row.paragraph,
      date: row.date,
      deadline: row.deadline,
      flow: row.flow,
    }),
  }
}
