/** The conditions of a lens one by one: what is on, how it is taken off, and which was set last. */
import type { EntityKind } from '../kinds/index.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Basis } from '../vocabulary.ts'
import type { Lens } from './view-state.ts'

/** What one chip says. */
export type LensCondition =
  | { readonly about: 'kind'; readonly kind: EntityKind }
  | { readonly about: 'types'; readonly types: readonly string[] }
  | { readonly about: 'basis'; readonly basis: Basis }
  | { readonly about: 'confidence'; readonly least: NonNullable<Lens['minConfidence']> }
  | { readonly about: 'contested' }
  | { readonly about: 'window'; readonly from?: PartialDate; readonly to?: PartialDate }
  | { readonly about: 'dated' }
  | { readonly about: 'sources'; readonly sources: readonly string[] }
  | { readonly about: 'lines'; readonly least: number }

/** What is on, in the order of the panel. */
export function conditionsOf(lens: Lens): readonly LensCondition[] {
  const { kindsOff, typesOff, basis, minConfidence, contestedOnly, from, to, datedOnly, sources, minLines } = lens
  return [
    ...kindsOff.map((kind): LensCondition => ({ about: 'kind', kind })),
    ...when(typesOff, (types) => ({ about: 'types', types })),
    ...when(basis, (only) => ({ about: 'basis', basis: only })),
    ...when(minConfidence, (least) => ({ about: 'confidence', least })),
    ...when(contestedOnly, () => ({ about: 'contested' })),
    ...when(from ?? to, () => ({ about: 'window', ...(from && { from }), ...(to && { to }) })),
    ...when(datedOnly, () => ({ about: 'dated' })),
    ...when(sources, (only) => ({ about: 'sources', sources: only })),
    ...when(minLines, (least) => ({ about: 'lines', least })),
  ]
}

const when = <Value>(value: Value | undefined, condition: (value: Value) => LensCondition): readonly LensCondition[] =>
  value === undefined ? [] : [condition(value)]

/** The parts of a lens that each condition but that of a kind is made of. */
const parts = {
  types: ['typesOff'],
  basis: ['basis'],
  confidence: ['minConfidence'],
  contested: ['contestedOnly'],
  window: ['from', 'to'],
  dated: ['datedOnly'],
  sources: ['sources'],
  lines: ['minLines'],
} as const satisfies Readonly<Record<Exclude<LensCondition['about'], 'kind'>, readonly (keyof Lens)[]>>

/** The lens with one condition taken off. */
export const withoutCondition = (lens: Lens, condition: LensCondition): Lens =>
  condition.about === 'kind'
    ? { ...lens, kindsOff: lens.kindsOff.filter((kind) => kind !== condition.kind) }
    : cleared(lens, condition.about)

/** The lens without the condition of a sort, whether or not it has one. */
export function cleared({ kindsOff, ...rest }: Lens, about: keyof typeof parts): Lens {
  const gone: ReadonlySet<string> = new Set(parts[about])
  return { kindsOff, ...Object.fromEntries(Object.entries(rest).filter(([part]) => !gone.has(part))) }
}

/** Whether two lenses let through the same, whatever they see. */
export const sameLens = (a: Lens, b: Lens): boolean => printed(a).join() === printed(b).join()

const printed = (lens: Lens): readonly string[] => conditionsOf(lens).map((condition) => JSON.stringify(condition))

/** The conditions of a lens, the one set last first; `earlier` are the lenses before it, the latest first. */
export function newestFirst(lens: Lens, earlier: readonly Lens[]): readonly LensCondition[] {
  const before = earlier.map((each) => new Set(printed(each)))
  const age = (condition: LensCondition): number => {
    const text = JSON.stringify(condition)
    const found = before.findIndex((each) => !each.has(text))
    return found < 0 ? before.length : found
  }
  return conditionsOf(lens)
    .map((condition, index) => ({ condition, index, age: age(condition) }))
    .sort((a, b) => a.age - b.age || b.index - a.index)
    .map(({ condition }) => condition)
}
