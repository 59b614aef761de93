/** Countries and places where they lie on a map (equirectangular), everything else around the country it is tied to. */
import { type Arrangement, type BoxToPlace, type Layout, neighboursOf, type Places } from './arrangement.ts'
import { freePlaces } from './free-places.ts'

/** Side of the map for one box, in px at zoom 1; it grows with the root of their number. */
const sidePerBox = 260

export const byCountry: Layout = {
  id: 'by-country',
  arrange: (arrangement) => {
    const mapped = onMap(arrangement.boxes)
    const around = aroundCountries(arrangement, mapped)
    const order = new Map([...Object.keys(mapped), ...Object.keys(around)].map((id, index) => [id, index]))
    const boxes = arrangement.boxes.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    return freePlaces({ ...around, ...mapped }, boxes)
  },
}

function onMap(boxes: readonly BoxToPlace[]): Places {
  const located = boxes.flatMap(({ id, onEarth }) => (onEarth ? [{ id, ...onEarth }] : []))
  if (located.length === 0) return {}
  const [south, north] = range(located.map(({ latitude }) => latitude))
  const [west, east] = range(located.map(({ longitude }) => longitude))
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const side = sidePerBox * Math.sqrt(boxes.length)
  const scale = side / Math.max(10, north - south, (east - west) * shrink)
  return Object.fromEntries(
    located.map(({ id, longitude, latitude }) => [
      id,
      [
        Math.round((longitude - (west + east) / 2) * shrink * scale),
        Math.round(((south + north) / 2 - latitude) * scale),
      ] as const,
    ]),
  )
}

const range = (values: readonly number[]): readonly [least: number, most: number] => [
  Math.min(...values),
  Math.max(...values),
]

/** Nearest first, at the tie that has fewest others; what is tied to none stands in rows below the map. */
function aroundCountries(arrangement: Arrangement, mapped: Places): Places {
  const neighbours = neighboursOf(arrangement)
  const found: Record<string, readonly [number, number]> = {}
  const waiting = new Set(arrangement.boxes.map(({ id }) => id).filter((id) => mapped[id] === undefined))
  const around = new Map<readonly [number, number], number>()
  for (let grew = true; grew; ) {
    const next = [...waiting].flatMap((id) => {
      const ties = (neighbours.get(id) ?? []).flatMap((other) => {
        const place = mapped[other] ?? found[other]
        return place ? [place] : []
      })
      const [tie] = ties.toSorted((a, b) => (around.get(a) ?? 0) - (around.get(b) ?? 0) || a[0] - b[0] || a[1] - b[1])
      if (tie) around.set(tie, (around.get(tie) ?? 0) + 1)
      return tie ? [[id, tie] as const] : []
    })
    for (const [id, place] of next) {
      found[id] = place
      waiting.delete(id)
    }
    grew = next.length > 0
  }
  const bottom = Math.max(0, ...[...Object.values(mapped), ...Object.values(found)].map(([, y]) => y)) + 160
  ;[...waiting].forEach((id, index) => (found[id] = [(index % 12) * 100 - 550, bottom + Math.floor(index / 12) * 80]))
  return found
}
