/** `commitment_reports.csv`: what became of a commitment or of a pillar. */
import { reportStatuses, reportTracks } from '../../../../model/vocabulary.ts'
import { date, evidence, identifier, optional, reference, required, text, wordOf } from '../cell.ts'
import { defineTable } from '../table.ts'

export const commitmentReports = defineTable({
  name: 'commitment_reports',
  required: false,
  key: 'id',
  columns: {
    id: required(identifier),
    commitment: optional(reference('commitments')),
    pillar: optional(reference('pillars')),
    date: required(date),
    track: required(wordOf(reportTracks)),
    status: required(wordOf(reportStatuses)),
    note_en: required(text),
    note_fr: required(text),
    evidence: required(evidence),
  },
})
