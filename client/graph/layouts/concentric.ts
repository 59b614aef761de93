/** Rings around what is selected: by distance from it, the best connected further in, each near what it is linked to. */
import { type Arrangement, type Layout, neighboursOf, type Places } from './arrangement.ts'
import { freePlaces } from './free-places.ts'

/** From one ring to the next, and along a ring, in px at zoom 1. */
const ringStep = 112
const seat = 88

export const concentric: Layout = {
  id: 'concentric',
  arrange: (arrangement) => freePlaces(ringed(arrangement), arrangement.boxes),
}

function ringed(arrangement: Arrangement): Places {
  const neighbours = neighboursOf(arrangement)
  const degree = (id: string) => neighbours.get(id)?.length ?? 0
  const byDegree = (a: string, b: string) => degree(b) - degree(a) || (a < b ? -1 : 1)
  const ids = arrangement.boxes.map(({ id }) => id).toSorted(byDegree)
  const chosen = (arrangement.centres ?? []).filter((id) => neighbours.has(id))
  const centres = chosen.length > 0 ? chosen : ids.slice(0, 1)
  const angles = new Map<string, number>()
  const places: Record<string, readonly [number, number]> = {}
  let radius = centres.length === 1 ? 0 : Math.max(seat, (centres.length * seat) / (2 * Math.PI))
  for (const level of levels(ids, centres, neighbours)) {
    for (let rest = level; rest.length > 0; ) {
      const room = radius === 0 ? 1 : Math.max(centres.length, Math.floor((2 * Math.PI * radius) / seat))
      const ring = rest.slice(0, room)
      rest = rest.slice(room)
      seatRing(ring, { radius, angles, places, neighbours })
      radius += ringStep
    }
  }
  return places
}

/** The ids at each distance from the centres, best connected first; at the end those that nothing leads to. */
function levels(
  ids: readonly string[],
  centres: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const reached = new Set(centres)
  const found: (readonly string[])[] = [centres]
  for (let level: readonly string[] = centres; level.length > 0; ) {
    const next = new Set(level.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id)))
    level = ids.filter((id) => next.has(id))
    for (const id of level) reached.add(id)
    found.push(level)
  }
  return [...found, ids.filter((id) => !reached.has(id))]
}

interface Rings {
  readonly radius: number
  /** Of everything that is seated already. */
  readonly angles: Map<string, number>
  readonly places: Record<string, readonly [number, number]>
  readonly neighbours: ReadonlyMap<string, readonly string[]>
}

/** Seats a ring evenly, in the order of the mean direction of what each is linked to further in. */
function seatRing(ring: readonly string[], { radius, angles, places, neighbours }: Rings): void {
  const wish = new Map(
    ring.map((id) => [id, meanAngle((neighbours.get(id) ?? []).flatMap((other) => angles.get(other) ?? []))]),
  )
  const seated = ring.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (a < b ? -1 : 1))
  seated.forEach((id, index) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / seated.length
    angles.set(id, angle)
    // Adding 0 makes no −0 of the middle.
    places[id] = [Math.round(radius * Math.cos(angle)) + 0, Math.round(radius * Math.sin(angle)) + 0]
  })
}

/** Measured from the top, clockwise, from 0 to 2π. */
function meanAngle(angles: readonly number[]): number {
  const x = angles.reduce((sum, angle) => sum + Math.cos(angle), 0)
  const y = angles.reduce((sum, angle) => sum + Math.sin(angle), 0)
  const fromTop = Math.atan2(y, x) + Math.PI / 2
  return fromTop < -1e-9 ? fromTop + 2 * Math.PI : fromTop
}
