/** `disputes.csv`: contradictions, ambiguities, gaps, and money that may be the same. */
import { disputeKinds, disputeResolutions, severities } from '../../../../model/vocabulary.ts'
import { evidence, identifier, listOf, optional, required, text, wordOf, type Cell } from '../cell.ts'
import type { DisputePosition } from '../../../../model/dispute.ts'
import { defineTable } from '../table.ts'
import type { TableName } from '../table-names.ts'

/** What may stand before the colon of a subject, and the table that must hold what follows. */
export const subjectTables: ReadonlyMap<string, TableName> = new Map([
  ['actor', 'actors'],
  ['flow', 'funding_flows'],
  ['commitment', 'commitments'],
  ['relationship', 'relationships'],
  ['source', 'sources'],
])

export interface Subject {
  readonly table: TableName
  readonly id: string
}

const subject: Cell<Subject> = {
  read: (cell) => {
    const colon = cell.indexOf(':')
    const table = subjectTables.get(cell.slice(0, Math.max(colon, 0)))
    if (table !== undefined && colon < cell.length - 1) return { value: { table, id: cell.slice(colon + 1) } }
    return {
      message: `"${cell}" is not a subject.`,
      remedy: `Write one of ${[...subjectTables.keys()].join(', ')}, a colon and an id.`,
    }
  },
}

const position: Cell<DisputePosition> = {
  read: (cell) => {
    const at = cell.lastIndexOf(' @ ')
    if (at > 0 && at < cell.length - 3) return { value: { value: cell.slice(0, at), passage: cell.slice(at + 3) } }
    return {
      message: `"${cell}" is not a position.`,
      remedy: 'Write what is said, then @ between spaces, then the passage.',
    }
  },
}

export const disputes = defineTable({
  name: 'disputes',
  required: false,
  key: 'id',
  columns: {
    id: required(identifier),
    kind: required(wordOf(disputeKinds)),
    severity: optional(wordOf(severities)),
    title_en: required(text),
    title_fr: required(text),
    note_en: required(text),
    note_fr: required(text),
    subjects: required(listOf(subject)),
    positions: required({
      ...listOf(position),
      references: ['passages'] as const,
      idsOf: (positions: readonly DisputePosition[]) => [...new Set(positions.map(({ passage }) => passage))],
    }),
    resolution: required(wordOf(disputeResolutions)),
    resolution_note_en: optional(text),
    evidence: required(evidence),
  },
})
