/** Edges of the graph and the vocabulary that names them. */
import type { EvidenceReference } from './evidence.ts'
import type { EntityKind } from './kinds/index.ts'
import type { Bilingual, Localised } from './language.ts'
import type { PartialDate } from './partial-date.ts'
import type { Basis, Confidence } from './vocabulary.ts'

export interface Attribute {
  readonly key: string
  readonly value: string
}

/** One dated, sourced edge; several may join the same pair. */
export interface Relationship {
  readonly id: string
  /** Id of a {@link RelationshipType}. */
  readonly type: string
  readonly source: string
  readonly target: string
  readonly start?: PartialDate
  readonly end?: PartialDate
  /** Date of the passage, where the fact has no date of its own. */
  readonly asOf?: PartialDate
  readonly basis: Basis
  readonly confidence: Confidence
  /** Why an inferred relationship was drawn. */
  readonly reasoning?: Localised
  /** A key may be repeated. */
  readonly attributes: readonly Attribute[]
  readonly description?: Localised
  readonly evidence: readonly EvidenceReference[]
}

export interface RelationshipType {
  /** `[a-z][a-z0-9_]*`. */
  readonly id: string
  /** Read from source to target: "is a member of". */
  readonly label: Bilingual
  /** Read from target to source: "has as member". */
  readonly inverseLabel: Bilingual
  readonly symmetric: boolean
  readonly sourceKinds: readonly EntityKind[]
  readonly targetKinds: readonly EntityKind[]
  readonly definition: string
}

/** A key used in the attributes of relationships. */
export interface AttributeKey {
  readonly key: string
  readonly valueType: string
  readonly description: Bilingual
}

/** What {@link RelationshipType.id} must look like. */
export const relationshipTypePattern = /^[a-z][a-z0-9_]*$/
