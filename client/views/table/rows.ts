/** Which rows the table shows, and in which order. */
import { words } from '../../../model/search/fold.ts'
import type { Sort } from '../../state/table.ts'

type Value = string | number | undefined

interface Sortable<Row> {
  readonly id: string
  readonly value: (row: Row) => Value
}

/** Sorted by one column; rows that say nothing there come last whichever way, equal ones by id. */
export function sortRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  { column, descending, compare }: Sort & { readonly compare: (a: string, b: string) => number },
): readonly Row[] {
  const read = columns.find(({ id }) => id === column)?.value
  if (!read) return rows
  const keyed = rows.map((row) => ({ row, value: read(row) }))
  return keyed
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        if (a.value === b.value) return byId(a.row, b.row)
        return a.value === undefined ? 1 : -1
      }
      const order = compareValues(a.value, b.value, compare)
      return (descending ? -order : order) || byId(a.row, b.row)
    })
    .map(({ row }) => row)
}

const compareValues = (a: string | number, b: string | number, compare: (a: string, b: string) => number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** A row with the folded words that it can be found by. */
export interface FindableRow<Row> {
  readonly row: Row
  readonly words: readonly string[]
}

/** Folds what each row says, so that typing folds nothing but what is typed. */
export const findable = <Row>(rows: readonly Row[], textOf: (row: Row) => string): readonly FindableRow<Row>[] =>
  rows.map((row) => ({ row, words: words(textOf(row)) }))

/** Rows that hold every word of the text, or one that begins with it; case, accents and hyphens do not matter. */
export function filterRows<Row>(rows: readonly FindableRow<Row>[], text: string): readonly Row[] {
  const wanted = words(text)
  return rows
    .filter(({ words: held }) => wanted.every((word) => held.some((each) => each.startsWith(word))))
    .map(({ row }) => row)
}
