/** Force-directed layout by fCoSE (Balci & Dogrusoz 2022), headless: newcomers settle among boxes that stay in place. */
import cytoscape, { type ElementDefinition } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Arrangement, BoxToPlace, Places } from './arrangement.ts'
import { freePlaces } from './free-places.ts'
import { seededRandom } from './seeded-random.ts'

cytoscape.use(fcose)

/** Same arrangement, same places: the library's own dice are loaded. Meant to run in a worker. */
export function arrange({ boxes, lines }: Arrangement): Places {
  const free = boxes.filter(({ fixed }) => !fixed)
  if (free.length === 0) return {}
  const known = new Set(boxes.map(({ id }) => id))
  const starts = startPlaces(boxes)
  Math.random = seededRandom(boxes.length * 7919 + lines.length)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...boxes.map((box) => node(box, starts[box.id] ?? [0, 0])),
      ...lines
        .filter(([source, target]) => source !== target && known.has(source) && known.has(target))
        .map(([source, target]): ElementDefinition => ({ data: { source, target } })),
    ],
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
  })
  cy.layout(options(boxes, starts)).run()
  const places: Record<string, readonly [number, number]> = {}
  for (const { id } of free) {
    const { x, y } = cy.getElementById(id).position()
    places[id] = [Math.round(x), Math.round(y)]
  }
  cy.destroy()
  return freePlaces(places, boxes)
}

const node = ({ id, width, height }: BoxToPlace, [x, y]: readonly [number, number]): ElementDefinition => ({
  data: { id, width, height },
  position: { x, y },
})

function options(boxes: readonly BoxToPlace[], starts: Places): cytoscape.LayoutOptions {
  const fixed = boxes.filter(({ fixed: stays }) => stays)
  const fresh = fixed.length === 0
  return {
    name: 'fcose',
    quality: fresh ? 'proof' : 'default',
    randomize: fresh && boxes.every(({ at }) => at === undefined),
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: false,
    uniformNodeDimensions: false,
    packComponents: false,
    nodeRepulsion: () => 14_000,
    idealEdgeLength: () => 105,
    edgeElasticity: () => 0.35,
    gravity: 0.2,
    numIter: fresh ? 4000 : 1200,
    fixedNodeConstraint: fixed.map(({ id }) => ({
      nodeId: id,
      position: { x: starts[id]?.[0] ?? 0, y: starts[id]?.[1] ?? 0 },
    })),
  } as cytoscape.LayoutOptions
}

/** Boxes that have no place begin on a spiral (sunflower, golden angle), so that none begins on another. */
function startPlaces(boxes: readonly BoxToPlace[]): Places {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5))
  return Object.fromEntries(
    boxes.map(({ id, at }, index) => {
      const radius = 60 * Math.sqrt(index + 1)
      return [id, at ?? [radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)]]
    }),
  )
}
