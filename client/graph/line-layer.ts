/** Draws the lines under the marks: solid stated, dashed inferred, thin where there are many, with arrowheads where they are lit. */
import type { SceneEdge } from '../../model/view/scene.ts'
import { type Frame, markScale, type Pen, radiusOf } from './frame.ts'

/** Lines that look the same are drawn together, by the index of each. */
interface Stroke {
  readonly colour: string
  readonly width: number
  readonly opacity: number
  readonly dashed: boolean
  readonly arrows: boolean
  readonly lines: number[]
}

/** Lines in one path: a longer one takes a rasteriser more than proportionally longer. */
const pathLength = 200
const thinLine = 0.7

/** Draws all lines of a frame, what is lit and selected over the rest. */
export function drawLines(pen: Pen, frame: Frame): void {
  for (const stroke of strokesOf(frame)) {
    pen.strokeStyle = stroke.colour
    pen.fillStyle = stroke.colour
    pen.lineWidth = stroke.width
    pen.globalAlpha = stroke.opacity
    const { zoom } = frame.projection
    pen.setLineDash(stroke.dashed ? [4, 3].map((length) => length * Math.max(0.6, zoom * markScale(zoom))) : [])
    drawStroke(pen, frame, stroke)
    pen.globalAlpha = 1
    pen.setLineDash([])
    if (stroke.arrows) for (const index of stroke.lines) drawArrows(pen, frame, index)
  }
}

function strokesOf(frame: Frame): readonly Stroke[] {
  const { drawn, emphasis } = frame
  const strokes = new Map<string, Stroke>()
  const ranks = { rest: [] as Stroke[], lit: [] as Stroke[], selected: [] as Stroke[] }
  drawn.edges.forEach((edge, index) => {
    if (isOutside(frame, index)) return
    const rank = emphasis.selectedEdges.has(edge.id) ? 'selected' : emphasis.litEdges.has(edge.id) ? 'lit' : 'rest'
    const key = `${rank} ${edge.width} ${edge.inferred} ${edge.contested} ${edge.colour ?? ''}`
    let stroke = strokes.get(key)
    if (!stroke) {
      stroke = strokeOf(frame, edge, rank)
      strokes.set(key, stroke)
      ranks[rank].push(stroke)
    }
    stroke.lines.push(index)
  })
  return [...ranks.rest, ...ranks.lit, ...ranks.selected]
}

function strokeOf({ palette, emphasis, projection, dense }: Frame, edge: SceneEdge, rank: string): Stroke {
  const scale = projection.zoom * markScale(projection.zoom)
  const own = edge.colour && palette.colours[edge.colour].mark
  if (rank === 'rest')
    return {
      colour: own ?? (dense && edge.contested ? palette.warning : palette.edge),
      width: dense ? thinLine : edge.width * scale,
      opacity: emphasis.dims ? 0.42 : 1,
      dashed: edge.inferred && !dense,
      arrows: false,
      lines: [],
    }
  const width = rank === 'selected' ? Math.max(3, edge.width) : 0.75 + 0.75 * edge.width
  const colour = rank === 'selected' ? palette.accent : (own ?? palette.edgeLit)
  return { colour, width: width * scale, opacity: 1, dashed: edge.inferred, arrows: true, lines: [] }
}

/** Whether both ends lie beyond the same side of the layer. */
function isOutside({ drawn, projection, width, height }: Frame, index: number): boolean {
  const [from, to] = [drawn.from[index] ?? 0, drawn.to[index] ?? 0]
  const { zoom, panX, panY } = projection
  const [x1, x2] = [(drawn.x[from] ?? 0) * zoom + panX, (drawn.x[to] ?? 0) * zoom + panX]
  const [y1, y2] = [(drawn.y[from] ?? 0) * zoom + panY, (drawn.y[to] ?? 0) * zoom + panY]
  return (x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height)
}

