/** Keys that work wherever one is on the page, but never while one types. */
import { groupNamed } from '../../model/view/grouping.ts'
import { marksOf } from '../../model/view/scene.ts'
import { fit } from '../graph/canvas-commands.ts'
import { hide } from '../state/actions/remove.ts'
import { entities, scene } from '../state/elements.ts'
import { help, menu, sheet } from '../state/interaction.ts'
import { closePaths } from '../state/actions/paths.ts'
import { isPhone } from '../state/screen.ts'
import { redo, undo } from '../state/actions/undo.ts'
import { pathQuestion, select, selection, show } from '../state/view.ts'
import { views } from '../views/index.ts'
import { picking } from '../state/picking.ts'
import { focusSearch } from './focus-search.ts'
import { returnToPaths } from './paths/focus.ts'

/** Listens until the returned function is called. */
export function connectKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return
    const action = event.ctrlKey || event.metaKey ? withControl(event) : plain(event)
    if (!action) return
    event.preventDefault()
    action()
  }
  addEventListener('keydown', pressed)
  return () => removeEventListener('keydown', pressed)
}

type Action = () => unknown

function withControl({ key, shiftKey }: KeyboardEvent): Action | undefined {
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? redo : undo
  if (letter === 'y') return redo
  if (letter === 'a') return () => select(marksOf(scene.value).map(({ id }) => id))
  return undefined
}

const actions: Readonly<Record<string, Action>> = {
  '/': focusSearch,
  f: fit,
  '?': () => {
    help.value = !help.value
  },
  Escape: stepBack,
  Delete: hideSelected,
  ...Object.fromEntries(views.map(({ id, key }) => [key, () => show(id)])),
}

/** Keys mean nothing to the page while a dialog is open; the dialog closes itself. */
const plain = ({ key }: KeyboardEvent): Action | undefined =>
  document.querySelector('dialog[open], [popover]:popover-open') ? undefined : actions[key]

/** Closes what is open, one thing a press: menus and sheets, a step of a path, the selection, the paths. */
function stepBack(): void {
  if (menu.value) menu.value = undefined
  else if (help.value) help.value = false
  else if (picking.value) picking.value = undefined
  else if (isPhone.value && sheet.value !== 'none') sheet.value = 'none'
  else if (returnToPaths()) return
  else if (selection.value.length > 0) select([])
  else if (pathQuestion.value) closePaths()
}

/** Links cannot be hidden one by one: the lens does that. */
function hideSelected(): void {
  const nodes = selection.value.filter((id) => entities.value.has(id) || groupNamed(id))
  if (nodes.length > 0) hide(nodes)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
