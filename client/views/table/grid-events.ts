/** What mouse, fingers and keys do in a list of the table: the rows are heard all together. */
import { hide } from '../../state/actions/remove.ts'
import { entities } from '../../state/elements.ts'
import { inspect } from '../../state/inspect.ts'
import { linkMenu, menu } from '../../state/interaction.ts'
import { selection } from '../../state/view.ts'
import { copyRows } from './copied-rows.ts'
import type { List, ShownList } from './lists.ts'
import { chooseRow, selectAll, selectRange, toggleRow } from './row-selection.ts'
import { goTo, indexOf, leave, standAt, walkable } from './standing.ts'
import { rowHeight } from './window.ts'

/** Listens until the returned function is called. */
export function listenToGrid<Row extends { readonly id: string }>(
  table: HTMLTableElement,
  list: List<Row>,
): () => void {
  const listeners = {
    mousedown: (event: MouseEvent) => {
      if (!event.shiftKey || event.button !== 0 || rowOf(event.target) === undefined) return
      // A range of rows is chosen, not of words.
      event.preventDefault()
      cellOf(event.target)?.focus({ preventScroll: true })
    },
    click: (event: MouseEvent) => clicked(event, list),
    contextmenu: (event: MouseEvent) => {
      const row = rowOf(event.target)
      if (row === undefined) return
      event.preventDefault()
      cellOf(event.target)?.focus({ preventScroll: true })
      openMenu(list, row, { x: event.clientX, y: event.clientY })
    },
    keydown: (event: KeyboardEvent) => pressed(event, table, list),
    focusin: ({ target }: FocusEvent) => target instanceof Element && standAt(target),
    focusout: ({ relatedTarget }: FocusEvent) => leave(relatedTarget),
  } as const
  for (const [name, listener] of Object.entries(listeners)) table.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) table.removeEventListener(name, listener as EventListener)
  }
}

/** The id of the row that something is in; undefined in the heads. */
const rowOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tr')?.dataset['id'] : undefined

const cellOf = (target: EventTarget | null): HTMLElement | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null
  return cell?.querySelector('button') ?? cell
}

const buttonOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('button') : null

function openMenu({ list }: ShownList, id: string, at: { readonly x: number; readonly y: number }): void {
  if (list === 'nodes') menu.value = { entity: id, ...at }
  else linkMenu.value = { relationship: id, ...at }
}

function openMenuUnder(list: ShownList, id: string, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect()
  openMenu(list, id, { x: left, y: bottom })
}

function clicked(event: MouseEvent, list: ShownList): void {
  const id = rowOf(event.target)
  if (id === undefined) return
  const button = buttonOf(event.target)
  if (button) openMenuUnder(list, id, button)
  else chooseRow(list, id, event)
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

function pressed<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  table: HTMLTableElement,
  list: List<Row>,
): void {
  if (event.altKey || event.isComposing) return
  const target = walkTarget(event, table, list)
  const acts = target ? () => walkTo(target, event, list) : actionOf(event, list)
  if (!acts) return
  event.preventDefault()
  event.stopPropagation()
  acts()
}

/** A cell, by the index of its row (-1 for the heads) and its column. */
interface Target {
  readonly table: HTMLTableElement
  readonly row: number
  readonly column: number
}

/** With Shift, up and down take along every row from where it began. */
function walkTo({ table, row, column }: Target, { key, shiftKey }: Keys, list: ShownList): void {
  const from = rowOf(document.activeElement)
  const to = list.shown.value[row]?.id
  goTo(table, to, column)
  if (shiftKey && upAndDown.has(key) && from !== undefined && to !== undefined)
    selectRange(list, { from, to, keep: false, entry: 'replace' })
}

const upAndDown: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'])

/** Where a key leads from the cell that has the focus; undefined where it leads nowhere. */
function walkTarget(
  { key, ctrlKey, metaKey }: Keys,
  table: HTMLTableElement,
  { shown }: ShownList,
): Target | undefined {
  const here = document.activeElement
  const from = here?.closest('tr')
  if (!from) return undefined
  const row = indexOf(from)
  const column = walkable(from).findIndex((cell) => cell === here)
  const [top, bottom] = [table.tHead ? -1 : 0, shown.value.length - 1]
  const far = ctrlKey || metaKey
  const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [far ? top : row, 0],
    End: [far ? bottom : row, Number.MAX_SAFE_INTEGER],
    PageUp: [Math.max(top, row - rowsInSight(table)), column],
    PageDown: [Math.min(bottom, row + rowsInSight(table)), column],
  }
  const [toRow, toColumn] = steps[key] ?? [row, -1]
  return toColumn < 0 || toRow < top || toRow > bottom ? undefined : { table, row: toRow, column: toColumn }
}

const rowsInSight = (table: HTMLTableElement): number =>
  Math.max(1, Math.floor((table.parentElement?.clientHeight ?? 0) / rowHeight()) - 2)

/** What a key does with the row that has the focus; undefined where it means nothing here. */
function actionOf<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  list: List<Row>,
): (() => void) | undefined {
  const { key, shiftKey, target } = event
  const id = rowOf(target)
  if (event.ctrlKey || event.metaKey) return withControl(key.toLowerCase(), list, id)
  if (id === undefined) return undefined
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey))
    return () => target instanceof Element && openMenuUnder(list, id, target)
  if (buttonOf(target)) return undefined
  if (key === ' ') return () => (shiftKey ? selectRange(list, { to: id, keep: false }) : toggleRow(id))
  if (key === 'Enter') return () => inspect(id)
  if (key === 'Delete' && entities.peek().has(id) && !selection.peek().includes(id)) return () => hide([id])
  return undefined
}

function withControl<Row extends { readonly id: string }>(
  letter: string,
  list: List<Row>,
  id?: string,
): (() => void) | undefined {
  if (letter === 'a') return () => selectAll(list)
  if (letter === ' ' && id !== undefined) return () => toggleRow(id)
  if (letter === 'c' && document.getSelection()?.isCollapsed !== false) return () => copyRows(list, 'tsv', id)
  return undefined
}
