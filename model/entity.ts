/** Whatever is drawn as a node of the graph: actors, funding flows and commitments. */
import type { EvidenceReference } from './evidence.ts'
import type { ActorKind, EntityKind } from './kinds/index.ts'
import type { Bilingual, Language, Localised } from './language.ts'
import type { FundingStatus, Money } from './money.ts'
import type { PartialDate } from './partial-date.ts'
import type { Basis, NameRole } from './vocabulary.ts'

/** One form under which an entity is known. */
export interface Name {
  readonly text: string
  /** Absent where the form belongs to no language. */
  readonly language?: Language
  readonly role: NameRole
  /** True for forms that no source prints: added for search or by translation. */
  readonly unprinted?: true
}

interface EntityBase {
  readonly id: string
  readonly kind: EntityKind
  readonly subkind?: string
  /** The first NAME of each language is the one shown; every entity has one in both. */
  readonly names: readonly Name[]
  readonly description?: Localised
  readonly basis: Basis
  readonly start?: PartialDate
  readonly end?: PartialDate
  readonly evidence: readonly EvidenceReference[]
  readonly note?: Localised
}

/** A country, organisation, mission … : a row of `actors.csv`. */
export interface Actor extends EntityBase {
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-3; countries only. */
  readonly iso3?: string
  /** Degrees north and east, WGS 84. */
  readonly latitude?: number
  readonly longitude?: number
}

/** Money promised, announced or provided: a node between donors, instrument and recipients. */
export interface FundingFlow extends EntityBase {
  readonly kind: 'FUNDING_FLOW'
  readonly donors: readonly string[]
  readonly instrument?: string
  readonly recipients: readonly string[]
  /** Absent where the documents name no amount. */
  readonly money?: Money
  readonly status: FundingStatus
  readonly year?: number
  readonly announced?: PartialDate
  /** Ids of topics where there is one, words otherwise. */
  readonly purposes: readonly string[]
  readonly parent?: string
  /** Flows that may hold some of the same money; symmetric. */
  readonly overlapsWith: readonly string[]
  readonly donorBasis: Basis
  readonly recipientBasis?: Basis
  /** Reasoning of what is inferred. */
  readonly reasoning?: Localised
}

/** An actor that a commitment names, and in which role. */
export interface NamedActor {
  readonly actor: string
  readonly role: string
}

/** One undertaking, usually one paragraph of an agreement. */
export interface Commitment extends EntityBase {
  readonly kind: 'COMMITMENT'
  readonly agreement?: string
  readonly pillar?: string
  readonly paragraph?: number
  readonly summary: Bilingual
  readonly date?: PartialDate
  /** As the documents put it: agreed, announced, affirmed … */
  readonly status: string
  readonly committedBy: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly named: readonly NamedActor[]
  readonly creates: readonly string[]
  readonly deadline?: PartialDate
  readonly fundingMentioned: boolean
  readonly flow?: string
}

export type Entity = Actor | FundingFlow | Commitment

/** The name shown in a language; the other language's where there is none, the id where there is no name at all. */
export function nameOf(entity: Pick<Entity, 'id' | 'names'>, language: Language): string {
  const names = entity.names.filter(({ role }) => role === 'NAME')
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? entity.id
}
