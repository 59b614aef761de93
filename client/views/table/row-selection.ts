/** Selects rows one by one, together and in ranges; what is selected is the same as on the canvas. */
import { type Entry, select, selection } from '../../state/view.ts'
import type { ShownList } from './lists.ts'

/** The row from which a range goes. */
let anchor: string | undefined

/** A click selects a row alone; with Ctrl it joins or leaves, with Shift the range joins it. */
export function chooseRow(
  list: ShownList,
  id: string,
  keys: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): void {
  const adds = keys.ctrlKey || keys.metaKey
  if (keys.shiftKey) return selectRange(list, { to: id, keep: adds })
  if (adds) return toggleRow(id)
  anchor = id
  select([id])
}

/** The row joins the selection or leaves it. */
export function toggleRow(id: string): void {
  anchor = id
  const all = selection.value
  select(all.includes(id) ? all.filter((each) => each !== id) : [...all, id])
}

interface Range {
  /** Where it begins, if nothing has been chosen before. */
  readonly from?: string
  readonly to: string
  /** Whether what is selected already stays. */
  readonly keep: boolean
  readonly entry?: Entry
}

/** Selects every row from the one chosen last to this one. */
export function selectRange({ shown }: ShownList, { from, to, keep, entry = 'push' }: Range): void {
  const ids = shown.value.map(({ id }) => id)
  if (anchor === undefined || !ids.includes(anchor) || !selection.value.includes(anchor)) anchor = from ?? to
  const [a, b] = [ids.indexOf(anchor), ids.indexOf(to)].sort((x, y) => x - y)
  const range = ids.slice(a, (b ?? 0) + 1)
  select(keep ? [...selection.value, ...range] : range, entry)
}

/** Selects every row that is shown. */
export const selectAll = ({ shown }: ShownList): void => select(shown.value.map(({ id }) => id))
