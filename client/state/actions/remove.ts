/** Takes entities off the canvas; what stays does not move. */
import { collapsible } from '../../../model/view/collapse.ts'
import type { Picture } from '../../../model/view/view-state.ts'
import { relationships, scene } from '../elements.ts'
import type { StepLabel } from '../history.ts'
import { notify } from '../notices.ts'
import { commit, picture } from '../view.ts'
import { bothNames } from './add.ts'
import { keepingSelection } from './undo.ts'

/** Takes these entities off the canvas. */
export function hide(marks: readonly string[]): void {
  const ids = membersOf(marks)
  const first = ids[0]
  takeOff(new Set(ids), {
    did: 'hide',
    count: ids.length,
    ...(first && ids.length === 1 && { name: bothNames(first) }),
  })
}

/** Takes everything else off the canvas. */
export function keepOnly(marks: readonly string[]): void {
  const ids = membersOf(marks)
  const kept = new Set(ids)
  takeOff(new Set(picture.value.nodes.filter((id) => !kept.has(id))), { did: 'keep', count: ids.length })
}

/** Takes back what the expansions of this entity brought, except what something else holds. */
export function collapse(id: string): void {
  const gone = collapsible(picture.value, relationships.value.values(), id)
  if (gone.length === 0) notify({ about: 'nothing-to-collapse', ids: [id] })
  takeOff(new Set(gone), { did: 'collapse', name: bothNames(id), count: gone.length })
}

/** The entities that marks stand for. */
const membersOf = (marks: readonly string[]): readonly string[] => [
  ...new Set(marks.flatMap((id) => scene.value.groups?.find((group) => group.id === id)?.members ?? [id])),
]

function takeOff(gone: ReadonlySet<string>, label: StepLabel): void {
  if (gone.size === 0) return
  keepingSelection(() => commit(label, (before) => without(before, gone)))
}

/** A picture without these nodes and all that is remembered of them. */
function without({ broughtBy, pinned, trail, ...rest }: Picture, gone: ReadonlySet<string>): Picture {
  const stays = (id: string) => !gone.has(id)
  return {
    ...rest,
    nodes: rest.nodes.filter(stays),
    positions: Object.fromEntries(Object.entries(rest.positions).filter(([id]) => stays(id))),
    ...(broughtBy && {
      broughtBy: Object.fromEntries(Object.entries(broughtBy).filter(([id, by]) => stays(id) && stays(by))),
    }),
    ...(pinned?.some(stays) && { pinned: pinned.filter(stays) }),
    ...(trail?.every(stays) && { trail }),
  }
}
