/** Undo and redo, and every other change after which something selected may be gone. */
import { batch } from '@preact/signals'
import { isOfGroups } from '../../../model/view/grouping.ts'
import { marksOf } from '../../../model/view/scene.ts'
import { relationships, scene } from '../elements.ts'
import { picture, redo as redoStep, select, selection, undo as undoStep } from '../view.ts'

/** Takes back the last step; false where there is none. */
export const undo = (): boolean => keepingSelection(undoStep)

/** Does again what was undone last; false where there is nothing. */
export const redo = (): boolean => keepingSelection(redoStep)

/** Changes the picture and, in the same entry of the address bar, leaves selected only what is still on the canvas. */
export function keepingSelection<Result>(act: () => Result): Result {
  return batch(() => {
    const before = new Set(picture.value.nodes)
    const result = act()
    const left = new Set(picture.value.nodes)
    const marks = new Set([...marksOf(scene.value), ...scene.value.edges].map(({ id }) => id))
    const went = (id: string): boolean => (isOfGroups(id) ? !marks.has(id) : before.has(id) && !left.has(id))
    select(
      selection.value.filter((id) => {
        const relationship = relationships.value.get(id)
        return relationship ? !went(relationship.source) && !went(relationship.target) : !went(id)
      }),
    )
    return result
  })
}
