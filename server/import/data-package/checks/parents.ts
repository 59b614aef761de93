/** Nothing is, in the end, a part of itself. */
import type { Check } from './check.ts'

export const checkParents: Check = ({ content, report }) => {
  for (const table of ['sources', 'funding_flows'] as const) {
    const parents = new Map(content[table].map(({ cells }) => [cells.id, cells.parent]))
    for (const { row, cells } of content[table]) {
      const seen = new Set<string>()
      for (let at = cells.parent; at !== undefined && !seen.has(at); at = parents.get(at)) seen.add(at)
      if (cells.id === undefined || !seen.has(cells.id)) continue
      const message = `"${cells.id}" is a part of itself: ${[...seen].join(' → ')}.`
      report({ table, row, column: 'parent' }, { message, remedy: 'Take one of these parents away.' })
    }
  }
}
