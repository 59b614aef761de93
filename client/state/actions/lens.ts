/** Changes what the lens lets through; places stay, so that what comes back stands where it stood. */
import type { EntityKind } from '../../../model/kinds/index.ts'
import { kindByName, kinds } from '../../../model/kinds/index.ts'
import { isOpen, openLens } from '../../../model/view/view-state.ts'
import type { Basis } from '../../../model/vocabulary.ts'
import { commit } from '../view.ts'

/** Switches a kind off, or on again. */
export function toggleKind(kind: EntityKind): void {
  commit({ did: 'kind', name: kindByName[kind].plural }, (before) => {
    const off = new Set(before.lens.kindsOff)
    if (!off.delete(kind)) off.add(kind)
    return {
      ...before,
      lens: { ...before.lens, kindsOff: kinds.map((each) => each.kind).filter((each) => off.has(each)) },
    }
  })
}

/** Shows relationships of one basis only; undefined shows both. */
export function onlyBasis(basis: Basis | undefined): void {
  commit({ did: 'basis' }, (before) => {
    const { basis: _, ...rest } = before.lens
    return { ...before, lens: basis ? { ...rest, basis } : rest }
  })
}

/** Shows only relationships that a dispute is about, or all again. */
export function toggleContested(): void {
  commit({ did: 'contested' }, (before) => {
    const { contestedOnly, ...rest } = before.lens
    return { ...before, lens: contestedOnly ? rest : { ...rest, contestedOnly: true } }
  })
}

/** Lets everything through. */
export const clearLens = (): void =>
  commit({ did: 'clear-lens' }, (before) => (isOpen(before.lens) ? before : { ...before, lens: openLens }))
