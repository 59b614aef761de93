/** Where in the table the keyboard stands: one cell that Tab comes to, kept as rows come and go. */
import { computed, signal } from '@preact/signals'
import { selection } from '../../state/view.ts'

interface Standing {
  /** Id of the row; undefined for the heads. */
  readonly row: string | undefined
  readonly column: number
}

/** No row at first, so that Tab comes to the first one. */
const standing = signal<Standing>({ row: '', column: 0 })
/** Index of the row among those shown, for when it goes. */
let index = 0
/** The focus is in the grid, or in the menu that the grid opened. */
let holdsFocus = false
/** The cell takes the focus as soon as it is on the page. */
let wantsFocus = false

export const selectedIds = computed<ReadonlySet<string>>(() => new Set(selection.value))

/** Id of the row that the keyboard stands on; undefined for the heads. */
export const standingRow = computed(() => standing.value.row)

/** The column of the cell that Tab comes to in a row, undefined being the heads; -1 where it is in another. */
export const placeOf = (row: string | undefined): number => (standing.value.row === row ? standing.value.column : -1)

/** What can be walked to in a row: its cells, or the button that a cell holds. */
export const walkable = (row: HTMLTableRowElement): readonly HTMLElement[] =>
  [...row.cells].flatMap((cell) => cell.querySelector('button') ?? (cell.hasAttribute('tabindex') ? cell : []))

/** Index of a row among all that are shown, on the page or not; -1 for the heads. */
export const indexOf = (row: HTMLTableRowElement): number =>
  row.dataset['id'] === undefined ? -1 : Number(row.ariaRowIndex) - (row.closest('table')?.tHead ? 2 : 1)

/** Remembers where the focus went. */
export function standAt(target: Element): void {
  const row = target.closest('tr')
  const cell = target.closest<HTMLTableCellElement>('td, th')
  if (!row || !cell) return
  holdsFocus = true
  index = Math.max(0, indexOf(row))
  standing.value = { row: row.dataset['id'], column: cell.cellIndex }
}

/** Goes to a cell, at once or as soon as its row is on the page. */
export function goTo(table: HTMLTableElement, row: string | undefined, column: number): void {
  if (focusCell(table, { row, column })) return
  wantsFocus = true
  standing.value = { row, column }
}

/** The focus left; into a menu it leaves for a while, and where it went nowhere it may come back. */
export function leave(to: EventTarget | null): void {
  holdsFocus = to === null || (to instanceof Element && to.closest('[role="menu"]') !== null)
}

/** After rows have come or gone: stands on the same row, else on the one in its place, and takes the focus back if it was lost. */
export function standOn(table: HTMLTableElement | null, rows: readonly { readonly id: string }[]): void {
  const { row, column } = standing.peek()
  const at = rows.findIndex(({ id }) => id === row)
  if (at >= 0) index = at
  else if (row !== undefined || !table?.tHead)
    standing.value = { row: rows[Math.min(index, rows.length - 1)]?.id, column }
  if (!table) return
  if (wantsFocus) wantsFocus = !focusCell(table, standing.peek())
  else if (holdsFocus && document.activeElement === document.body)
    focusCell(table, standing.peek(), { preventScroll: true })
}

/** False where the row is not on the page. */
function focusCell(table: HTMLTableElement, { row, column }: Standing, options: FocusOptions = {}): boolean {
  const found = [...table.rows].find(({ dataset, ariaRowIndex }) => ariaRowIndex !== null && dataset['id'] === row)
  if (!found) return false
  const cells = walkable(found)
  cells[Math.min(column, cells.length - 1)]?.focus(options)
  return true
}
