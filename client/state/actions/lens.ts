/** Changes what the lens lets through; places stay, so that what comes back stands where it stood. */
import type { EntityKind } from '../../../model/kinds/index.ts'
import { kindByName, kinds } from '../../../model/kinds/index.ts'
import { cleared, type LensCondition, withoutCondition } from '../../../model/view/lens-conditions.ts'
import { type Lens, openLens } from '../../../model/view/view-state.ts'
import type { Basis } from '../../../model/vocabulary.ts'
import type { StepLabel } from '../history.ts'
import { dropWindow, setLens, setWindow } from '../lens.ts'
import { typeLabels } from '../session.ts'

/** Switches a kind off, or on again. */
export const toggleKind = (kind: EntityKind): void =>
  setLens({ did: 'kind', name: kindByName[kind].plural }, (before) => {
    const off = toggled(before.kindsOff, kind)
    return { ...before, kindsOff: kinds.map((each) => each.kind).filter((each) => off.includes(each)) }
  })

/** Switches a relationship type off, or on again. */
export function toggleType(type: string): void {
  const labels = typeLabels.value.get(type)
  const name = { EN: labels?.labelEN ?? type, FR: labels?.labelFR ?? type }
  setLens({ did: 'type', name }, (before) => withTypesOff(before, toggled(before.typesOff ?? [], type)))
}

/** Switches these types off beside those that are; none switches all on again. */
export const switchTypesOff = (types: readonly string[]): void =>
  setLens({ did: 'types' }, (before) =>
    withTypesOff(before, types.length === 0 ? [] : [...(before.typesOff ?? []), ...types]),
  )

const withTypesOff = (before: Lens, off: readonly string[]): Lens => ({
  ...cleared(before, 'types'),
  ...(off.length > 0 && { typesOff: [...new Set(off)].sort() }),
})

/** Shows relationships of one basis only; undefined shows both. */
export const onlyBasis = (basis: Basis | undefined): void =>
  setLens({ did: 'basis' }, (before) => ({ ...cleared(before, 'basis'), ...(basis && { basis }) }))

/** Shows only relationships at least this sure; undefined shows all. */
export const setLeastConfidence = (minConfidence: Lens['minConfidence'] | undefined): void =>
  setLens({ did: 'confidence' }, (before) => ({
    ...cleared(before, 'confidence'),
    ...(minConfidence && { minConfidence }),
  }))

/** Shows only relationships that a dispute is about, or all again. */
export const toggleContested = (): void =>
  setLens({ did: 'contested' }, (before) =>
    before.contestedOnly ? cleared(before, 'contested') : { ...before, contestedOnly: true },
  )

/** Leaves relationships without a date out, or lets them in again. */
export const toggleUndated = (): void =>
  setLens({ did: 'dated' }, (before) => (before.datedOnly ? cleared(before, 'dated') : { ...before, datedOnly: true }))

/** Shows only relationships that rest on these sources; none shows all. */
export const onlySources = (sources: readonly string[]): void =>
  setLens({ did: 'sources' }, (before) => ({
    ...cleared(before, 'sources'),
    ...(sources.length > 0 && { sources: [...new Set(sources)].sort() }),
  }))

/** Shows only entities at which at least so many lines end; 0 shows all. */
export const setLeastLines = (least: number): void =>
  setLens({ did: 'lines' }, (before) => ({ ...cleared(before, 'lines'), ...(least > 0 && { minLines: least }) }))

/** Takes one condition off. */
export function takeOff(condition: LensCondition): void {
  if (condition.about === 'kind') toggleKind(condition.kind)
  else if (condition.about === 'window') setWindow({})
  else setLens({ did: condition.about } satisfies StepLabel, (before) => withoutCondition(before, condition))
}

/** Lets everything through. */
export function clearLens(): void {
  dropWindow()
  setLens({ did: 'clear-lens' }, () => openLens)
}

const toggled = <Value>(all: readonly Value[], value: Value): readonly Value[] =>
  all.includes(value) ? all.filter((each) => each !== value) : [...all, value]
