/** The canvas by keyboard: arrows walk from node to neighbour in the direction pressed, Enter expands or opens, Space selects. */
import type { Core } from 'cytoscape'
import { markFor, marksOf, type Scene, type SceneNode } from '../../model/view/scene.ts'
import { openMark } from '../state/actions/open-mark.ts'
import { hide } from '../state/actions/remove.ts'
import { scene } from '../state/elements.ts'
import { focused, menu } from '../state/interaction.ts'
import { picking } from '../state/picking.ts'
import { select, selection } from '../state/view.ts'
import { placeOnPage, reveal } from './canvas-commands.ts'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Listens until the returned function is called. */
export function listenToKeys(_cy: Core, container: HTMLElement): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== ' ')) return
    const direction = arrows[event.key]
    const here =
      [focused.peek(), last].find(isDrawn) ??
      selection
        .peek()
        .map((id) => markFor(scene.peek(), id))
        .find(isDrawn)
    if (direction) focusOn(walk(scene.peek(), here, direction))
    else if (here === undefined || !actOn(event, here)) return
    event.preventDefault()
    event.stopPropagation()
  }
  // The ring goes with the focus; coming back from a menu or a panel, the keyboard stands where it stood.
  let last: string | undefined
  const isDrawn = (id: string | undefined) => id !== undefined && marksOf(scene.peek()).some((mark) => mark.id === id)
  const left = () => {
    last = focused.peek() ?? last
    focused.value = undefined
  }
  container.addEventListener('keydown', pressed)
  container.addEventListener('blur', left)
  return () => {
    container.removeEventListener('keydown', pressed)
    container.removeEventListener('blur', left)
  }
}

function focusOn(id: string | undefined): void {
  if (id === undefined) return
  focused.value = id
  reveal(id)
}

/** Does what a key means for a node; false where it means nothing. */
function actOn(event: KeyboardEvent, id: string): boolean {
  const { key, shiftKey } = event
  if (key === 'Enter' && picking.peek()) select([id])
  else if (key === 'Enter') openMark(id)
  else if (key === ' ') {
    const all = selection.peek()
    if (shiftKey || event.ctrlKey) select(all.includes(id) ? all.filter((each) => each !== id) : [...all, id])
    else select(all.length === 1 && all[0] === id ? [] : [id])
  } else if ((key === 'F10' && shiftKey) || key === 'ContextMenu') {
    const place = placeOnPage(id)
    if (place) menu.value = { entity: id, ...place }
  } else if (key === 'Delete' && !selection.peek().includes(id)) hide([id])
  else return false
  return true
}

/**
 * The neighbour that lies most nearly in a direction, else the nearest node that does; without a place to start
 * from, the best connected node.
 */
export function walk(scene: Scene, from: string | undefined, [dx, dy]: readonly [number, number]): string | undefined {
  const nodes = marksOf(scene)
  const here = nodes.find(({ id }) => id === from)
  if (!here?.position) return nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]?.id
  const [x, y] = here.position
  const linked = new Set(
    scene.edges.flatMap(({ source, target }) => (source === from ? [target] : target === from ? [source] : [])),
  )
  const effort = ({ position = here.position }: SceneNode): number => {
    const [toX, toY] = [(position?.[0] ?? x) - x, (position?.[1] ?? y) - y]
    const along = toX * dx + toY * dy
    const aside = Math.abs(toX * dy - toY * dx)
    return along > 0 && aside <= along * 1.2 ? along + 2 * aside : Number.POSITIVE_INFINITY
  }
  const nearest = (candidates: readonly SceneNode[]) =>
    candidates
      .map((node) => ({ id: node.id, effort: effort(node) }))
      .filter((each) => Number.isFinite(each.effort))
      .sort((a, b) => a.effort - b.effort || (a.id < b.id ? -1 : 1))[0]?.id
  const others = nodes.filter(({ id }) => id !== from)
  return nearest(others.filter(({ id }) => linked.has(id))) ?? nearest(others)
}
