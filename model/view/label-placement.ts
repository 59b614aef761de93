/**
 * Where labels stand around their marks so that none lies on another label or on a foreign mark: greedy, the most
 * important first, each on the side that crosses the fewest lines (after Christensen, Marks & Shieber 1995).
 */

export const labelSides = ['below', 'right', 'left', 'above'] as const
export type LabelSide = (typeof labelSides)[number]

/** A mark with its label, in px of the screen. */
export interface LabelToPlace {
  readonly id: string
  /** Middle of the mark. */
  readonly x: number
  readonly y: number
  /** Half its width. */
  readonly radius: number
  readonly width: number
  readonly height: number
  /** The side it had; kept where it is free. */
  readonly side?: LabelSide
  /** What it may lie on where there is no other room: hubs on marks, what is selected on anything. */
  readonly covers: 'nothing' | 'marks' | 'anything'
  /** Only its mark counts, which others' labels keep off. */
  readonly unnamed?: true
}

export interface LineToAvoid {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** A rectangle in px of the screen. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const gap = 3
/** Side of a cell of the grid that finds what is near. */
const cell = 96

/**
 * The side of each label that can be shown; labels come most important first, those without room are left out, and so
 * are those that the frame, where one is given, would cut.
 */
export function placeLabels(
  labels: readonly LabelToPlace[],
  lines: readonly LineToAvoid[],
  frame?: Box,
): ReadonlyMap<string, LabelSide> {
  const marks = new BoxGrid()
  const taken = new BoxGrid()
  const lineGrid = new LineGrid(lines)
  for (const label of labels) marks.add(markBox(label), label.id)
  const sides = new Map<string, LabelSide>()
  for (const label of labels) {
    if (label.unnamed) continue
    const side = bestSide(label, { marks, taken, lines: lineGrid, frame })
    if (side === undefined) continue
    sides.set(label.id, side)
    taken.add(labelBox(label, side), label.id)
  }
  return sides
}

/** The rectangle that a label covers on a side of its mark. */
export function labelBox({ x, y, radius, width, height }: Omit<LabelToPlace, 'id' | 'covers'>, side: LabelSide): Box {
  const away = radius + gap
  const [middleX, middleY] = {
    below: [x, y + away + height / 2],
    above: [x, y - away - height / 2],
    right: [x + away + width / 2, y],
    left: [x - away - width / 2, y],
  }[side] as [number, number]
  return {
    left: middleX - width / 2,
    right: middleX + width / 2,
    top: middleY - height / 2,
    bottom: middleY + height / 2,
  }
}

const markBox = ({ x, y, radius }: LabelToPlace): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

interface Surroundings {
  readonly marks: BoxGrid
  readonly taken: BoxGrid
  readonly lines: LineGrid
  readonly frame: Box | undefined
}

function bestSide(label: LabelToPlace, { marks, taken, lines, frame }: Surroundings): LabelSide | undefined {
  const { covers } = label
  // A mark at the rim or outside keeps its label: only the frame cuts it, and it comes into view as a whole.
  const inside = frame !== undefined && !juts(markBox(label), frame)
  let best: LabelSide | undefined
  let least = Number.POSITIVE_INFINITY
  for (const side of labelSides) {
    const box = labelBox(label, side)
    const onMarks = marks.count(box, label.id)
    const onLabels = taken.count(box, label.id)
    const cut = inside && juts(box, frame)
    if (covers === 'nothing' && (onMarks > 0 || cut)) continue
    if (covers !== 'anything' && onLabels > 0) continue
    const preference = (side === label.side ? 2.5 : 0) + (side === 'below' ? 0.5 : 0)
    const cost = onLabels * 400 + onMarks * 100 + (cut ? 60 : 0) + lines.count(box) - preference
    if (cost < least) {
      best = side
      least = cost
    }
  }
  return best
}

const juts = (box: Box, frame: Box): boolean =>
  box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom

/** Rectangles by the cells of a grid that they lie in. */
class BoxGrid {
  readonly #cells = new Map<number, { readonly box: Box; readonly owner: string }[]>()

  add(box: Box, owner: string): void {
    for (const key of cellsOf(box)) {
      const members = this.#cells.get(key)
      if (members) members.push({ box, owner })
      else this.#cells.set(key, [{ box, owner }])
    }
  }

  /** How many rectangles of others a rectangle touches. */
  count(box: Box, owner: string): number {
    const found = new Set<Box>()
    for (const key of cellsOf(box))
      for (const other of this.#cells.get(key) ?? [])
        if (other.owner !== owner && overlap(box, other.box)) found.add(other.box)
    return found.size
  }
}

/** Lines by the cells that they pass. */
class LineGrid {
  readonly #cells = new Map<number, Set<LineToAvoid>>()

  constructor(lines: readonly LineToAvoid[]) {
    for (const line of lines)
      for (const key of cellsAlong(line)) {
        const members = this.#cells.get(key)
        if (members) members.add(line)
        else this.#cells.set(key, new Set([line]))
      }
  }

  /** How many lines cross a rectangle. */
  count(box: Box): number {
    const found = new Set<LineToAvoid>()
    for (const key of cellsOf(box))
      for (const line of this.#cells.get(key) ?? []) if (!found.has(line) && crosses(line, box)) found.add(line)
    return found.size
  }
}

/** One number for a cell, within some hundred thousand cells of the origin. */
const cellKey = (x: number, y: number): number => x * 1_048_576 + y

function* cellsOf({ left, top, right, bottom }: Box): Generator<number> {
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x += 1)
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y += 1) yield cellKey(x, y)
}

function* cellsAlong({ from, to }: LineToAvoid): Generator<number> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (cell / 2)))
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps
    const x = from[0] + (to[0] - from[0]) * share
    const y = from[1] + (to[1] - from[1]) * share
    yield cellKey(Math.floor(x / cell), Math.floor(y / cell))
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Liang–Barsky: whether a part of the line lies in the rectangle. */
function crosses({ from, to }: LineToAvoid, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let enter = 0
  let leave = 1
  for (const [p, q] of [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ] as const) {
    if (p === 0 && q < 0) return false
    if (p < 0) enter = Math.max(enter, q / p)
    if (p > 0) leave = Math.min(leave, q / p)
  }
  return enter <= leave
}
