/** Layers for very many boxes: longest paths from what nothing comes before, each layer in the order of what it is linked to (after Sugiyama, Tagawa & Toda 1981). */
import type { Arrangement, Places } from './arrangement.ts'

const sweeps = 4
const apart = { layers: 150, rows: 90, seats: 100 } as const
/** Boxes side by side in a layer; more of them stand in several rows. */
const mostAbreast = 40

/** Places in layers from top to bottom, or from left to right. */
export function quickLayers(order: Arrangement['lines'], downwards: boolean): Places {
  const ranks = ranksOf(order)
  const layers: string[][] = []
  for (const [id, rank] of ranks) (layers[rank] ??= []).push(id)
  untangle(layers, order)
  const places: Record<string, readonly [number, number]> = {}
  let depth = 0
  for (const layer of layers) {
    const rows = Math.ceil(layer.length / mostAbreast)
    layer.forEach((id, index) => {
      const across = Math.round((Math.floor(index / rows) - layer.length / rows / 2) * apart.seats)
      const down = depth + (index % rows) * apart.rows
      places[id] = downwards ? [across, down] : [down, across]
    })
    depth += (rows - 1) * apart.rows + apart.layers
  }
  return places
}

/** How many steps each lies behind the first; a line that would close a circle does not count. */
function ranksOf(order: Arrangement['lines']): ReadonlyMap<string, number> {
  const ids = [...new Set(order.flat())].sort()
  const next = new Map(ids.map((id): [string, string[]] => [id, []]))
  for (const [before, after] of order) next.get(before)?.push(after)
  const finished: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const circles = new Set<string>()
  for (const start of ids) {
    const path: { readonly id: string; at: number }[] = state.has(start) ? [] : [{ id: start, at: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      state.set(top.id, 'open')
      const other = next.get(top.id)?.[top.at]
      top.at += 1
      if (other === undefined) {
        state.set(top.id, 'done')
        finished.push(top.id)
        path.pop()
      } else if (state.get(other) === 'open') circles.add(`${top.id} ${other}`)
      else if (!state.has(other)) path.push({ id: other, at: 0 })
    }
  }
  const ranks = new Map(ids.map((id) => [id, 0]))
  for (const id of finished.reverse())
    for (const other of next.get(id) ?? [])
      if (!circles.has(`${id} ${other}`)) ranks.set(other, Math.max(ranks.get(other) ?? 0, (ranks.get(id) ?? 0) + 1))
  return ranks
}

/** Sorts each layer by the mean share of the way across at which its neighbours stand. */
function untangle(layers: readonly string[][], order: Arrangement['lines']): void {
  const linked = new Map<string, string[]>()
  for (const [a, b] of order) {
    linked.set(a, [...(linked.get(a) ?? []), b])
    linked.set(b, [...(linked.get(b) ?? []), a])
  }
  const share = new Map<string, number>()
  const note = (layer: readonly string[]) => layer.forEach((id, index) => share.set(id, (index + 0.5) / layer.length))
  layers.forEach(note)
  const wish = (id: string): number => {
    const shares = (linked.get(id) ?? []).map((other) => share.get(other) ?? 0.5)
    return shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length)
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wishes = new Map(layer.map((id) => [id, wish(id)]))
      layer.sort((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0) || (a < b ? -1 : 1))
      note(layer)
    }
}
