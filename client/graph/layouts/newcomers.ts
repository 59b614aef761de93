/** Where newcomers begin before they settle: on a ring around the node that brought them, on its emptier side. */
import type { Position } from '../../../model/view/view-state.ts'

const ringStep = 96

/**
 * Places on rings around `anchor`, those nearest to the direction away from the others first, none closer than
 * 40 px to a place that is taken.
 */
export function ringPlaces(count: number, anchor: Position, taken: readonly Position[]): readonly Position[] {
  const away = directionAway(anchor, taken)
  const places: Position[] = []
  for (let ring = 1; places.length < count && ring < 40; ring += 1) {
    const seats = Math.max(6, ring * 8)
    const seatAngles = Array.from({ length: seats }, (_, seat) => {
      const turn = Math.ceil(seat / 2) * (seat % 2 === 0 ? 1 : -1)
      return away + (turn * 2 * Math.PI) / seats
    })
    for (const angle of seatAngles) {
      const radius = ringStep * (ring + 0.35)
      const place: Position = [
        Math.round(anchor[0] + radius * Math.cos(angle)),
        Math.round(anchor[1] + radius * Math.sin(angle)),
      ]
      if (places.length < count && isFree(place, taken) && isFree(place, places)) places.push(place)
    }
  }
  return places
}

/** By squares: asked of thousands of seats against thousands of places, where a root for each would be felt. */
const isFree = ([x, y]: Position, others: readonly Position[]): boolean =>
  others.every(([otherX, otherY]) => (x - otherX) ** 2 + (y - otherY) ** 2 >= 40 ** 2)

function directionAway([x, y]: Position, taken: readonly Position[]): number {
  const near = taken.filter(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < 400)
  const pull = near.reduce(
    (sum, [otherX, otherY]) => {
      const distance = Math.max(1, Math.hypot(otherX - x, otherY - y))
      return [sum[0] + (otherX - x) / distance ** 2, sum[1] + (otherY - y) / distance ** 2] as const
    },
    [0, 0] as readonly [number, number],
  )
  return pull[0] === 0 && pull[1] === 0 ? -Math.PI / 2 : Math.atan2(-pull[1], -pull[0])
}
