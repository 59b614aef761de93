/** Positions in the texts: sources and passages have a length, passages lie in their source, evidence in its passage. */
import { printEvidence } from '../../../../model/evidence.ts'
import type { Check, CheckContext } from './check.ts'

export const checkSpans: Check = (context) => {
  checkLengths(context)
  checkPassagesInSources(context)
  checkEvidence(context)
}

function checkLengths({ content, report }: CheckContext): void {
  for (const table of ['sources', 'passages'] as const) {
    for (const { row, cells } of content[table]) {
      const { start, end } = cells
      if (start === undefined || end === undefined || start < end) continue
      report({ table, row, column: 'end' }, { message: `The end ${end} is not after the start ${start}.` })
    }
  }
}

function checkPassagesInSources({ content, report }: CheckContext): void {
  const sources = new Map(content.sources.map(({ cells }) => [cells.id, cells]))
  for (const { row, cells } of content.passages) {
    const source = cells.source === undefined ? undefined : sources.get(cells.source)
    const { start, end } = cells
    if (source?.start === undefined || source.end === undefined || start === undefined || end === undefined) continue
    if (start >= source.start && end <= source.end) continue
    const message = `The passage ${start}-${end} is not within its source, ${source.start}-${source.end}.`
    report({ table: 'passages', row, column: 'end' }, { message })
  }
}

function checkEvidence({ content, report }: CheckContext): void {
  const lengths = new Map<string, number>()
  for (const { cells } of content.passages) {
    const { id, start, end } = cells
    if (id !== undefined && start !== undefined && end !== undefined) lengths.set(id, end - start)
  }
  const tables = [
    'actors',
    'relationships',
    'funding_flows',
    'pillars',
    'commitments',
    'commitment_reports',
    'figures',
    'disputes',
  ] as const
  for (const table of tables) {
    for (const { row, cells } of content[table]) {
      for (const reference of cells.evidence ?? []) {
        const length = lengths.get(reference.passage)
        if (length === undefined || (reference.end ?? 0) <= length) continue
        const message = `"${printEvidence(reference)}" ends behind its passage, which has ${length} characters.`
        report({ table, row, column: 'evidence' }, { message })
      }
    }
  }
}