function drawStroke(pen: Pen, { drawn, projection }: Frame, { lines }: Stroke): void {
  const { zoom, panX, panY } = projection
  pen.beginPath()
  lines.forEach((index, count) => {
    const [from, to] = [drawn.from[index] ?? 0, drawn.to[index] ?? 0]
    const x = (drawn.x[from] ?? 0) * zoom + panX
    const y = (drawn.y[from] ?? 0) * zoom + panY
    if (from === to) addLoop(pen, { x, y, radius: radiusOf(drawn.nodes[from] ?? { size: 0 }, zoom) })
    else {
      pen.moveTo(x, y)
      pen.lineTo((drawn.x[to] ?? 0) * zoom + panX, (drawn.y[to] ?? 0) * zoom + panY)
    }
    if (count % pathLength !== pathLength - 1) return
    pen.stroke()
    pen.beginPath()
  })
  pen.stroke()
}

interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A link of something to itself: a ring at its upper right. */
function addLoop(pen: Pen, { x, y, radius }: Disc): void {
  const loop = Math.max(7, radius * 0.8)
  const away = (radius + loop * 0.4) * Math.SQRT1_2
  pen.moveTo(x + away + loop, y - away)
  pen.arc(x + away, y - away, loop, 0, 2 * Math.PI)
}

function drawArrows(pen: Pen, frame: Frame, index: number): void {
  const { drawn } = frame
  const [from, to, edge] = [drawn.from[index] ?? 0, drawn.to[index] ?? 0, drawn.edges[index]]
  if (!edge || edge.towards === 'none' || from === to) return
  drawArrow(pen, frame, { from, to })
  if (edge.towards === 'both') drawArrow(pen, frame, { from: to, to: from })
}

/** A triangle whose tip touches the mark. */
function drawArrow(pen: Pen, { drawn, projection }: Frame, { from, to }: { from: number; to: number }): void {
  const { zoom, panX, panY } = projection
  const [x, y] = [(drawn.x[to] ?? 0) * zoom + panX, (drawn.y[to] ?? 0) * zoom + panY]
  const [dx, dy] = [
    ((drawn.x[to] ?? 0) - (drawn.x[from] ?? 0)) * zoom,
    ((drawn.y[to] ?? 0) - (drawn.y[from] ?? 0)) * zoom,
  ]
  const distance = Math.hypot(dx, dy)
  const away = radiusOf(drawn.nodes[to] ?? { size: 0 }, zoom) + 1
  if (distance <= away) return
  const [ux, uy] = [dx / distance, dy / distance]
  const length = 7 * Math.min(1.4, Math.max(0.8, zoom * markScale(zoom)))
  const [tipX, tipY] = [x - ux * away, y - uy * away]
  const [backX, backY] = [tipX - ux * length, tipY - uy * length]
  const half = length * 0.48
  pen.beginPath()
  pen.moveTo(tipX, tipY)
  pen.lineTo(backX - uy * half, backY + ux * half)
  pen.lineTo(backX + uy * half, backY - ux * half)
  pen.fill()
}

interface Touch {
  /** On the layer, in px. */
  readonly x: number
  readonly y: number
  /** How far from a line it still means the line, in px. */
  readonly reach?: number
}

/** The id of the line nearest to a place. */
export function lineAt(
  { drawn, projection }: Pick<Frame, 'drawn' | 'projection'>,
  { x, y, reach = 5 }: Touch,
): string | undefined {
  const { zoom, panX, panY } = projection
  let nearest: string | undefined
  let least = reach
  drawn.edges.forEach(({ id }, index) => {
    const [from, to] = [drawn.from[index] ?? 0, drawn.to[index] ?? 0]
    const [x1, y1] = [(drawn.x[from] ?? 0) * zoom + panX, (drawn.y[from] ?? 0) * zoom + panY]
    const [dx, dy] = [(drawn.x[to] ?? 0) * zoom + panX - x1, (drawn.y[to] ?? 0) * zoom + panY - y1]
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
    const distance = Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
    if (distance > least) return
    nearest = id
    least = distance
  })
  return nearest
}
