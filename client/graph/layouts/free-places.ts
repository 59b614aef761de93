/** Moves newcomers off what stands already: each to the nearest place where its mark and label have room. */
import type { BoxToPlace, Places } from './arrangement.ts'

/** Air between two boxes, in px at zoom 1. */
const air = 6
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** The places with as little change as makes no two boxes touch; what is fixed keeps its own. */
export function freePlaces(places: Places, boxes: readonly BoxToPlace[]): Places {
  const standing = boxes.flatMap(({ at, fixed, width, height }) => (fixed && at ? [{ at, width, height }] : []))
  const found: Record<string, readonly [number, number]> = {}
  for (const { id, width, height } of boxes.filter(({ fixed }) => !fixed)) {
    const [x, y] = places[id] ?? [0, 0]
    const isFree = ([toX, toY]: readonly [number, number]) =>
      standing.every(
        (other) =>
          Math.abs(other.at[0] - toX) >= (other.width + width) / 2 + air ||
          Math.abs(other.at[1] - toY) >= (other.height + height) / 2 + air,
      )
    let at: readonly [number, number] = [x, y]
    // A sunflower of candidates: even in every direction, the nearest first.
    for (let step = 1; !isFree(at) && step < 4000; step += 1) {
      const radius = 7 * Math.sqrt(step)
      at = [
        Math.round(x + radius * Math.cos(step * goldenAngle)),
        Math.round(y + radius * Math.sin(step * goldenAngle)),
      ]
    }
    found[id] = at
    standing.push({ at, width, height })
  }
  return found
}
