/** The conditions under which parts of the graph are shown, and what each bears on. */
import type { EntityKind } from './kinds/index.ts'
import type { PartialDate } from './partial-date.ts'
import type { Basis, Confidence } from './vocabulary.ts'

/**
 * Every given condition must hold. On a walk `kinds` bears on the entities it meets (never on the seeds), all
 * others on its relationships. A fact without dates of its own is kept unless `datedOnly`. A source stands for its parts.
 */
export interface GraphFilter {
  readonly kinds?: readonly EntityKind[]
  /** Ids of relationship types. */
  readonly types?: readonly string[]
  readonly basis?: Basis
  readonly minConfidence?: Confidence
  /** Inclusive window; either side may be open. */
  readonly from?: PartialDate
  readonly to?: PartialDate
  readonly datedOnly?: boolean
  /** Ids of sources. */
  readonly sources?: readonly string[]
}
