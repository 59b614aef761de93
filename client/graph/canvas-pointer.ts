/** What mouse, pen and fingers do on the canvas. */
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Position } from '../../model/view/view-state.ts'
import { moveNodes } from '../state/actions/move.ts'
import { openMark } from '../state/actions/open-mark.ts'
import { scene } from '../state/elements.ts'
import { focused, hovered, menu } from '../state/interaction.ts'
import { select, selection } from '../state/view.ts'
import type { PictureCanvas } from './picture-canvas.ts'

/** Listens until the returned function is called. */
export function listenToPointer(cy: Core, container: HTMLElement, drawing: PictureCanvas): () => void {
  const noMenu = (event: Event) => event.preventDefault()
  container.addEventListener('contextmenu', noMenu)
  listenToTaps(cy, drawing)
  listenToHover(cy, container, drawing)
  listenToDrags(cy, drawing)
  listenToBox(cy)
  const openMenu = (event: EventObject) => {
    const { left, top } = container.getBoundingClientRect()
    const { x, y } = event.renderedPosition
    menu.value = { entity: (event.target as NodeSingular).id(), x: left + x, y: top + y }
  }
  cy.on('cxttap taphold', 'node', openMenu)
  return () => container.removeEventListener('contextmenu', noMenu)
}

/** What a line stands for: its relationships, or itself where it sums what ends in a group. */
function standsFor(line: string): readonly string[] {
  const edge = scene.peek().edges.find(({ id }) => id === line)
  return edge?.sums ? [edge.id] : (edge?.relationships ?? [])
}

function listenToTaps(cy: Core, drawing: PictureCanvas): void {
  const isAdding = ({ originalEvent }: EventObject) =>
    'shiftKey' in originalEvent && (originalEvent.shiftKey || originalEvent.ctrlKey)
  const choose = (ids: readonly string[], event: EventObject) => {
    if (!isAdding(event)) return select(ids)
    const all = selection.peek()
    const there = ids.every((id) => all.includes(id))
    select(there ? all.filter((id) => !ids.includes(id)) : [...all, ...ids])
  }
  cy.on('tap', 'node', (event) => {
    focused.value = undefined
    choose([(event.target as NodeSingular).id()], event)
  })
  cy.on('tap', (event) => {
    if (event.target !== cy) return
    const { x, y } = event.renderedPosition
    const named = drawing.namedAt(x, y)
    const line = named === undefined ? drawing.lineAt(x, y, isTouch(event) ? 14 : 5) : undefined
    if (named !== undefined) choose([named], event)
    else if (line !== undefined) choose(standsFor(line), event)
    else if (!isAdding(event)) select([])
  })
  cy.on('dbltap', 'node', (event) => openMark((event.target as NodeSingular).id()))
}

/** Fingers are less exact than a mouse. */
const isTouch = ({ originalEvent }: EventObject): boolean => originalEvent.type.startsWith('touch')

function listenToHover(cy: Core, container: HTMLElement, drawing: PictureCanvas): void {
  const over = (id: string | undefined) => {
    container.classList.toggle('over-element', id !== undefined)
    hovered.value = id
  }
  cy.on('mouseover', 'node', (event) => over((event.target as NodeSingular).id()))
  cy.on('mouseout', () => over(undefined))
  cy.on('mousemove', (event) => {
    if (event.target === cy) over(drawing.lineAt(event.renderedPosition.x, event.renderedPosition.y))
  })
}

function listenToDrags(cy: Core, drawing: PictureCanvas): void {
  let from: { readonly id: string; readonly others: ReadonlyMap<string, Position>; readonly at: Position } | undefined
  cy.on('grab', 'node', (event) => {
    const node = event.target as NodeSingular
    const chosen = selection.peek()
    const group = scene.peek().groups?.find(({ id, opened }) => opened && id === node.id())
    const along = [...(chosen.includes(node.id()) ? chosen : []), ...(group?.members ?? [])]
    const together = [...new Set(along)].filter((id) => id !== node.id())
    const others = together.flatMap((id): [string, Position][] => {
      const other = cy.getElementById(id)
      return other.isNode() && other.nonempty() ? [[id, [other.position().x, other.position().y]]] : []
    })
    from = { id: node.id(), others: new Map(others), at: [node.position().x, node.position().y] }
  })
  cy.on('drag', 'node', (event) => {
    const { x, y } = (event.target as NodeSingular).position()
    if (!from) return
    drawing.carry(from.id, [x, y])
    const [dx, dy] = [x - from.at[0], y - from.at[1]]
    for (const [id, at] of from.others) {
      cy.getElementById(id).position({ x: at[0] + dx, y: at[1] + dy })
      drawing.carry(id, [at[0] + dx, at[1] + dy])
    }
  })
  cy.on('dragfree', 'node', () => {
    if (!from) return
    const places = [from.id, ...from.others.keys()].map((id): [string, Position] => {
      const { x, y } = cy.getElementById(id).position()
      return [id, [Math.round(x), Math.round(y)]]
    })
    moveNodes(Object.fromEntries(places))
    from = undefined
  })
}

function listenToBox(cy: Core): void {
  let caught: string[] = []
  cy.on('boxstart', () => {
    caught = []
  })
  cy.on('box', 'node', (event) => {
    caught.push((event.target as NodeSingular).id())
  })
  cy.on('boxend', () => queueMicrotask(() => select([...selection.peek(), ...caught])))
}
