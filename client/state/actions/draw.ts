/** Changes what colours and sizes stand for; nothing moves. */
import type { Colouring, Drawing, Picture, Sizing } from '../../../model/view/view-state.ts'
import { commit, picture } from '../view.ts'

/** Tells marks and lines apart by this in colour, as one step. */
export function colourBy(by: Colouring): void {
  if (by === (picture.value.drawing?.colour ?? 'kind')) return
  commit({ did: 'colour' }, (before) => {
    const { colour: _, ...rest } = before.drawing ?? {}
    return drawn(before, by === 'kind' ? rest : { ...rest, colour: by })
  })
}

/** Tells marks apart by this in size, as one step. */
export function sizeBy(by: Sizing): void {
  if (by === (picture.value.drawing?.size ?? 'degree')) return
  commit({ did: 'size' }, (before) => {
    const { size: _, ...rest } = before.drawing ?? {}
    return drawn(before, by === 'degree' ? rest : { ...rest, size: by })
  })
}

function drawn(before: Picture, drawing: Drawing): Picture {
  const { drawing: _, ...rest } = before
  return Object.keys(drawing).length > 0 ? { ...rest, drawing } : rest
}
