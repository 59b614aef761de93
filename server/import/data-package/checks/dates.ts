/** Nothing ends before it starts. */
import { daySpan } from '../../../../model/partial-date.ts'
import type { Check } from './check.ts'

const dated = ['actors', 'relationships', 'funding_flows', 'figures'] as const

export const checkDates: Check = ({ content, report }) => {
  for (const table of dated) {
    for (const { row, cells } of content[table]) {
      const { start, end } = cells
      if (start === undefined || end === undefined || daySpan(start).first <= daySpan(end).last) continue
      report({ table, row, column: 'end' }, { message: `The end ${end} is before the start ${start}.` })
    }
  }
}
