/** A lens as tests over what is on the canvas. */
import type { DaySpan, PartialDate } from '../partial-date.ts'
import { beginningOfTime, daySpan, endOfTime, touches } from '../partial-date.ts'
import { confidences } from '../vocabulary.ts'
import type { DrawnEntity, DrawnRelationship } from './scene.ts'
import type { Lens } from './view-state.ts'

export interface LensFilter {
  /** Whether an entity passes all conditions that bear on it alone: every one but that on its lines. */
  readonly entity: (entity: Pick<DrawnEntity, 'kind' | 'span'>) => boolean
  /** Whether a relationship passes, whatever becomes of its ends. */
  readonly relationship: (relationship: DrawnRelationship) => boolean
}

export function lensFilter(lens: Lens): LensFilter {
  const kindsOff = new Set(lens.kindsOff)
  const typesOff = new Set(lens.typesOff)
  const weakest = confidences.indexOf(lens.minConfidence ?? 'LOW')
  const window = windowOf(lens)
  const sources = lens.sources && new Set(lens.sources)
  const inWindow = (span: DaySpan | undefined, otherwise: boolean): boolean =>
    span === undefined ? otherwise : window === undefined || touches(span, window)
  return {
    entity: ({ kind, span }) => !kindsOff.has(kind) && inWindow(span, true),
    relationship: (link) =>
      !typesOff.has(link.type) &&
      (lens.basis === undefined || lens.basis === link.basis) &&
      confidences.indexOf(link.confidence) <= weakest &&
      (lens.contestedOnly === undefined || link.contested) &&
      inWindow(link.span, lens.datedOnly === undefined) &&
      (sources === undefined || link.sources.some((source) => sources.has(source))),
  }
}

/** The days of a lens's window; undefined where it has none. */
function windowOf({ from, to }: { readonly from?: PartialDate; readonly to?: PartialDate }): DaySpan | undefined {
  if (from === undefined && to === undefined) return undefined
  return {
    first: from === undefined ? beginningOfTime : daySpan(from).first,
    last: to === undefined ? endOfTime : daySpan(to).last,
  }
}
