/** Where in the table the keyboard stands: one cell that Tab comes to, kept as rows come and go. */
import { computed, signal } from '@preact/signals'
import { selection } from '../../state/view.ts'

interface Standing {
  /** Id of the row; undefined for the heads. */
  readonly row: string | undefined
  readonly column: number
}

const standing = signal<Standing>({ row: undefined, column: 0 })
/** Index of the row among those shown, for when it goes. */
let index = 0
/** The focus is in the grid, or in the menu that the grid opened. */
let holdsFocus = false

export const selectedIds = computed<ReadonlySet<string>>(() => new Set(selection.value))

/** The column of the cell that Tab comes to in a row, undefined being the heads; -1 where it is in another. */
export const placeOf = (row: string | undefined): number => (standing.value.row === row ? standing.value.column : -1)

/** What can be walked to in a row: its cells, or the button that a cell holds. */
export const walkable = (row: HTMLTableRowElement): readonly HTMLElement[] =>
  [...row.cells].flatMap((cell) => cell.querySelector('button') ?? (cell.hasAttribute('tabindex') ? cell : []))

/** Remembers where the focus went. */
export function standAt(table: HTMLTableElement, target: Element): void {
  const row = target.closest('tr')
  const cell = target.closest<HTMLTableCellElement>('td, th')
  if (!row || !cell) return
  holdsFocus = true
  const id = row.dataset['id']
  if (id !== undefined) index = row.rowIndex - (table.tHead ? 1 : 0)
  standing.value = { row: id, column: cell.cellIndex }
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
  else {
    const next = rows[Math.min(index, rows.length - 1)]
    standing.value = { row: next?.id, column: Math.max(0, column) }
  }
  if (!table || !holdsFocus || document.activeElement !== document.body) return
  const now = standing.peek()
  const found = [...table.rows].find(({ dataset }) => dataset['id'] === now.row)
  const cells = found ? walkable(found) : []
  cells[Math.min(now.column, cells.length - 1)]?.focus({ preventScroll: true })
}
