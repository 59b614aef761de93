/** The lens that everything on the page looks through: the picture's own, with the window that is being dragged or played. */
import { batch, computed, signal } from '@preact/signals'
import type { PartialDate } from '../../model/partial-date.ts'
import { cleared, conditionsOf, type LensCondition, sameLens } from '../../model/view/lens-conditions.ts'
import type { Lens } from '../../model/view/view-state.ts'
import type { StepLabel } from './history.ts'
import { commit, history, picture } from './view.ts'

/** A window in time, inclusive; an absent side is open. */
export interface TimeWindow {
  readonly from?: PartialDate
  readonly to?: PartialDate
}

const tried = signal<TimeWindow | undefined>(undefined)

export const lens = computed<Lens>(() => {
  const { lens: own } = picture.value
  return tried.value ? { ...cleared(own, 'window'), ...tried.value } : own
})

/** What is on, in the order of the panel. */
export const lensConditions = computed<readonly LensCondition[]>(() => conditionsOf(lens.value))

/** The lenses before the one there is, the latest first. */
export const earlierLenses = (): readonly Lens[] => history.value.past.map(({ before }) => before.lens).toReversed()

/** Changes the lens as one step that can be undone; a change that changes nothing is no step. */
export const setLens = (label: StepLabel, alter: (before: Lens) => Lens): void =>
  commit(label, (before) => {
    const after = alter(before.lens)
    return sameLens(before.lens, after) ? before : { ...before, lens: after }
  })

/** Shows a window without making it a step, until it is kept or dropped. */
export function tryWindow(window: TimeWindow): void {
  tried.value = window
}

/** Goes back to the picture's own window. */
export function dropWindow(): void {
  tried.value = undefined
}

/** Makes the window that is tried a step; nothing where none is. */
export function keepWindow(): void {
  if (tried.value) setWindow(tried.value)
}

/** Sets the window, whatever was tried. */
export const setWindow = (window: TimeWindow): void =>
  batch(() => {
    tried.value = undefined
    setLens({ did: 'window' }, (before) => ({ ...cleared(before, 'window'), ...window }))
  })
