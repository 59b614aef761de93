/** Draws the outline around the members of an opened group, under everything else. */
import { kindByName } from '../../model/kinds/index.ts'
import { type Frame, onScreen, type Pen } from './frame.ts'

type Point = readonly [x: number, y: number]

/** How far the outline keeps from the middle of a mark, in px of the screen. */
const room = 26

export function drawGroups(pen: Pen, frame: Frame): void {
  const { palette, emphasis } = frame
  for (const { id, opened, members, mark } of frame.groups.values()) {
    if (!opened) continue
    const isSelected = emphasis.selectedNodes.has(id)
    const isLit = isSelected || emphasis.litNodes.has(id)
    pen.strokeStyle = isSelected ? palette.accent : palette.families[kindByName[mark.kind].family].mark
    pen.globalAlpha = isLit ? 1 : 0.6
    pen.lineWidth = isLit ? 1.8 : 1.2
    outline(pen, hull([id, ...members].flatMap((each) => around(onScreen(frame, each)))))
    pen.globalAlpha = 1
  }
}

/** Eight points around a place. */
function around(place: Point | undefined): readonly Point[] {
  if (!place) return []
  return Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index * Math.PI) / 4
    return [place[0] + room * Math.cos(angle), place[1] + room * Math.sin(angle)]
  })
}

function outline(pen: Pen, points: readonly Point[]): void {
  pen.setLineDash([2, 4])
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.closePath()
  pen.stroke()
  pen.setLineDash([])
}

/** The convex hull in the order of the clock (Andrew 1979). */
export function hull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (ordered: readonly Point[]): readonly Point[] => {
    const line: Point[] = []
    for (const point of ordered) {
      for (let [a, b] = line.slice(-2); a && b && turn(a, b, point) <= 0; [a, b] = line.slice(-2)) line.pop()
      line.push(point)
    }
    return line.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
