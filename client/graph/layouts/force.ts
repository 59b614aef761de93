/** Force-directed layout by fCoSE (Balci & Dogrusoz 2022), headless: newcomers settle among boxes that stay in place. */
import cytoscape, { type ElementDefinition } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Arrangement, BoxToPlace, Layout, Places } from './arrangement.ts'
import { freePlaces } from './free-places.ts'
import { seededRandom } from './seeded-random.ts'

cytoscape.use(fcose)

/** Fixed boxes that newcomers feel; all of them keep their room. */
const mostFelt = 60
/** Beyond so many free boxes only the spectral draft is made, whose boxes are then moved apart. */
const mostRefined = 600

export const force: Layout = { id: 'force', arrange: (arrangement) => arrange(arrangement) }

/** Same arrangement, same places: the library's own dice are loaded. Meant to run in a worker. */
export function arrange(arrangement: Arrangement): Places {
  const { boxes } = arrangement
  const free = boxes.filter(({ fixed }) => !fixed)
  if (free.length === 0) return {}
  const pinned = boxes.filter(({ fixed }) => fixed)
  if (pinned.length === 0) return freePlaces(settle(arrangement), boxes)
  // Newcomers begin where they are wanted; where everything is arranged, a layout without pins is moved to meet them.
  const begun = free.every(({ at }) => at !== undefined)
    ? arrangement
    : { ...arrangement, boxes: movedToPins(settle({ ...arrangement, boxes: boxes.map(unpinned) }), boxes) }
  return freePlaces(settle({ ...begun, boxes: felt(begun) }), boxes)
}

const unpinned = ({ id, width, height }: BoxToPlace): BoxToPlace => ({ id, width, height, fixed: false })

/** Boxes that begin where a layout without pins has them, shifted as a whole so that the pins lie near their places. */
function movedToPins(places: Places, boxes: readonly BoxToPlace[]): readonly BoxToPlace[] {
  const pins = boxes.filter(({ fixed }) => fixed)
  const shift = ([0, 1] as const).map(
    (axis) =>
      pins.reduce((sum, { id, at }) => sum + (at?.[axis] ?? 0) - (places[id]?.[axis] ?? 0), 0) /
      Math.max(1, pins.length),
  )
  return boxes.map((box) => {
    const [x, y] = places[box.id] ?? [0, 0]
    return box.fixed ? box : { ...box, at: [x + (shift[0] ?? 0), y + (shift[1] ?? 0)] }
  })
}

/** The boxes that matter to those that move: what these are linked to, and what stands nearest to where they begin. */
function felt({ boxes, lines }: Arrangement): readonly BoxToPlace[] {
  if (boxes.length <= mostFelt * 2) return boxes
  const free = boxes.filter(({ fixed }) => !fixed)
  const moving = new Set(free.map(({ id }) => id))
  const linked = new Set(lines.flatMap(([a, b]) => (moving.has(a) ? [b] : moving.has(b) ? [a] : [])))
  const middle = ([0, 1] as const).map((axis) => free.reduce((sum, { at }) => sum + (at?.[axis] ?? 0), 0) / free.length)
  const distance = ({ at = [0, 0] }: BoxToPlace) => Math.hypot(at[0] - (middle[0] ?? 0), at[1] - (middle[1] ?? 0))
  const nearest = boxes
    .filter(({ fixed }) => fixed)
    .toSorted((a, b) => Number(linked.has(b.id)) - Number(linked.has(a.id)) || distance(a) - distance(b))
    .slice(0, mostFelt)
  return [...nearest, ...free]
}

/** One run of the library; places of all boxes. */
function settle({ boxes, lines }: Arrangement): Places {
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
  for (const { id } of boxes) {
    const { x, y } = cy.getElementById(id).position()
    places[id] = [Math.round(x), Math.round(y)]
  }
  cy.destroy()
  return places
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
    quality: !fresh ? 'default' : boxes.length > mostRefined ? 'draft' : 'proof',
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
    numIter: fresh ? 4000 : 600,
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
