/** Where the canvas looks: remembers it in the view, takes it from the view, and never moves it unasked. */
import { effect } from '@preact/signals'
import type { Core } from 'cytoscape'
import { scene } from '../state/elements.ts'
import { look, view } from '../state/view.ts'
import { type CanvasCommands, zoomLevel } from './canvas-commands.ts'

export interface MountedCamera {
  readonly commands: CanvasCommands
  /** Called when the scene has changed: fits it once there is something to see and nobody has looked elsewhere. */
  readonly follow: () => void
  readonly stop: () => void
}

/** Room beside, above and below the fitted graph, for the labels at its rim; less on small screens. */
const margin = { x: 88, y: 52 } as const
const largestFit = 1.25

export function mountCamera(cy: Core, container: HTMLElement): MountedCamera {
  let byHand = false
  let fitted = false
  let shown = view.peek().camera

  const fitAll = () => {
    if (cy.nodes().empty()) return
    byHand = false
    const { w, h } = cy.nodes().boundingBox({ includeOverlays: false, includeUnderlays: false })
    const [width, height] = [container.clientWidth, container.clientHeight]
    const [x, y] = [Math.min(margin.x, width / 7), Math.min(margin.y, height / 12)]
    cy.zoom(Math.min(largestFit, (width - 2 * x) / w, (height - 2 * y) / h))
    cy.center(cy.nodes())
    fitted = true
  }
  const remember = () => {
    shown = {
      x: (container.clientWidth / 2 - cy.pan().x) / cy.zoom(),
      y: (container.clientHeight / 2 - cy.pan().y) / cy.zoom(),
      zoom: cy.zoom(),
    }
    look(shown)
  }
  const apply = () => {
    const { camera } = view.peek()
    if (!camera) return fitAll()
    shown = camera
    cy.zoom(camera.zoom)
    cy.pan({
      x: container.clientWidth / 2 - camera.x * camera.zoom,
      y: container.clientHeight / 2 - camera.y * camera.zoom,
    })
    fitted = true
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = () => {
    zoomLevel.value = cy.zoom()
    if (!byHand) return
    clearTimeout(timer)
    timer = setTimeout(remember, 250)
  }
  const touched = () => {
    byHand = true
  }
  cy.on('viewport', moved)
  cy.on('dragpan pinchzoom scrollzoom', touched)
  const stopEffect = effect(() => {
    // Back, Forward and links may bring another camera than the one shown.
    if (view.value.camera !== shown && cy.nodes().nonempty()) {
      shown = view.value.camera
      byHand = false
      apply()
    }
  })
  const stopResize = keepPlaces(cy, container)

  return {
    commands: {
      fit: () => {
        fitAll()
        shown = undefined
        look(undefined)
      },
      zoomBy: (factor) => {
        cy.zoom({
          level: cy.zoom() * factor,
          renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 },
        })
        remember()
      },
      reveal: (id) => reveal(cy, container, id) && remember(),
      placeOnPage: (id) => placeOnPage(cy, container, id),
    },
    follow: () => {
      if (!fitted && scene.peek().nodes.some(({ position }) => position)) apply()
    },
    stop: () => {
      clearTimeout(timer)
      stopEffect()
      stopResize()
    },
  }
}

function reveal(cy: Core, container: HTMLElement, id: string): boolean {
  const node = cy.getElementById(id)
  if (node.empty()) return false
  const { x, y } = node.renderedPosition()
  const edge = 40
  const inside = x > edge && y > edge && x < container.clientWidth - edge && y < container.clientHeight - edge
  if (!inside) cy.center(node)
  return !inside
}

function placeOnPage(
  cy: Core,
  container: HTMLElement,
  id: string,
): { readonly x: number; readonly y: number } | undefined {
  const node = cy.getElementById(id)
  if (node.empty()) return undefined
  const { left, top } = container.getBoundingClientRect()
  const { x, y } = node.renderedPosition()
  return { x: left + x, y: top + y }
}

/** When panels open or the window changes, every mark stays on the pixel of the page where it was. */
function keepPlaces(cy: Core, container: HTMLElement): () => void {
  let { left, top } = container.getBoundingClientRect()
  const observer = new ResizeObserver(() => {
    const now = container.getBoundingClientRect()
    cy.resize()
    if (now.left !== left || now.top !== top) cy.panBy({ x: left - now.left, y: top - now.top })
    ;({ left, top } = now)
  })
  observer.observe(container)
  return () => observer.disconnect()
}
