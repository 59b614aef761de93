/** What a column of the table is: what it is called, by what it sorts, and what its cells say. */
import type { ComponentChildren } from 'preact'
import { daySpan, type PartialDate } from '../../../model/partial-date.ts'
import type { TableColumn } from '../../../model/view/table-columns.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'

export interface Column<Row> {
  readonly id: TableColumn
  /** Figures and dates stand on the right. */
  readonly align?: 'right'
  /** Shown as a sign in the head; the words are for screen readers. */
  readonly sign?: 'contested'
  /** By what rows are sorted; undefined comes last, whichever way. */
  readonly value: (row: Row) => string | number | undefined
  /** What the cell says in plain text; empty where it says nothing. */
  readonly text: (row: Row) => string
  /** What is copied in place of the text: exact, for a spreadsheet. */
  readonly copied?: (row: Row) => string
  /** What is shown in place of the text. */
  readonly cell?: (row: Row) => ComponentChildren
}

/** What a column is called. */
export const columnName = (id: TableColumn): string => t(`column.${id}`)

/** A column of words: sorted as they are read. */
export const wordColumn = <Row>(id: TableColumn, text: (row: Row) => string): Column<Row> => ({
  id,
  text,
  value: (row) => text(row) || undefined,
})

/** A column of dates, as precise as each is; sorted by the first day that they cover, copied as `2018-03`. */
export const dateColumn = <Row>(id: TableColumn, date: (row: Row) => PartialDate | null): Column<Row> => ({
  id,
  align: 'right',
  value: (row) => {
    const found = date(row)
    return found === null ? undefined : Number(daySpan(found).first.replaceAll('-', ''))
  },
  text: (row) => {
    const found = date(row)
    return found === null ? '' : formatDate(found)
  },
  copied: (row) => date(row) ?? '',
})
