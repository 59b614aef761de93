/** Where the marks of a grouped picture stand: all of them when it is grouped, newcomers among them without moving the rest. */
import { type Group, groupNamed, groupsOf } from '../../../model/view/grouping.ts'
import { buildScene, markFor, marksOf, type Scene } from '../../../model/view/scene.ts'
import { openLens, type Picture, type Position } from '../../../model/view/view-state.ts'
import type { Arrangement, BoxToPlace, LayoutId, Places } from '../../graph/layouts/arrangement.ts'
import { ringPlaces } from '../../graph/layouts/newcomers.ts'
import { orderAmong } from '../../graph/layouts/order.ts'
import { runLayout } from '../../graph/layouts/run-layout.ts'
import { canvasRelationships, entities, relationships } from '../elements.ts'
import { membershipIn } from '../group-membership.ts'
import { groupedScene } from '../grouped.ts'
import { selection, view } from '../view.ts'
import { onEarth } from './arrange.ts'

/** Room for the mark of an entity with its name, and around that of a group for its name and ring. */
const box = { width: 72, height: 52 }
const around = { width: 56, height: 34 }
const leastWidth = 96

/** What would be drawn if the lens let everything through. */
function everything(picture: Picture): Scene {
  const scene = buildScene({
    picture: { ...picture, lens: openLens },
    entities: entities.value,
    relationships: relationships.value.values(),
  })
  return groupedScene(scene, picture)
}

/** Places for all marks anew, over the ground that the picture covers; what is pinned stays where it has a place. */
export async function arrangeMarks(picture: Picture, layout: LayoutId = 'force'): Promise<Places> {
  const scene = everything(picture)
  const stays = new Set(picture.pinned)
  const boxes = boxesOf(scene).map(({ at, ...rest }): BoxToPlace => {
    const fixed = at !== undefined && stays.has(rest.id)
    return { ...rest, ...(fixed && { at }), fixed, ...onEarth(groupNamed(rest.id)?.key ?? rest.id) }
  })
  const places = await runLayout({ boxes, lines: linesOf(scene), ...orderOf(scene) }, layout)
  return boxes.some(({ fixed }) => fixed) ? places : spread(places, Object.values(picture.positions))
}

/** Places for the marks that have none; nothing else moves. Members of an opened group settle around its place. */
export async function settleMarks(picture: Picture): Promise<Places> {
  const { nodes, grouping } = picture
  if (!grouping) return {}
  let found: Places = {}
  for (const group of groupsOf(nodes, grouping, membershipIn(grouping.by, nodes)).filter(({ opened }) => opened)) {
    const next = withPlaces(picture, found)
    found = { ...found, ...(await settleMembers(next, group)) }
  }
  return { ...found, ...(await settleRest(withPlaces(picture, found))) }
}

/** A picture with places for marks beside those that it has. */
export const withPlaces = (picture: Picture, places: Places): Picture =>
  picture.grouping
    ? { ...picture, grouping: { ...picture.grouping, positions: { ...picture.grouping.positions, ...places } } }
    : picture

async function settleMembers(picture: Picture, group: Group): Promise<Places> {
  const own = picture.grouping?.positions ?? {}
  const homeless = group.members.filter((id) => !Object.hasOwn(own, id))
  if (homeless.length === 0) return {}
  const scene = everything(picture)
  const handle = boxesOf(scene).find(({ id }) => id === group.id)?.at ?? [0, 0]
  const members = new Set(group.members)
  // Lines that lead out of the group would draw its members away from its place.
  const lines = [
    ...linesOf(scene).filter(([source, target]) => members.has(source) && members.has(target)),
    ...homeless.map((id) => [group.id, id] as const),
  ]
  return settle(scene, { homeless, start: handle, lines })
}

async function settleRest(picture: Picture): Promise<Places> {
  const scene = everything(picture)
  const homeless = marksOf(scene).flatMap(({ id, position }) => (position ? [] : [id]))
  if (homeless.length === 0) return {}
  const lines = linesOf(scene)
  const fresh = new Set(homeless)
  const [source, target] =
    lines.find((ends) => ends.some((end) => fresh.has(end)) && !ends.every((end) => fresh.has(end))) ?? []
  const anchor = marksOf(scene).find(({ id }) => (id === source || id === target) && !fresh.has(id))
  return settle(scene, { homeless, start: anchor?.position ?? [0, 0], lines })
}

interface Settling {
  readonly homeless: readonly string[]
  readonly start: Position
  readonly lines: readonly (readonly [string, string])[]
}

function settle(scene: Scene, { homeless, start, lines }: Settling): Promise<Places> {
  const fresh = new Set(homeless)
  const boxes = boxesOf(scene)
  const standing = boxes.filter(({ id, at }) => at !== undefined && !fresh.has(id))
  const starts = ringPlaces(
    homeless.length,
    start,
    standing.flatMap(({ at }) => (at ? [at] : [])),
  )
  const placeOf = new Map(homeless.map((id, index) => [id, starts[index] ?? start]))
  return runLayout({
    boxes: [
      ...standing.map((each) => ({ ...each, fixed: true })),
      ...boxes
        .filter(({ id }) => fresh.has(id))
        .map((each) => ({ ...each, at: placeOf.get(each.id) ?? start, fixed: false })),
    ],
    lines,
  })
}

/** Every mark with room for its name, and where it stands. */
function boxesOf(scene: Scene): readonly Omit<BoxToPlace, 'fixed'>[] {
  const groups = new Set(scene.groups?.filter(({ opened }) => !opened).map(({ id }) => id))
  return marksOf(scene).map(({ id, size, position }) => ({
    id,
    ...(groups.has(id) ? { width: Math.max(leastWidth, size + around.width), height: size + around.height } : box),
    ...(position && { at: position }),
  }))
}

/** What is selected in the middle, and what comes before what where the lines of marks say so. */
function orderOf(scene: Scene): Pick<Arrangement, 'centres' | 'order' | 'downwards'> {
  const marks = new Set(marksOf(scene).map(({ id }) => id))
  const links = canvasRelationships.value.map(({ source, target, type }) => ({
    source: markFor(scene, source),
    target: markFor(scene, target),
    type,
  }))
  const centres = [...new Set(selection.value.map((id) => markFor(scene, id)))].filter((id) => marks.has(id))
  return { centres, ...orderAmong(links.filter(({ source, target }) => source !== target)) }
}

const linesOf = ({ edges }: Scene): readonly (readonly [string, string])[] =>
  edges.map(({ source, target }) => [source, target] as const)

/** How far marks are drawn apart at most where everything is fitted to the frame anyway: room to open some of them. */
const roomy = 1.4

/** Moved onto the ground that other places cover, and drawn apart over it, so that nobody who looks at it has to look elsewhere. */
function spread(places: Places, ground: readonly Position[]): Places {
  const [from, to] = [frameOf(Object.values(places)), frameOf(ground)]
  if (!from || !to) return places
  const reach = Math.max(1, Math.min(to.width / Math.max(1, from.width), to.height / Math.max(1, from.height)))
  const factor = view.value.camera ? reach : Math.min(roomy, reach)
  return Object.fromEntries(
    Object.entries(places).map(([id, [x, y]]): [string, Position] => [
      id,
      [Math.round(to.x + (x - from.x) * factor), Math.round(to.y + (y - from.y) * factor)],
    ]),
  )
}

interface Frame {
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function frameOf(places: readonly Position[]): Frame | undefined {
  if (places.length === 0) return undefined
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}
