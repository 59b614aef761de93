/** Small sheets of paper on what a person wrote a note on: at the corner of a mark, on a line. */
import { type Frame, onScreen, type Pen, radiusOf } from './frame.ts'
import type { Palette } from './palette.ts'

/** Draws the signs of a frame. */
export function drawNoteSigns(pen: Pen, frame: Frame): void {
  const { drawn, noted, labels, palette, projection } = frame
  for (const edge of drawn.edges) {
    if (!edge.relationships.some((id) => noted.has(id))) continue
    const [from, to] = [onScreen(frame, edge.source), onScreen(frame, edge.target)]
    // A third of the way, where no other sign stands.
    if (from && to) drawSheet(pen, [from[0] + (to[0] - from[0]) / 3, from[1] + (to[1] - from[1]) / 3], palette)
  }
  for (const id of noted) {
    const node = drawn.nodes[drawn.indexOf.get(id) ?? -1]
    const at = node && onScreen(frame, id)
    if (!at) continue
    const away = radiusOf(node, projection.zoom) * Math.SQRT1_2 + 3
    const side = labels.get(id)?.side
    drawSheet(pen, [at[0] + (side === 'left' ? away : -away), at[1] + (side === 'above' ? away : -away)], palette)
  }
}

/** A sheet of 9 × 11 px with its corner turned and two lines of writing. */
function drawSheet(pen: Pen, [x, y]: readonly [number, number], palette: Palette): void {
  const [left, top] = [Math.round(x - 4.5) + 0.5, Math.round(y - 5.5) + 0.5]
  pen.beginPath()
  pen.moveTo(left, top)
  pen.lineTo(left + 6, top)
  pen.lineTo(left + 9, top + 3)
  pen.lineTo(left + 9, top + 11)
  pen.lineTo(left, top + 11)
  pen.closePath()
  pen.strokeStyle = palette.halo
  pen.lineWidth = 3
  pen.stroke()
  pen.fillStyle = palette.note
  pen.fill()
  pen.strokeStyle = palette.ink
  pen.lineWidth = 1
  pen.stroke()
  pen.beginPath()
  pen.moveTo(left + 2, top + 5)
  pen.lineTo(left + 7, top + 5)
  pen.moveTo(left + 2, top + 8)
  pen.lineTo(left + 7, top + 8)
  pen.stroke()
}
