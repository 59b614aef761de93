/** Moves newcomers off what stands already: each to the nearest place where its mark and label have room. */
import type { BoxToPlace, Places } from './arrangement.ts'

/** Air between two boxes, in px at zoom 1. */
const air = 6
/** From one candidate to the next, in px. */
const candidateStep = 9
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** The places with as little change as makes no two boxes touch; what is fixed keeps its own. Earlier boxes go first. */
export function freePlaces(places: Places, boxes: readonly BoxToPlace[]): Places {
  const standing = new StandingBoxes()
  for (const { at, fixed, width, height } of boxes) if (fixed && at) standing.add({ at, width, height })
  const found: Record<string, readonly [number, number]> = {}
  for (const { id, width, height } of boxes.filter(({ fixed }) => !fixed)) {
    const [x, y] = places[id] ?? [0, 0]
    let at: readonly [number, number] = [x, y]
    // A sunflower of candidates: even in every direction, the nearest first.
    for (let step = 1; !standing.leavesRoom({ at, width, height }) && step < 12_000; step += 1) {
      const radius = candidateStep * Math.sqrt(step)
      at = [
        Math.round(x + radius * Math.cos(step * goldenAngle)),
        Math.round(y + radius * Math.sin(step * goldenAngle)),
      ]
    }
    found[id] = at
    standing.add({ at, width, height })
  }
  return found
}

interface Standing {
  readonly at: readonly [number, number]
  readonly width: number
  readonly height: number
}

const cell = 96

/** Boxes by the cells of a grid that they lie in. */
class StandingBoxes {
  readonly #cells = new Map<number, Standing[]>()

  add(box: Standing): void {
    this.#eachCell(box, (key) => {
      const members = this.#cells.get(key)
      if (members) members.push(box)
      else this.#cells.set(key, [box])
      return true
    })
  }

  leavesRoom(box: Standing): boolean {
    return this.#eachCell(box, (key) => {
      const members = this.#cells.get(key)
      if (members) for (const other of members) if (touch(box, other)) return false
      return true
    })
  }

  /** Whether it holds for every cell that the box and its air lie in; asked so often that a generator is too slow. */
  #eachCell({ at: [x, y], width, height }: Standing, holds: (key: number) => boolean): boolean {
    const [right, bottom] = [(x + width / 2 + air) / cell, (y + height / 2 + air) / cell]
    for (let column = Math.floor((x - width / 2 - air) / cell); column <= right; column += 1)
      for (let row = Math.floor((y - height / 2 - air) / cell); row <= bottom; row += 1)
        if (!holds(column * 1_048_576 + row)) return false
    return true
  }
}

const touch = (a: Standing, b: Standing): boolean =>
  Math.abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 + air &&
  Math.abs(a.at[1] - b.at[1]) < (a.height + b.height) / 2 + air
