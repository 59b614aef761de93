/** Gives places: to newcomers among what stays where it is, or to everything when a person asks for a layout. */
import { type Position, positionOf } from '../../../model/view/view-state.ts'
import type { BoxToPlace, Places } from '../../graph/layouts/arrangement.ts'
import { ringPlaces } from '../../graph/layouts/newcomers.ts'
import { runLayout } from '../../graph/layouts/run-layout.ts'
import { entities, relationships } from '../elements.ts'
import { during } from '../interaction.ts'
import { commit, picture } from '../view.ts'

/** Room for a mark with two lines of label under it. */
const box = { width: 72, height: 52 }

/** Places for newcomers around an anchor, or around what they are linked to; nothing else moves. */
export async function settleNewcomers(newcomers: readonly string[], anchor?: string): Promise<Places> {
  const { nodes, positions } = picture.value
  const standing = nodes.filter((id) => positionOf(positions, id) !== undefined && !newcomers.includes(id))
  if (standing.length === 0) return during(runLayout({ boxes: free(newcomers), lines: linesAmong(newcomers) }))
  const taken = standing.map((id) => positionOf(positions, id) ?? ([0, 0] as const))
  const start = positionOf(positions, anchor ?? linkedTo(newcomers, standing) ?? '') ?? middle(taken)
  const starts = ringPlaces(newcomers.length, start, taken)
  return during(
    runLayout({
      boxes: [
        ...standing.map((id): BoxToPlace => ({ id, ...box, at: positionOf(positions, id) ?? [0, 0], fixed: true })),
        ...newcomers.map((id, index): BoxToPlace => ({ id, ...box, at: starts[index] ?? start, fixed: false })),
      ],
      lines: linesAmong([...standing, ...newcomers]),
    }),
  )
}

/** Arranges everything on the canvas anew, as one step; what is pinned stays, and the rest finds places around it. */
export async function layOutEverything(): Promise<void> {
  const { nodes: ids, positions, pinned = [] } = picture.value
  const stays = new Set(pinned.filter((id) => positionOf(positions, id) !== undefined))
  const boxes =
    stays.size === 0
      ? free(ids)
      : ids.map((id): BoxToPlace => {
          const at = positionOf(positions, id)
          return { id, ...box, ...(at && { at }), fixed: stays.has(id) }
        })
  const places = await during(runLayout({ boxes, lines: linesAmong(ids) }))
  commit({ did: 'layout', count: ids.length - stays.size }, (before) => ({
    ...before,
    positions: { ...before.positions, ...places },
  }))
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
