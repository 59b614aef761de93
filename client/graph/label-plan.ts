/** Decides which names are shown at this zoom and on which side of their marks, the same way each time. */
import type { SceneEdge, SceneNode } from '../../model/view/scene.ts'
import { type Box, type LabelSide, placeLabels } from '../../model/view/label-placement.ts'
import { wrapLabel } from '../../model/view/labels.ts'
import type { Emphasis } from './emphasis.ts'
import { radiusOf } from './label-layer.ts'

export interface NodeLabel {
  readonly lines: readonly string[]
  readonly side: LabelSide
  /** Of the type, in px of the screen. */
  readonly size: number
  readonly lineHeight: number
}

export interface LabelRequest {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly textOf: (id: string) => string
  readonly emphasis: Emphasis
  readonly zoom: number
  /** Sides as they were, so that labels stay where they can. */
  readonly before: ReadonlyMap<string, NodeLabel>
  /** What is seen of the graph, in its coordinates times the zoom; labels rather lie inside. */
  readonly frame: Box
  /** Width of a text in px at a size. */
  readonly measure: (text: string, size: number) => number
}

/** Marks this large carry their name at any zoom, if only over smaller marks. */
const largest = 30

/** Labels by node id; a node without room for its name is left out. */
export function planLabels(request: LabelRequest): ReadonlyMap<string, NodeLabel> {
  const { nodes, edges, textOf, emphasis, zoom, before, frame, measure } = request
  const placed = nodes.filter(({ position }) => position !== undefined)
  const sizes = new Map(placed.map((node) => [node.id, typeSize(node, zoom)]))
  const lines = new Map(placed.map(({ id }) => [id, wrapLabel(textOf(id))]))
  const rank = ({ id }: SceneNode) => (emphasis.selectedNodes.has(id) ? 2 : emphasis.litNodes.has(id) ? 1 : 0)
  const ordered = placed.toSorted((a, b) => rank(b) - rank(a) || b.degree - a.degree || (a.id < b.id ? -1 : 1))
  const at = new Map(placed.map(({ id, position = [0, 0] }) => [id, [position[0] * zoom, position[1] * zoom] as const]))
  const sides = placeLabels(
    ordered.map((node) => {
      const { id } = node
      const size = sizes.get(id) ?? 11
      const [x, y] = at.get(id) ?? [0, 0]
      const text = lines.get(id) ?? []
      const old = before.get(id)?.side
      return {
        id,
        x,
        y,
        radius: radiusOf(node, zoom),
        width: Math.max(...text.map((line) => measure(line, size))) + 2,
        height: text.length * lineHeight(size),
        ...(old && { side: old }),
        covers: emphasis.selectedNodes.has(id) ? 'anything' : node.size >= largest ? 'marks' : 'nothing',
      }
    }),
    edges.flatMap(({ source, target }) => {
      const from = at.get(source)
      const to = at.get(target)
      return from && to ? [{ from, to }] : []
    }),
    frame,
  )
  return new Map(
    [...sides].map(([id, side]) => {
      const size = sizes.get(id) ?? 11
      return [id, { lines: lines.get(id) ?? [], side, size, lineHeight: lineHeight(size) }]
    }),
  )
}

/** Type grows and shrinks more slowly than marks, so that names stay legible from far and calm from near. */
function typeSize({ degree, kind }: SceneNode, zoom: number): number {
  const base = degree >= 20 || kind === 'MISSION' ? 12.5 : 11
  return Math.round(base * Math.min(1.35, Math.max(0.91, zoom ** 0.4)) * 2) / 2
}

const lineHeight = (size: number): number => Math.round(size * 1.14 * 2) / 2
