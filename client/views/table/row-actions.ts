/** What a row can do: be selected, be shown in the graph, open its menu. */
import { reveal } from '../../graph/canvas-commands.ts'
import { menu } from '../../state/interaction.ts'
import { select, selection, show } from '../../state/view.ts'

/** With Ctrl or Shift the row joins the selection or leaves it. */
export function selectRow(id: string, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
  const all = selection.value
  const there = all.includes(id)
  if (event.ctrlKey || event.metaKey || event.shiftKey) select(there ? all.filter((each) => each !== id) : [...all, id])
  else select(there && all.length === 1 ? [] : [id])
}

/** Goes to the graph, where the element is selected and brought into sight once the canvas is there. */
export function showInGraph(id: string, node: string): void {
  select([id])
  show('graph')
  requestAnimationFrame(() => reveal(node))
}

/** Opens the menu of a node under the element that was pressed. */
export function openRowMenu(id: string, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect()
  menu.value = { entity: id, x: left, y: bottom }
}

/** Arrows walk from row to row, Home and End to the ends. */
export function walkRows(event: KeyboardEvent): void {
  const here = event.currentTarget
  const table = here instanceof HTMLElement ? here.closest('table') : null
  if (!table) return
  const buttons = [...table.querySelectorAll<HTMLElement>('tbody .row-button')]
  const at = buttons.findIndex((button) => button === here)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  }
  const next = buttons[steps[event.key] ?? -1]
  if (!next) return
  event.preventDefault()
  next.focus()
}
