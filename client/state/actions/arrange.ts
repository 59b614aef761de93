/** Gives places: to newcomers among what stays where it is, or to everything when a person asks for a layout. */
import { type Position, positionOf } from '../../../model/view/view-state.ts'
import { showMovement } from '../../graph/canvas-commands.ts'
import type { Arrangement, BoxToPlace, LayoutId, Places } from '../../graph/layouts/arrangement.ts'
import { freePlaces } from '../../graph/layouts/free-places.ts'
import { orderAmong } from '../../graph/layouts/order.ts'
import { ringPlaces } from '../../graph/layouts/newcomers.ts'
import { runLayout } from '../../graph/layouts/run-layout.ts'
import { canvasRelationships, entities, relationships } from '../elements.ts'
import { loadGroupParts } from '../grouping.ts'
import { during } from '../interaction.ts'
import { commit, picture, selection } from '../view.ts'

/** Room for a mark with two lines of label under it. */
const box = { width: 72, height: 52 }

/** Among more than these newcomers keep to the ring on which they begin: there is little room to settle in, and no time. */
const mostSettledAmong = 800

/** Places for newcomers around an anchor, or around what they are linked to; nothing else moves. */
export async function settleNewcomers(newcomers: readonly string[], anchor?: string): Promise<Places> {
  const { nodes, positions } = picture.value
  const standing = nodes.filter((id) => positionOf(positions, id) !== undefined && !newcomers.includes(id))
  if (standing.length === 0) return during(runLayout({ boxes: free(newcomers), lines: linesAmong(newcomers) }))
  const taken = standing.map((id) => positionOf(positions, id) ?? ([0, 0] as const))
  const start = positionOf(positions, anchor ?? linkedTo(newcomers, standing) ?? '') ?? middle(taken)
  const starts = ringPlaces(newcomers.length, start, taken)
  const boxes = [
    ...standing.map((id): BoxToPlace => ({ id, ...box, at: positionOf(positions, id) ?? [0, 0], fixed: true })),
    ...newcomers.map((id, index): BoxToPlace => ({ id, ...box, at: starts[index] ?? start, fixed: false })),
  ]
  if (standing.length > mostSettledAmong)
    return freePlaces(Object.fromEntries(newcomers.map((id, index) => [id, starts[index] ?? start])), boxes)
  return during(runLayout({ boxes, lines: linesAmong([...standing, ...newcomers]) }))
}

/** Arranges everything on the canvas anew, as one step; what is pinned stays, and the rest finds places around it. */
export async function layOutEverything(layout: LayoutId = 'force'): Promise<void> {
  if (picture.value.grouping) return (await loadGroupParts()).layOutMarks(layout)
  const { nodes: ids, positions, pinned = [] } = picture.value
  const stays = new Set(pinned.filter((id) => positionOf(positions, id) !== undefined))
  const boxes = ids.map((id): BoxToPlace => {
    const at = stays.has(id) ? positionOf(positions, id) : undefined
    return { id, ...box, ...(at && { at }), fixed: at !== undefined, ...onEarth(id) }
  })
  const onCanvas = new Set(ids)
  const arrangement: Arrangement = {
    boxes,
    lines: linesAmong(ids),
    centres: selection.value.filter((id) => onCanvas.has(id)),
    ...orderAmong(canvasRelationships.value),
  }
  const places = await during(runLayout(arrangement, layout))
  showMovement(() =>
    commit({ did: 'layout', count: ids.length - stays.size, layout }, (before) => ({
      ...before,
      positions: { ...before.positions, ...places },
    })),
  )
}

export function onEarth(id: string): Pick<BoxToPlace, 'onEarth'> {
  const entity = entities.value.get(id)
  if (!entity || !('latitude' in entity)) return {}
  const { latitude, longitude } = entity
  return latitude === null || longitude === null ? {} : { onEarth: { latitude, longitude } }
}

const free = (ids: readonly string[]): readonly BoxToPlace[] => ids.map((id) => ({ id, ...box, fixed: false }))

function linesAmong(ids: readonly string[]): readonly (readonly [string, string])[] {
  const known = new Set(ids.filter((id) => entities.value.has(id)))
  const pairs = new Map<string, readonly [string, string]>()
  for (const { source, target } of relationships.value.values())
    if (known.has(source) && known.has(target)) pairs.set([source, target].sort().join('|'), [source, target])
  return [...pairs.values()]
}

function linkedTo(newcomers: readonly string[], standing: readonly string[]): string | undefined {
  const fresh = new Set(newcomers)
  const there = new Set(standing)
  for (const { source, target } of relationships.value.values()) {
    if (fresh.has(source) && there.has(target)) return target
    if (fresh.has(target) && there.has(source)) return source
  }
  return undefined
}

const middle = (places: readonly Position[]): Position => [
  places.reduce((sum, [x]) => sum + x, 0) / places.length,
  places.reduce((sum, [, y]) => sum + y, 0) / places.length,
]
