/** The layer above Cytoscape that the words are drawn into: keeps its size, its plan of labels and its colours. */
import type { Core } from 'cytoscape'
import { labelText } from '../../model/view/labels.ts'
import { entities, relationships, scene } from '../state/elements.ts'
import { focused } from '../state/interaction.ts'
import { namedRelationships, shownTrail } from '../state/paths.ts'
import { typeLabels } from '../state/session.ts'
import { language, picture, selection } from '../state/view.ts'
import { type Emphasis, emphasise } from './emphasis.ts'
import { drawLabels, labelFont } from './label-layer.ts'
import { type NodeLabel, planLabels } from './label-plan.ts'
import { type Palette, readPalette } from './palette.ts'

export interface Labels {
  /** Plans and draws anew: names, places or the zoom have changed. */
  readonly redraw: () => void
  readonly emphasise: (emphasis: Emphasis) => void
  readonly recolour: (palette: Palette) => void
  /** The node whose name is drawn at a place of the layer, in px. */
  readonly nodeAt: (x: number, y: number) => string | undefined
  readonly stop: () => void
}

/** Adds the layer to the container and draws with every frame of Cytoscape. */
export function mountLabels(cy: Core, container: HTMLElement): Labels {
  const layer = document.createElement('canvas')
  layer.className = 'label-layer'
  layer.setAttribute('aria-hidden', 'true')
  container.append(layer)
  const pen = layer.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw on a canvas.')
  let palette = readPalette()
  let emphasis = emphasise(scene.peek(), { selection: selection.peek(), trail: shownTrail.peek() })
  let labels: ReadonlyMap<string, NodeLabel> = new Map()
  let plannedZoom = Number.NaN
  let stale = true

  const widths = new Map<string, number>()
  const measure = (text: string, size: number): number => {
    const known = widths.get(text)
    if (known !== undefined) return known * size
    pen.font = `600 100px ${labelFont}`
    const width = pen.measureText(text).width / 100
    widths.set(text, width)
    return width * size
  }

  const plan = () => {
    const { nodes, edges } = scene.peek()
    const { x, y } = cy.pan()
    labels = planLabels({
      nodes,
      edges,
      textOf: nameOnCanvas,
      emphasis,
      zoom: cy.zoom(),
      before: labels,
      frame: { left: -x, top: -y, right: container.clientWidth - x, bottom: container.clientHeight - y },
      measure,
    })
    plannedZoom = cy.zoom()
    stale = false
  }

  const draw = () => {
    if (stale || Math.abs(Math.log(cy.zoom() / plannedZoom)) > 0.04) plan()
    fitToContainer(layer, container)
    const ratio = devicePixelRatio
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    pen.clearRect(0, 0, layer.width / ratio, layer.height / ratio)
    const { nodes, edges } = scene.peek()
    drawLabels(pen, {
      nodes,
      edges,
      placeOf: (id) => {
        const node = cy.getElementById(id)
        return node.nonempty() ? [node.position().x, node.position().y] : undefined
      },
      labels,
      codes: countryCodes(),
      verbs: selectedVerbs(),
      emphasis,
      focused: focused.peek(),
      pinned: new Set(picture.peek().pinned),
      projection: { zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y },
      palette,
    })
  }
  const redraw = () => {
    stale = true
    cy.forceRender()
  }
  // What came into the frame or left it may show or hide names, once the hand rests.
  let rest: ReturnType<typeof setTimeout> | undefined
  const moved = () => {
    clearTimeout(rest)
    rest = setTimeout(redraw, 200)
  }
  cy.on('render', draw)
  cy.on('pan', moved)
  const faces = ['600', 'italic 500'].map((face) => document.fonts.load(`${face} 12px ${labelFont}`))
  void Promise.all(faces).then(() => {
    widths.clear()
    redraw()
  })

  return {
    redraw,
    emphasise: (next) => {
      emphasis = next
      redraw()
    },
    recolour: (next) => {
      palette = next
      redraw()
    },
    nodeAt: (x, y) => labelAt(cy, labels, { x, y, measure }),
    stop: () => {
      clearTimeout(rest)
      cy.off('render', draw)
      cy.off('pan', moved)
      layer.remove()
    },
  }
}

function fitToContainer(layer: HTMLCanvasElement, container: HTMLElement): void {
  const width = Math.round(container.clientWidth * devicePixelRatio)
  const height = Math.round(container.clientHeight * devicePixelRatio)
  if (layer.width !== width) layer.width = width
  if (layer.height !== height) layer.height = height
}

/** What is written at a mark, in the chosen language. */
function nameOnCanvas(id: string): string {
  const entity = entities.peek().get(id)
  if (!entity) return id
  const spoken = language.peek()
  const acronym = entity.names.find((name) => name.role === 'ACRONYM' && (name.language ?? spoken) === spoken)?.text
  return labelText(
    {
      kind: entity.kind,
      name: spoken === 'FR' ? entity.nameFR : entity.nameEN,
      names: entity.names,
      ...(acronym && { acronym }),
      ...('money' in entity && entity.money && { money: entity.money }),
      ...('paragraph' in entity && entity.paragraph != null && { paragraph: entity.paragraph }),
    },
    spoken,
  )
}

const countryCodes = (): ReadonlyMap<string, string> =>
  new Map(
    [...entities.peek().values()].flatMap((entity) =>
      'iso3' in entity && entity.iso3 ? [[entity.id, entity.iso3] as const] : [],
    ),
  )

function selectedVerbs(): ReadonlyMap<string, string> {
  const chosen = new Set(namedRelationships.peek())
  const verbs = new Map<string, string>()
  for (const edge of scene.peek().edges) {
    const picked = edge.relationships.filter((id) => chosen.has(id))
    const types = new Set(picked.map((id) => relationships.peek().get(id)?.type))
    const [type] = types
    const label = types.size === 1 && type !== undefined ? typeLabels.peek().get(type) : undefined
    if (label) verbs.set(edge.id, language.peek() === 'FR' ? label.labelFR : label.labelEN)
  }
  return verbs
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly measure: (text: string, size: number) => number
}

function labelAt(cy: Core, labels: ReadonlyMap<string, NodeLabel>, { x, y, measure }: Spot): string | undefined {
  for (const [id, { lines, side, size, lineHeight }] of labels) {
    const node = cy.getElementById(id)
    if (node.empty()) continue
    const at = node.renderedPosition()
    const away = node.renderedWidth() / 2 + 3
    const width = Math.max(...lines.map((line) => measure(line, size)))
    const height = lines.length * lineHeight
    const left = side === 'right' ? at.x + away : side === 'left' ? at.x - away - width : at.x - width / 2
    const top = side === 'below' ? at.y + away : side === 'above' ? at.y - away - height : at.y - height / 2
    if (x >= left && x <= left + width && y >= top && y <= top + height) return id
  }
  return undefined
}
