/** Draws what is alike as one mark, opens such a mark in place and closes it again; each is one step. */
import { groupNamed, isOfGroups } from '../../../model/view/grouping.ts'
import { marksOf } from '../../../model/view/scene.ts'
import type { GroupingId, Picture } from '../../../model/view/view-state.ts'
import { showMovement } from '../../graph/canvas-commands.ts'
import type { LayoutId } from '../../graph/layouts/arrangement.ts'
import { scene } from '../elements.ts'
import { learnGroups } from '../group-membership.ts'
import { loadGroupParts } from '../grouping.ts'
import { entityName } from '../../i18n/sentences.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import { commit, complete, picture, select, selection } from '../view.ts'
import { arrangeMarks, settleMarks, withPlaces } from './group-places.ts'

/** Groups the picture, or draws every entity by itself again, each where it was. */
export async function groupBy(by: GroupingId | undefined): Promise<void> {
  if (picture.value.grouping?.by === by) return
  if (by === undefined) {
    commit({ did: 'ungroup' }, ungrouped)
    return forgetGroups()
  }
  const { nodes } = picture.value
  const places = await during(
    (async () => {
      await loadGroupParts()
      await learnGroups(by, nodes)
      return arrangeMarks(grouped(picture.value, by))
    })(),
  )
  commit({ did: 'group' }, (before) => withPlaces(grouped(before, by), places))
  forgetGroups()
}

function ungrouped(before: Picture): Picture {
  const { grouping: _, ...rest } = before
  return rest
}

const grouped = (before: Picture, by: GroupingId): Picture => ({
  ...before,
  grouping: { by, opened: [], positions: {} },
})

/** A group that is no longer drawn is not selected either. */
function forgetGroups(): void {
  const { by } = picture.value.grouping ?? {}
  select(
    selection.value.filter((id) => !isOfGroups(id) || id.includes(`@${by}:`)),
    'replace',
  )
}

/** Opens a group in place, its members around it, or makes it one mark again; nothing else moves. */
export async function toggleGroup(id: string): Promise<void> {
  const key = groupNamed(id)?.key
  const { grouping } = picture.value
  const group = scene.value.groups?.find((each) => each.id === id)
  if (!grouping || key === undefined || !group) return
  const turn = (before: Picture): Picture =>
    before.grouping
      ? {
          ...before,
          grouping: {
            ...before.grouping,
            opened: group.opened
              ? before.grouping.opened.filter((each) => each !== key)
              : [...new Set([...before.grouping.opened, key])].sort(),
          },
        }
      : before
  const places = group.opened ? {} : await during(settleMarks(turn(picture.value)))
  commit({ did: group.opened ? 'close-group' : 'open-group', group: id }, (before) => withPlaces(turn(before), places))
}

/** Arranges all marks anew, as one step. */
export async function layOutMarks(layout: LayoutId): Promise<void> {
  const places = await during(arrangeMarks(picture.value, layout))
  showMovement(() =>
    commit({ did: 'layout', count: Object.keys(places).length, layout }, (before) => withPlaces(before, places)),
  )
}

/** Gives places to the marks that have none; belongs to the step that brought them. */
export async function placeMarks(): Promise<void> {
  const { grouping, nodes } = picture.value
  if (!grouping) return
  const fresh = Object.keys(grouping.positions).length === 0 && nodes.length > 0
  // Opened groups are arranged as the marks they would be, and their members around them.
  const closed = fresh ? await during(arrangeMarks(grouped(picture.value, grouping.by))) : {}
  const places = { ...closed, ...(await during(settleMarks(withPlaces(picture.value, closed)))) }
  if (Object.keys(places).length > 0) complete((before) => withPlaces(before, places))
  const marks = new Set([...marksOf(scene.value), ...scene.value.edges].map(({ id }) => id))
  const lost = selection.value.filter((id) => isOfGroups(id) && !marks.has(id))
  if (lost.length === 0) return
  notify({ about: 'missing', detail: lost.map((id) => entityName(id)).join(', ') })
  select(
    selection.value.filter((id) => !lost.includes(id)),
    'replace',
  )
}
