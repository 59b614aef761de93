/** Brings entities onto the canvas, each in a place where it moves nothing. */
import { entities, loadElements } from '../elements.ts'
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

/** Loads newcomers, finds them places around the anchor and adds them as one step. Returns those that were added. */
export async function addNodes(ids: readonly string[], label: StepLabel, anchor?: string): Promise<readonly string[]> {
  const present = new Set(picture.value.nodes)
  const fresh = [...new Set(ids)].filter((id) => !present.has(id))
  if (fresh.length === 0) return []
  const missing = await during(loadElements([...picture.value.nodes, ...fresh]))
  const gone = new Set(missing)
  const found = fresh.filter((id) => !gone.has(id))
  if (missing.length > 0) notify({ about: 'missing', detail: missing.join(', ') })
  if (found.length === 0) return []
  const places = await settleNewcomers(found, anchor)
  commit({ ...label, count: found.length }, (before) => ({
    ...before,
    nodes: [...before.nodes, ...found.filter((id) => !before.nodes.includes(id))],
    positions: { ...before.positions, ...places },
  }))
  return found
}

/** Puts one entity on the canvas if it is not there, and selects it. */
export async function showEntity(id: string): Promise<void> {
  if (!picture.value.nodes.includes(id)) {
    await during(loadElements([...picture.value.nodes, id]))
    await addNodes([id], { did: 'add', name: bothNames(id) })
  }
  if (picture.value.nodes.includes(id)) select([id])
}
