/** Draws the marks: the shape of the kind in the hue of its family, what is dimmed under the rest and what is selected over it. */
import { kindByName } from '../../model/kinds/index.ts'
import type { Mark, Outline } from '../../model/kinds/kind.ts'
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
function drawMark(pen: Pen, frame: Frame, spot: Spot): void {
  const { palette, projection, dense } = frame
  const mark = shapeOf(frame, spot)
  const colour = coloursOf(palette, spot.node).mark
  const scale = projection.zoom * markScale(projection.zoom)
  trace(pen, mark.outline, spot)
  pen.fillStyle = mark.hollow ? palette.ground : colour
  pen.fill()
  if (dense && !mark.hollow) return
  pen.strokeStyle = mark.hollow ? colour : palette.ground
  pen.lineWidth = (mark.hollow ? 2.2 : 1.2) * scale
  pen.stroke()
  drawGroupSign(pen, frame, spot)
}

/** A group is a disc, hollow once it is opened, whatever the outline of its kind. */
function shapeOf({ groups }: Frame, { node }: Spot): Pick<Mark, 'outline' | 'hollow'> {
  const group = groups.get(node.id)
  return group ? { outline: 'disc', hollow: group.opened } : kindByName[node.kind].mark
}

/** A second ring tells a closed group from an entity; an opened one has the sign that closes it. */
function drawGroupSign(pen: Pen, { groups, palette, projection }: Frame, { node, x, y, radius }: Spot): void {
  const group = groups.get(node.id)
  if (!group) return
  const scale = projection.zoom * markScale(projection.zoom)
  pen.strokeStyle = group.opened ? palette.ink : palette.edgeLit
  pen.lineWidth = 1.5 * Math.max(0.8, scale)
  pen.beginPath()
  if (group.opened) {
    pen.moveTo(x - radius * 0.5, y)
    pen.lineTo(x + radius * 0.5, y)
  } else pen.arc(x, y, radius + 3.5 * scale, 0, 2 * Math.PI)
  pen.stroke()
}

interface Ring {
  readonly spot: Spot
  readonly width: number
}

function drawRinged(pen: Pen, frame: Frame, { spot, width }: Ring): void {
  const { palette, projection } = frame
  const mark = shapeOf(frame, spot)
  trace(pen, mark.outline, spot)
  pen.fillStyle = mark.hollow ? palette.ground : coloursOf(palette, spot.node).mark
  pen.fill()
  pen.strokeStyle = palette.accent
  pen.lineWidth = width * Math.max(0.7, projection.zoom * markScale(projection.zoom))
  pen.stroke()
  drawGroupSign(pen, frame, spot)
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
