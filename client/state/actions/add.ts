/** Brings entities onto the canvas, each in a place where it moves nothing. */
import { mostNodes, type Picture } from '../../../model/view/view-state.ts'
import { entities, loadElements } from '../elements.ts'
import { loadGroupParts } from '../grouping.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import type { StepLabel } from '../history.ts'
import { commit, picture, select } from '../view.ts'
import { settleNewcomers } from './arrange.ts'

/** Both names of an entity, for the words of a step. */
export function bothNames(id: string): { readonly EN: string; readonly FR: string } {
  const entity = entities.value.get(id)
  return { EN: entity?.nameEN ?? id, FR: entity?.nameFR ?? id }
}

/** Nodes that have been loaded and found places, not yet on the canvas. */
export interface Newcomers {
  readonly ids: readonly string[]
  readonly places: Picture['positions']
  /** Where new marks stand while the picture is grouped. */
  readonly marks?: Picture['positions']
}

/** Loads what is not on the canvas yet and finds it places around the anchor. What is gone is said in a notice. */
export async function fetchNewcomers(ids: readonly string[], anchor?: string): Promise<Newcomers> {
  const present = new Set(picture.value.nodes)
  const fresh = [...new Set(ids)].filter((id) => !present.has(id))
  if (fresh.length === 0) return { ids: [], places: {} }
  if (present.size + fresh.length > mostNodes) {
    notify({ about: 'too-many', detail: `${present.size + fresh.length} > ${mostNodes}` })
    return { ids: [], places: {} }
  }
  const missing = await during(loadElements(fresh, { present: picture.value.nodes }))
  const gone = new Set(missing)
  const found = fresh.filter((id) => !gone.has(id))
  if (missing.length > 0) notify({ about: 'missing', detail: missing.join(', ') })
  if (found.length === 0) return { ids: [], places: {} }
  const places = await settleNewcomers(found, anchor)
  return { ids: found, places, ...(picture.value.grouping && { marks: await settleInGroups(found) }) }
}

/** Newcomers join their groups; those that are drawn one by one find places among the marks. */
async function settleInGroups(found: readonly string[]): Promise<Picture['positions']> {
  const { nodes, grouping } = picture.value
  if (!grouping) return {}
  const all = [...nodes, ...found]
  const { learnGroups, settleMarks } = await loadGroupParts()
  await during(learnGroups(grouping.by, all))
  return during(settleMarks({ ...picture.value, nodes: all }))
}

/** A picture with newcomers on it; nothing else moves. */
export const withNewcomers = (before: Picture, { ids, places, marks }: Newcomers): Picture => ({
  ...before,
  ...(before.grouping && {
    grouping: { ...before.grouping, positions: { ...before.grouping.positions, ...marks } },
  }),
  nodes: [...before.nodes, ...ids.filter((id) => !before.nodes.includes(id))],
  positions: { ...before.positions, ...places },
})

/** Adds entities around the anchor as one step. Returns those that were added. */
export async function addNodes(ids: readonly string[], label: StepLabel, anchor?: string): Promise<readonly string[]> {
  const newcomers = await fetchNewcomers(ids, anchor)
  if (newcomers.ids.length === 0) return []
  commit({ ...label, count: newcomers.ids.length }, (before) => withNewcomers(before, newcomers))
  return newcomers.ids
}

/** Puts one entity on the canvas if it is not there, and selects it. */
export async function showEntity(id: string): Promise<void> {
  if (!picture.value.nodes.includes(id)) {
    const newcomers = await fetchNewcomers([id])
    if (newcomers.ids.length > 0)
      commit({ did: 'add', name: bothNames(id), count: newcomers.ids.length }, (before) =>
        withNewcomers(before, newcomers),
      )
  }
  if (picture.value.nodes.includes(id)) select([id])
}
