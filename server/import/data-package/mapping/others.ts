/** Rows of the small tables: pillars, commitment reports, figures and disputes. */
import type { Dispute } from '../../../../model/dispute.ts'
import type { CommitmentReport, Figure, Pillar } from '../../../../model/source.ts'
import type { RowOf } from '../tables/index.ts'
import { localised, present } from './absent.ts'

export const toPillar = (row: RowOf<'pillars'>): Pillar => ({
  id: row.id,
  agreement: row.agreement,
  number: row.number,
  title: { EN: row.title_en, FR: row.title_fr },
  evidence: row.evidence,
})

export const toReport = (row: RowOf<'commitment_reports'>): CommitmentReport => ({
  id: row.id,
  date: row.date,
  track: row.track,
  status: row.status,
  note: { EN: row.note_en, FR: row.note_fr },
  evidence: row.evidence,
  ...present({ commitment: row.commitment, pillar: row.pillar }),
})

export const toFigure = (row: RowOf<'figures'>): Figure => ({
  id: row.id,
  subject: row.subject,
  measure: { EN: row.measure_en, FR: row.measure_fr },
  value: row.value,
  evidence: row.evidence,
  ...present({
    object: row.object,
    qualifier: row.qualifier,
    unit: row.unit,
    start: row.start,
    end: row.end,
    asOf: row.as_of,
  }),
})

export const toDispute = (row: RowOf<'disputes'>): Dispute => ({
  id: row.id,
  kind: row.kind,
  title: { EN: row.title_en, FR: row.title_fr },
  note: { EN: row.note_en, FR: row.note_fr },
  // Actors, flows and commitments are all entities of the graph.
  subjects: row.subjects.map(({ table, id }) => ({
    type: table === 'relationships' ? 'relationship' : table === 'sources' ? 'source' : 'entity',
    id,
  })),
  positions: row.positions,
  resolution: row.resolution,
  evidence: row.evidence,
  ...present({ severity: row.severity, resolutionNote: localised(row.resolution_note_en) }),
})
