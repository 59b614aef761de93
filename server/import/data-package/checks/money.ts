/** Amounts have a currency, currencies an amount, and flows that overlap say so on both sides. */
import type { Check, CheckContext } from './check.ts'

export const checkMoney: Check = (context) => {
  const { content, isReported, report } = context
  for (const { row, cells } of content.funding_flows) {
    if (cells.amount?.startsWith('-')) {
      const message = `The amount ${cells.amount} is less than nothing.`
      report({ table: 'funding_flows', row, column: 'amount' }, { message })
    }
    if ((cells.amount === undefined) === (cells.currency === undefined)) continue
    const place = { table: 'funding_flows', row, column: cells.amount === undefined ? 'amount' : 'currency' } as const
    if (isReported(place)) continue
    report(place, { message: 'Amount and currency go together; one of them is missing.' })
  }
  checkOverlaps(context)
}

function checkOverlaps({ content, isReported, report }: CheckContext): void {
  const flows = new Map(content.funding_flows.map((flow) => [flow.cells.id, flow]))
  const place = (row: number) => ({ table: 'funding_flows', row, column: 'overlaps_with' }) as const
  for (const { row, cells } of content.funding_flows) {
    const { id } = cells
    if (id === undefined) continue
    for (const other of cells.overlaps_with ?? []) {
      const there = flows.get(other)
      if (other === id) report(place(row), { message: `"${id}" overlaps with itself.` })
      else if (there !== undefined && !there.cells.overlaps_with?.includes(id)) {
        if (isReported(place(there.row))) continue
        const message = `"${other}" does not list "${id}" in turn.`
        report(place(row), { message, remedy: 'Overlaps are listed in both flows.' })
      }
    }
  }
}
