/** The canvas over Cytoscape's own that lines, marks and words are drawn into, with every frame of Cytoscape. */
import type { Core } from 'cytoscape'
import type { Position } from '../../model/view/view-state.ts'
import { scene } from '../state/elements.ts'
import { groupParts } from '../state/grouping.ts'
import { focused } from '../state/interaction.ts'
import { shownTrail } from '../state/paths.ts'
import { picture, selection } from '../state/view.ts'
import { type Emphasis, emphasise } from './emphasis.ts'
import { type Drawn, drawnOf, type Frame, isDense, onScreen, type Projection } from './frame.ts'
import { glide } from './glide.ts'
import { drawLabels, labelFont } from './label-layer.ts'
import { labelAt, type NodeLabel, planLabels } from './label-plan.ts'
import { drawLines, lineAt } from './line-layer.ts'
import { drawMarks } from './mark-layer.ts'
import { readPalette } from './palette.ts'
import { textWidths } from './text-widths.ts'
import { countryCodes, groupCounts, nameOnCanvas, selectedVerbs } from './words-on-canvas.ts'

/** Zooming by more than this share asks for another plan of labels. */
const zoomStep = 0.04
/** Milliseconds after which a hand that moved the picture is taken to rest. */
const rest = 160

/** What is drawn: Cytoscape's nodes are only felt. */
export class PictureCanvas {
  readonly #cy: Core
  readonly #container: HTMLElement
  readonly #layer = document.createElement('canvas')
  readonly #pen: CanvasRenderingContext2D
  readonly #widths: ReturnType<typeof textWidths>
  #drawn: Drawn = drawnOf({ nodes: [], edges: [] })
  #emphasis: Emphasis
  #palette = readPalette()
  #labels: ReadonlyMap<string, NodeLabel> = new Map()
  #verbs: ReadonlyMap<string, string> = new Map()
  #groups: Frame['groups'] = new Map()
  #codes: ReadonlyMap<string, string> = new Map()
  #plannedZoom = Number.NaN
  #stale = true
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy
    this.#container = container
    this.#layer.className = 'picture-layer'
    this.#layer.setAttribute('aria-hidden', 'true')
    container.append(this.#layer)
    const pen = this.#layer.getContext('2d')
    if (!pen) throw new Error('This browser cannot draw on a canvas.')
    this.#pen = pen
    this.#widths = textWidths(pen)
    this.#emphasis = emphasise(scene.peek(), { selection: selection.peek(), trail: shownTrail.peek() })
    cy.on('render', this.#draw)
    cy.on('pan zoom', this.#moved)
    const faces = ['600', 'italic 500'].map((face) => document.fonts.load(`${face} 12px ${labelFont}`))
    void Promise.all(faces).then(() => {
      this.#widths.forget()
      this.redraw()
    })
  }

  /** Takes the scene as it is now. */
  renew(): void {
    this.#drawn = drawnOf(scene.peek())
    this.#groups = new Map(scene.peek().groups?.map((group) => [group.id, group]))
    this.#codes = new Map([...countryCodes(this.#drawn.indexOf.keys()), ...groupCounts(this.#groups.values())])
    this.redraw()
  }

  /** Draws a node where it is dragged to, with its lines. */
  carry(id: string, [x, y]: Position): void {
    const index = this.#drawn.indexOf.get(id)
    if (index === undefined) return
    this.#drawn.x[index] = x
    this.#drawn.y[index] = y
  }

  /**
   * Remembers where everything is on the screen; what is returned lets it move from there to where it belongs, unless
   * the person wants no motion. A later change of the scene ends the movement.
   */
  startOfGlide(): () => void {
    const before = this.#frame()
    const from = new Map(before.drawn.nodes.map(({ id }) => [id, onScreen(before, id)]))
    return () => {
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
        glide(this.#frame(), from, (last) => this.#drawMoving(last))
    }
  }

  /** Names keep their sides on the way. */
  #drawMoving(last: boolean): Drawn {
    this.#stale = last
    this.#cy.forceRender()
    return this.#drawn
  }

  /** Plans and draws anew: names, places or the zoom have changed. */
  redraw(): void {
    this.#stale = true
    this.#cy.forceRender()
  }

  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis
    this.redraw()
  }

  recolour(): void {
    this.#palette = readPalette()
    this.redraw()
  }

  /** The node whose name is drawn at a place of the layer, in px. */
  namedAt(x: number, y: number): string | undefined {
    return labelAt(this.#frame(), { x, y, measure: this.#widths.measure })
  }

  /** The line at a place of the layer, in px. */
  lineAt(x: number, y: number, reach?: number): string | undefined {
    return lineAt({ drawn: this.#drawn, projection: this.#projection() }, { x, y, ...(reach && { reach }) })
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#cy.off('render', this.#draw)
    this.#cy.off('pan zoom', this.#moved)
    this.#layer.remove()
  }

  /** What came into the frame or left it may show or hide names, once the hand rests. */
  readonly #moved = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.redraw(), rest)
  }

  readonly #draw = (): void => {
    if (this.#stale) this.#verbs = selectedVerbs()
    const frame = this.#frame()
    const zoomed = Math.abs(Math.log(frame.projection.zoom / this.#plannedZoom)) > zoomStep
    // Where there are many names, a new plan waits until the hand rests.
    if (this.#stale || (zoomed && !frame.dense)) this.#plan(frame)
    const pen = this.#pen
    const ratio = devicePixelRatio
    fit(this.#layer, frame, ratio)
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    pen.clearRect(0, 0, frame.width, frame.height)
    groupParts.peek()?.drawGroups(pen, frame)
    drawLines(pen, frame)
    drawMarks(pen, frame)
    drawLabels(pen, { ...frame, labels: this.#labels })
  }

  #plan(frame: Frame): void {
    this.#labels = planLabels({ frame, before: this.#labels, textOf: nameOnCanvas, measure: this.#widths.measure })
    this.#plannedZoom = frame.projection.zoom
    this.#stale = false
  }

  #projection(): Projection {
    const { x, y } = this.#cy.pan()
    return { zoom: this.#cy.zoom(), panX: x, panY: y }
  }

  #frame(): Frame {
    const seen = {
      projection: this.#projection(),
      width: this.#container.clientWidth,
      height: this.#container.clientHeight,
    }
    return {
      ...seen,
      drawn: this.#drawn,
      labels: this.#labels,
      groups: this.#groups,
      codes: this.#codes,
      verbs: this.#verbs,
      emphasis: this.#emphasis,
      focused: focused.peek(),
      pinned: new Set(picture.peek().pinned),
      noted: new Set(Object.keys(picture.peek().notes ?? {})),
      palette: this.#palette,
      dense: isDense(this.#drawn, seen),
    }
  }
}

function fit(layer: HTMLCanvasElement, { width, height }: Frame, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (layer.width !== wide) layer.width = wide
  if (layer.height !== high) layer.height = high
}
