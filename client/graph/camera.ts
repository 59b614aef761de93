/** Where the canvas looks: remembers it in the view, takes it from the view, and never moves it unasked. */
import { effect } from '@preact/signals'
import type { Core } from 'cytoscape'
import type { Box } from '../../model/view/label-placement.ts'
import { markFor, marksOf, type SceneNode } from '../../model/view/scene.ts'
import type { Camera } from '../../model/view/view-state.ts'
import { scene } from '../state/elements.ts'
import { look, picture, view, viewsOpened } from '../state/view.ts'
import { type CanvasCommands, zoomLevel } from './canvas-commands.ts'

export interface MountedCamera {
  readonly commands: Omit<CanvasCommands, 'showMovement'>
  /** Called when the scene has changed: fits it once there is something to see and nobody has looked elsewhere. */
  readonly follow: () => void
  readonly stop: () => void
}

/** Room beside, above and below the fitted graph, for the labels at its rim; less on small screens. */
const margin = { x: 88, y: 52 } as const
const largestFit = 1.25
/** How far in and out the canvas goes. */
export const zoomRange = { minZoom: 0.05, maxZoom: 6 } as const

/** As Cytoscape has it. */
interface Viewport {
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

export function mountCamera(cy: Core, container: HTMLElement): MountedCamera {
  const camera = new CanvasCamera(cy, container)
  const stopResize = keepPlaces(cy, container)
  return {
    commands: {
      fit: () => camera.fitAndForget(),
      zoomBy: (factor) => camera.zoomBy(factor),
      reveal: (id) => reveal(cy, container, markFor(scene.peek(), id)) && camera.remember(),
      placeOnPage: (id) => placeOnPage(cy, container, markFor(scene.peek(), id)),
    },
    follow: () => camera.follow(),
    stop: () => {
      camera.stop()
      stopResize()
    },
  }
}

/** Keeps Cytoscape's zoom and pan equal to the camera of the view. */
class CanvasCamera {
  readonly #cy: Core
  readonly #container: HTMLElement
  readonly #stopEffect: () => void
  /** Whether a person has moved it since it was last fitted or set. */
  #byHand = false
  #fitted = false
  #shown: Camera | undefined = view.peek().camera
  #opened = viewsOpened.peek()
  #grouped = picture.peek().grouping?.by
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy
    this.#container = container
    cy.on('viewport', () => this.#moved())
    cy.on('dragpan pinchzoom scrollzoom', () => {
      this.#byHand = true
    })
    this.#stopEffect = effect(() => {
      // Back, Forward and links may bring another camera than the one shown; a view that is opened, another thing to fit.
      const opened = viewsOpened.value
      if (view.value.camera === this.#shown && opened === this.#opened) return
      if (opened !== this.#opened) this.#fitted = false
      this.#opened = opened
      this.#shown = view.value.camera
      this.#byHand = false
      clearTimeout(this.#timer)
      this.#apply()
    })
  }

  /** Shows everything, and says so in the address by saying nothing. */
  fitAndForget(): void {
    this.#fit()
    this.#shown = undefined
    look(undefined)
  }

  zoomBy(factor: number): void {
    const middle = { x: this.#container.clientWidth / 2, y: this.#container.clientHeight / 2 }
    // Entered in the view when no further step follows at once.
    this.#byHand = true
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle })
  }

  follow(): void {
    // What was fitted stays fitted when all of it is drawn another way; where a person looks is left alone.
    const { by } = picture.peek().grouping ?? {}
    if (by !== this.#grouped && view.peek().camera === undefined && !this.#byHand) this.#fitted = false
    this.#grouped = by
    if (!this.#fitted && marksOf(scene.peek()).some(({ position }) => position)) this.#apply()
  }

  /** Enters where the canvas looks into the view. */
  remember(): void {
    const { x, y } = this.#cy.pan()
    const zoom = this.#cy.zoom()
    const { clientWidth, clientHeight } = this.#container
    this.#shown = { x: (clientWidth / 2 - x) / zoom, y: (clientHeight / 2 - y) / zoom, zoom }
    look(this.#shown)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stopEffect()
  }

  #moved(): void {
    zoomLevel.value = this.#cy.zoom()
    if (!this.#byHand) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.remember(), 250)
  }

  #apply(): void {
    const { camera } = view.peek()
    if (!camera) return this.#fit()
    this.#shown = camera
    this.#cy.viewport(viewportOf(camera, this.#container))
    this.#fitted = true
  }

  #fit(): void {
    const all = fitting(this.#container)
    if (!all) return
    this.#byHand = false
    this.#cy.viewport(all)
    this.#fitted = true
  }
}

/** Zoom and pan, as Cytoscape has them, at which everything drawn lies inside the frame; undefined where nothing is drawn. */
function fitting({ clientWidth: width, clientHeight: height }: HTMLElement): Viewport | undefined {
  const bounds = boundsOf(marksOf(scene.peek()))
  if (!bounds) return undefined
  const [marginX, marginY] = [Math.min(margin.x, width / 7), Math.min(margin.y, height / 12)]
  const { left, top, right, bottom } = bounds
  const fits = Math.min(largestFit, (width - 2 * marginX) / (right - left), (height - 2 * marginY) / (bottom - top))
  const zoom = Math.max(zoomRange.minZoom, fits)
  return {
    zoom,
    pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom },
  }
}

/** Where the canvas is to look first: as the view says, else at everything. */
export const firstViewport = (container: HTMLElement): Viewport | undefined => {
  const { camera } = view.peek()
  return camera ? viewportOf(camera, container) : fitting(container)
}

const viewportOf = ({ x, y, zoom }: Camera, { clientWidth, clientHeight }: HTMLElement): Viewport => ({
  zoom,
  pan: { x: clientWidth / 2 - x * zoom, y: clientHeight / 2 - y * zoom },
})

/** The rectangle that the marks lie in, in the graph's own coordinates. */
function boundsOf(nodes: readonly SceneNode[]): Box | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { position, size } of nodes) {
    if (!position) continue
    const [[x, y], half] = [position, size / 2]
    box.left = Math.min(box.left, x - half)
    box.top = Math.min(box.top, y - half)
    box.right = Math.max(box.right, x + half)
    box.bottom = Math.max(box.bottom, y + half)
  }
  return box.left > box.right ? undefined : box
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
