/** A dataset as a whole: what it calls itself, its guided views, and the batch that a reader makes of it. */
import type { Dispute } from './dispute.ts'
import type { Entity } from './entity.ts'
import type { Bilingual } from './language.ts'
import type { AttributeKey, Relationship, RelationshipType } from './relationship.ts'
import type { CommitmentReport, Figure, Passage, Pillar, Source } from './source.ts'

/** A question that the dataset answers, as a view to open. */
export interface GuidedView {
  readonly id: string
  readonly title: Bilingual
  /** One sentence on what there is to see. */
  readonly sentence: Bilingual
  /** The view's query string without `?`, as `model/view` writes it. */
  readonly query: string
  /** Where its nodes stand, in the graph's own coordinates. */
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>
}

export interface Dataset {
  /** The package's own short name. */
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly version?: string
  /** Such as `CC-BY-4.0`. */
  readonly licence?: string
  readonly views: readonly GuidedView[]
}

/** Everything that one import brings, checked and complete: derived relationships included. */
export interface GraphBatch {
  readonly dataset: Dataset
  readonly sources: readonly Source[]
  readonly passages: readonly Passage[]
  readonly entities: readonly Entity[]
  readonly relationshipTypes: readonly RelationshipType[]
  readonly attributeKeys: readonly AttributeKey[]
  readonly relationships: readonly Relationship[]
  readonly pillars: readonly Pillar[]
  readonly figures: readonly Figure[]
  readonly reports: readonly CommitmentReport[]
  readonly disputes: readonly Dispute[]
}
