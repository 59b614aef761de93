/** Statements that do not fit together, gaps, and amounts that overlap. */
import type { EvidenceReference } from './evidence.ts'
import type { Bilingual, Localised } from './language.ts'
import type { DisputeKind, DisputeResolution, Severity } from './vocabulary.ts'

/** Anything that a passage may state. */
export const factTypes = ['entity', 'relationship', 'figure', 'dispute', 'source', 'report'] as const
export type FactType = (typeof factTypes)[number]

/** A fact by its kind of record and id. Actors, flows and commitments are all `entity`. */
export interface FactReference {
  readonly type: FactType
  readonly id: string
}

/** One reading, with the passage that gives it. */
export interface DisputePosition {
  readonly value: string
  readonly passage: string
}

export interface Dispute {
  readonly id: string
  readonly kind: DisputeKind
  readonly severity?: Severity
  readonly title: Bilingual
  readonly note: Bilingual
  readonly subjects: readonly FactReference[]
  readonly positions: readonly DisputePosition[]
  readonly resolution: DisputeResolution
  readonly resolutionNote?: Localised
  readonly evidence: readonly EvidenceReference[]
}
