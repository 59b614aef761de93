/** Amounts have a currency, currencies an amount, and flows that overlap say so on both sides. */
import type { Check, CheckContext } from './check.ts'

export const checkMoney: Check = (context) => {
  const { content, report } = context
  for (const { row, cells } of content.funding_flows) {
    if (cells.amount?.startsWith('-')) {
      report(
        { table: 'funding_flows', row, column: 'amount' },
        { message: `The amount ${cells.amount} is less than nothing.` },
      )
    }
    if ((cells.amount === undefined) === (cells.currency === undefined)) continue
    const column = cells.amount === undefined ? 'amount' : 'currency'
    report(
      { table: 'funding_flows', row, column },
      { message: 'Amount and currency go together; one of them is missing or wrong.' },
    )
  }
  checkOverlaps(context)
}

function checkOverlaps({ content, ids, report }: CheckContext): void {
  const overlaps = new Map(content.funding_flows.map(({ cells }) => [cells.id, cells.overlaps_with ?? []]))
  for (const { row, cells } of content.funding_flows) {
    const { id } = cells
    if (id === undefined) continue
    for (const other of cells.overlaps_with ?? []) {
      const place = { table: 'funding_flows', row, column: 'overlaps_with' } as const
      if (other === id) report(place, { message: `"${id}" overlaps with itself.` })
      else if (ids.funding_flows.has(other) && !overlaps.get(other)?.includes(id)) {
        const message = `"${other}" does not list "${id}" in turn.`
        report(place, { message, remedy: 'Overlaps are listed in both flows.' })
      }
    }
  }
}
