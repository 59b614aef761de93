/** The lens that everything on the page looks through: the picture's own, with what a finger on a control tries out. */
import { batch, computed, signal } from '@preact/signals'
import { conditionsOf, type LensCondition, sameLens } from '../../model/view/lens-conditions.ts'
import type { Lens } from '../../model/view/view-state.ts'
import type { StepLabel } from './history.ts'
import { commit, history, picture } from './view.ts'

/** A change of a lens. */
export type AlterLens = (before: Lens) => Lens

const trial = signal<AlterLens | undefined>(undefined)

export const lens = computed<Lens>(() => trial.value?.(picture.value.lens) ?? picture.value.lens)

/** What is on, in the order of the panel. */
export const lensConditions = computed<readonly LensCondition[]>(() => conditionsOf(lens.value))

/** The lenses before the one there is, the latest first. */
export const earlierLenses = (): readonly Lens[] => history.value.past.map(({ before }) => before.lens).toReversed()

/** Shows a change without making it a step, until it is kept or dropped. */
export function tryLens(alter: AlterLens): void {
  trial.value = alter
}

/** Goes back to the picture's own lens. */
export function dropTrial(): void {
  trial.value = undefined
}

/** Changes the lens as one step that can be undone; a change that changes nothing is no step. Ends what was tried. */
export function setLens(label: StepLabel, alter: AlterLens): void {
  batch(() => {
    trial.value = undefined
    commit(label, (before) => {
      const after = alter(before.lens)
      return sameLens(before.lens, after) ? before : { ...before, lens: after }
    })
  })
}

/** Makes what was tried a step; nothing where nothing was. */
export function keepTrial(label: StepLabel): void {
  if (trial.value) setLens(label, trial.value)
}
