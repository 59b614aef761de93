/** Decides which names are shown at this zoom and on which side of their marks, the same way each time. */
import type { SceneNode } from '../../model/view/scene.ts'
import {
  type Box,
  type LabelSide,
  type LabelToPlace,
  labelBox,
  type LineToAvoid,
  placeLabels,
} from '../../model/view/label-placement.ts'
import { wrapLabel } from '../../model/view/labels.ts'
import { type Frame, onScreen, radiusOf } from './frame.ts'

export interface NodeLabel {
  readonly lines: readonly string[]
  readonly side: LabelSide
  /** Of the type, in px of the screen. */
  readonly size: number
  readonly lineHeight: number
}

export interface LabelRequest {
  readonly frame: Frame
  readonly textOf: (id: string) => string
  /** Sides as they were, so that labels stay where they can. */
  readonly before: ReadonlyMap<string, NodeLabel>
  /** Width of a text in px at a size. */
  readonly measure: (text: string, size: number) => number
}

/** Marks this large carry their name at any zoom, if only over smaller marks. */
const largest = 30
/** Names tried where very many marks are seen, the most important first. */
const mostNames = 160
/** Beyond so many nodes or lines the plan looks at what is seen alone, and lets names cross lines. */
const mostPlanned = { nodes: 400, lines: 1000 } as const

/** Labels by node id; a node without room for its name is left out. */
export function planLabels(request: LabelRequest): ReadonlyMap<string, NodeLabel> {
  const { drawn, dense } = request.frame
  const candidates = candidatesOf(request.frame)
  const placed = candidates.map((node, index) => toPlace(request, node, dense && index >= mostNames))
  const sides = placeLabels(
    placed.map(({ label }) => label),
    linesOf(request.frame),
    frameBox(request.frame),
  )
  const found = new Map<string, NodeLabel>()
  for (const { label, lines, size } of placed) {
    const side = lines.length > 0 ? sides.get(label.id) : undefined
    if (side && drawn.indexOf.has(label.id)) found.set(label.id, { lines, side, size, lineHeight: lineHeight(size) })
  }
  return found
}

/** Nodes as they are named first; where very many are drawn, only those that are seen. */
function candidatesOf(frame: Frame): readonly SceneNode[] {
  const { drawn, emphasis } = frame
  const rank = ({ id }: SceneNode) => (emphasis.selectedNodes.has(id) ? 2 : emphasis.litNodes.has(id) ? 1 : 0)
  const seen = drawn.nodes.length > mostPlanned.nodes ? drawn.nodes.filter(({ id }) => isSeen(frame, id)) : drawn.nodes
  return seen.toSorted((a, b) => rank(b) - rank(a) || b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

function isSeen(frame: Frame, id: string): boolean {
  const [x, y] = onScreen(frame, id) ?? [-1, -1]
  return x >= -40 && y >= -40 && x <= frame.width + 40 && y <= frame.height + 40
}

interface Placed {
  readonly label: LabelToPlace
  readonly lines: readonly string[]
  readonly size: number
}

/** A mark that is not to be named still keeps names off itself. */
function toPlace({ frame, textOf, before, measure }: LabelRequest, node: SceneNode, unnamed: boolean): Placed {
  const { id } = node
  const { zoom } = frame.projection
  const [x, y] = onScreen(frame, id) ?? [0, 0]
  const size = typeSize(node, zoom)
  const lines = unnamed ? [] : wrapLabel(textOf(id))
  const old = before.get(id)?.side
  const label: LabelToPlace = {
    id,
    x,
    y,
    radius: radiusOf(node, zoom),
    width: Math.max(0, ...lines.map((line) => measure(line, size))) + 2,
    height: lines.length * lineHeight(size),
    ...(old && { side: old }),
    covers: frame.emphasis.selectedNodes.has(id) ? 'anything' : node.size >= largest ? 'marks' : 'nothing',
    ...(unnamed && { unnamed: true as const }),
  }
  return { label, lines, size }
}

function linesOf({ drawn, projection: { zoom, panX, panY } }: Frame): readonly LineToAvoid[] {
  if (drawn.edges.length > mostPlanned.lines) return []
  const at = (index = 0) => [(drawn.x[index] ?? 0) * zoom + panX, (drawn.y[index] ?? 0) * zoom + panY] as const
  return drawn.edges.map((_, index) => ({ from: at(drawn.from[index]), to: at(drawn.to[index]) }))
}

const frameBox = ({ width, height }: Frame): Box => ({ left: 0, top: 0, right: width, bottom: height })

/** Type grows and shrinks more slowly than marks, so that names stay legible from far and calm from near. */
function typeSize({ degree, kind }: SceneNode, zoom: number): number {
  const base = degree >= 20 || kind === 'MISSION' ? 12.5 : 11
  return Math.round(base * Math.min(1.35, Math.max(0.91, zoom ** 0.4)) * 2) / 2
}

const lineHeight = (size: number): number => Math.round(size * 1.14 * 2) / 2

interface Spot {
  readonly x: number
  readonly y: number
  readonly measure: (text: string, size: number) => number
}

/** The node whose name is drawn at a place of the layer. */
export function labelAt(frame: Frame, { x, y, measure }: Spot): string | undefined {
  for (const [id, { lines, side, size, lineHeight: height }] of frame.labels) {
    const at = onScreen(frame, id)
    const node = frame.drawn.nodes[frame.drawn.indexOf.get(id) ?? -1]
    if (!at || !node) continue
    const width = Math.max(...lines.map((line) => measure(line, size)))
    const label = {
      x: at[0],
      y: at[1],
      radius: radiusOf(node, frame.projection.zoom),
      width,
      height: lines.length * height,
    }
    const { left, right, top, bottom } = labelBox(label, side)
    if (x >= left && x <= right && y >= top && y <= bottom) return id
  }
  return undefined
}
