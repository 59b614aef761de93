/** Takes entities off the canvas; what stays does not move. */
import { relationships } from '../elements.ts'
import type { StepLabel } from '../history.ts'
import { commit, picture, select, selection } from '../view.ts'
import { bothNames } from './add.ts'

/** Takes these entities off the canvas. */
export function hide(ids: readonly string[]): void {
  const first = ids[0]
  takeOff(new Set(ids), {
    did: 'hide',
    count: ids.length,
    ...(first && ids.length === 1 && { name: bothNames(first) }),
  })
}

/** Takes everything else off the canvas. */
export function keepOnly(ids: readonly string[]): void {
  const kept = new Set(ids)
  takeOff(new Set(picture.value.nodes.filter((id) => !kept.has(id))), { did: 'keep', count: ids.length })
}

/** Takes off what hangs on this entity alone. */
export function collapse(id: string): void {
  const onCanvas = new Set(picture.value.nodes)
  const neighbours = new Map<string, Set<string>>()
  for (const { source, target } of relationships.value.values()) {
    if (source === target || !onCanvas.has(source) || !onCanvas.has(target)) continue
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target))
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source))
  }
  const leaves = [...(neighbours.get(id) ?? [])].filter((other) => neighbours.get(other)?.size === 1)
  takeOff(new Set(leaves), { did: 'collapse', name: bothNames(id), count: leaves.length })
}

function takeOff(gone: ReadonlySet<string>, label: StepLabel): void {
  if (gone.size === 0) return
  commit(label, (before) => ({
    ...before,
    nodes: before.nodes.filter((id) => !gone.has(id)),
    positions: Object.fromEntries(Object.entries(before.positions).filter(([id]) => !gone.has(id))),
  }))
  const left = new Set(picture.value.nodes)
  select(
    selection.value.filter((id) => {
      const relationship = relationships.value.get(id)
      return relationship ? left.has(relationship.source) && left.has(relationship.target) : left.has(id)
    }),
  )
}
