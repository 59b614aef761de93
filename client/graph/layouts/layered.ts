/** Layers in the order of money or of belonging, by dagre (after Gansner, Koutsofios, North & Vo 1993). */
import dagre from '@dagrejs/dagre'
import type { Arrangement, BoxToPlace, Layout, Places } from './arrangement.ts'
import { freePlaces } from './free-places.ts'
import { quickLayers } from './quick-layers.ts'

/** Beyond so many boxes dagre takes longer than anybody waits. */
const mostTidied = 300
const apart = { beside: 26, layers: 90 } as const

export const layered: Layout = {
  id: 'layered',
  arrange: (arrangement) => {
    const ordered = orderOf(arrangement)
    const inOrder = new Set(ordered.flat())
    const layers = inLayers(arrangement, ordered)
    const others = arrangement.boxes.filter(({ id }) => !inOrder.has(id))
    return freePlaces({ ...layers, ...inRows(others, layers) }, arrangement.boxes)
  },
}

/** Where nothing has an order of its own, lines are followed in their direction. */
function orderOf({ boxes, lines, order = [] }: Arrangement): Arrangement['lines'] {
  const known = new Set(boxes.map(({ id }) => id))
  const isDrawn = ([before, after]: readonly [string, string]) =>
    before !== after && known.has(before) && known.has(after)
  const drawn = order.filter(isDrawn)
  return drawn.length > 0 ? drawn : lines.filter(isDrawn)
}

function inLayers({ boxes, downwards = false }: Arrangement, order: Arrangement['lines']): Places {
  const ids = new Set(order.flat())
  if (ids.size > mostTidied) return quickLayers(order, downwards)
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({
    rankdir: downwards ? 'TB' : 'LR',
    nodesep: apart.beside,
    ranksep: apart.layers,
    acyclicer: 'greedy',
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of boxes) if (ids.has(id)) graph.setNode(id, { width, height })
  for (const [before, after] of order) graph.setEdge(before, after)
  dagre.layout(graph)
  return Object.fromEntries(
    graph.nodes().map((id: string) => {
      const { x = 0, y = 0 } = graph.node(id)
      return [id, [Math.round(x), Math.round(y)] as const]
    }),
  )
}

/** What has no place in the order stands in rows below it. */
function inRows(boxes: readonly BoxToPlace[], above: Places): Places {
  const standing = Object.values(above)
  const [left, right] = [Math.min(0, ...standing.map(([x]) => x)), Math.max(0, ...standing.map(([x]) => x))]
  const top = Math.max(0, ...standing.map(([, y]) => y)) + 150
  const columns = Math.max(Math.ceil(Math.sqrt(boxes.length)), Math.floor((right - left) / 100))
  return Object.fromEntries(
    boxes.map(({ id }, index) => [
      id,
      [Math.round(left + (index % columns) * 100), Math.round(top + Math.floor(index / columns) * 80)] as const,
    ]),
  )
}
