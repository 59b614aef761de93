/** Rows as text for a spreadsheet: the columns that are shown, with their heads. */
import { type Delimiter, delimited } from '../../../model/delimited.ts'
import { t } from '../../i18n/index.ts'
import { copy } from '../../state/clipboard.ts'
import { columnName } from './column.ts'
import type { List } from './lists.ts'
import { selectedIds } from './standing.ts'

/** The rows of a list that are selected, in their order; dates and figures exact. */
export function rowsAsText<Row extends { readonly id: string }>(
  of: List<Row>,
  ids: ReadonlySet<string>,
  as: Delimiter,
): string {
  const columns = of.columns.value
  const rows = of.shown.value.filter(({ id }) => ids.has(id))
  return delimited(
    [
      columns.map(({ id }) => columnName(id)),
      ...rows.map((row) => columns.map(({ text, copied = text }) => copied(row))),
    ],
    as,
  )
}

/** Copies the rows that are selected, else the one the keyboard is on. */
export function copyRows<Row extends { readonly id: string }>(of: List<Row>, as: Delimiter, standing?: string): void {
  const selected = of.shown.value.filter(({ id }) => selectedIds.value.has(id)).map(({ id }) => id)
  const ids = selected.length > 0 || standing === undefined ? selected : [standing]
  if (ids.length === 0) return
  void copy(rowsAsText(of, new Set(ids), as), {
    what: `rows ${as}`,
    said: t('table.copied', { count: ids.length }),
  })
}
