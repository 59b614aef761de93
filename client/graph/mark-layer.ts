/** Draws the marks: the shape of the kind in the hue of its family, what is dimmed under the rest and what is selected over it. */
import { kindByName } from '../../model/kinds/index.ts'
import type { Outline } from '../../model/kinds/kind.ts'
import type { SceneNode } from '../../model/view/scene.ts'
import { type Frame, isDimmed, markScale, type Pen, radiusOf } from './frame.ts'
import { coloursOf } from './palette.ts'

type Layer = 'dim' | 'rest' | 'end' | 'selected'

interface Spot {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Draws all marks of a frame. */
export function drawMarks(pen: Pen, frame: Frame): void {
  const layers = layersOf(frame)
  pen.lineJoin = 'miter'
  pen.globalAlpha = 0.5
  for (const spot of layers.dim) drawMark(pen, frame, spot)
  pen.globalAlpha = 1
  for (const spot of layers.rest) drawMark(pen, frame, spot)
  for (const spot of layers.end) drawRinged(pen, frame, { spot, width: 2.5 })
  for (const spot of layers.selected) {
    drawWash(pen, frame, spot)
    drawRinged(pen, frame, { spot, width: 3 })
  }
}

function layersOf(frame: Frame): Readonly<Record<Layer, readonly Spot[]>> {
  const { drawn, emphasis, projection, width, height } = frame
  const { zoom, panX, panY } = projection
  const ends = new Set([...emphasis.selectedEdges].flatMap((id) => id.split('|')))
  const layers: Record<Layer, Spot[]> = { dim: [], rest: [], end: [], selected: [] }
  drawn.nodes.forEach((node, index) => {
    const x = (drawn.x[index] ?? 0) * zoom + panX
    const y = (drawn.y[index] ?? 0) * zoom + panY
    const radius = radiusOf(node, zoom)
    const reach = radius + 10
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) return
    const layer = emphasis.selectedNodes.has(node.id)
      ? 'selected'
      : ends.has(node.id)
        ? 'end'
        : isDimmed(emphasis, node.id)
          ? 'dim'
          : 'rest'
    layers[layer].push({ node, x, y, radius })
  })
  return layers
}

/** With a rim of the ground, so that marks that touch stay apart; among very many the rim would eat them up. */
function drawMark(pen: Pen, { palette, projection, dense }: Frame, spot: Spot): void {
  const { mark } = kindByName[spot.node.kind]
  const colour = coloursOf(palette, spot.node).mark
  const scale = projection.zoom * markScale(projection.zoom)
  trace(pen, mark.outline, spot)
  pen.fillStyle = mark.hollow ? palette.ground : colour
  pen.fill()
  if (dense && !mark.hollow) return
  pen.strokeStyle = mark.hollow ? colour : palette.ground
  pen.lineWidth = (mark.hollow ? 2.2 : 1.2) * scale
  pen.stroke()
}

interface Ring {
  readonly spot: Spot
  readonly width: number
}

function drawRinged(pen: Pen, frame: Frame, { spot, width }: Ring): void {
  const { palette, projection } = frame
  const { mark } = kindByName[spot.node.kind]
  trace(pen, mark.outline, spot)
  pen.fillStyle = mark.hollow ? palette.ground : coloursOf(palette, spot.node).mark
  pen.fill()
  pen.strokeStyle = palette.accent
  pen.lineWidth = width * Math.max(0.7, projection.zoom * markScale(projection.zoom))
  pen.stroke()
}

function drawWash(pen: Pen, { palette, projection }: Frame, { x, y, radius }: Spot): void {
  pen.globalAlpha = 0.18
  pen.fillStyle = palette.accent
  pen.beginPath()
  pen.arc(x, y, radius + 6 * projection.zoom * markScale(projection.zoom), 0, 2 * Math.PI)
  pen.fill()
  pen.globalAlpha = 1
}

function trace(pen: Pen, outline: Outline, { x, y, radius }: Spot): void {
  pen.beginPath()
  if (outline === 'disc') {
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  for (let corner = 0; corner < outline.length; corner += 2)
    pen.lineTo(x + (outline[corner] ?? 0) * radius, y + (outline[corner + 1] ?? 0) * radius)
  pen.closePath()
}
