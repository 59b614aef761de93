/** The questions of the port that go beyond one neighbourhood: lists, paths, money, promises, time and the whole graph. */
import type { Dispute, FactReference } from '../../model/dispute.ts'
import type { Commitment, Entity, FundingFlow } from '../../model/entity.ts'
import type { GraphFilter } from '../../model/filter.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import type { FundingStatus } from '../../model/money.ts'
import type { PartialDate } from '../../model/partial-date.ts'
import type { Relationship } from '../../model/relationship.ts'
import type { CommitmentReport, Figure } from '../../model/source.ts'
import type { Direction } from '../../model/vocabulary.ts'
import type { Page, PageKey, ReadOptions } from './graph-store.ts'

/** By id; key `[id]`. `types` and the types of the filter must both hold; `kinds` of the filter holds both ends. */
export interface RelationshipListQuery {
  readonly types?: readonly string[]
  readonly filter?: GraphFilter
  readonly first: number
  readonly after: PageKey
}

/**
 * Simple paths, direction of relationships ignored: all shortest first, then longer ones up to `maxLength` steps. No
 * path passes through a node of `avoid` (an end that is avoided has no path). Filters and `avoid` prune during the
 * search: `kinds` holds the nodes between the ends, everything else the relationships.
 */
export interface PathQuery {
  readonly from: string
  readonly to: string
  /** Steps, 1 to 8. */
  readonly maxLength: number
  readonly first: number
  readonly filter?: GraphFilter
  readonly avoid?: readonly string[]
}

/**
 * A sequence of nodes, never listed twice; each step shows the strongest relationship of its pair (confidence, then
 * basis with STATED first, then id). Paths of one length come by confidence of their weakest step (high first), then
 * by basis (STATED first: a path is INFERRED if a step is), then by the ids of their nodes in order.
 */
export interface Path {
  readonly nodes: readonly Entity[]
  readonly relationships: readonly Relationship[]
}

/**
 * Entities directly linked to each of `all`, to at least one of `any` where given, and to none of `none`; by id, key
 * `[id]`. `direction` is seen from the ids given. The relationships that count are those the filter lets through; the
 * entity itself is held to `kinds`, dates, basis and sources of the filter. The ids given are never among the answers.
 * `all` with an unknown id and an empty `any` have no answer; without either, all entities are asked.
 */
export interface LinkedQuery {
  readonly all?: readonly string[]
  readonly any?: readonly string[]
  readonly none?: readonly string[]
  readonly direction: Direction
  readonly filter?: GraphFilter
  readonly first: number
  readonly after: PageKey
}

/** Every given condition must hold; a list holds where one of its members does. `years` bears on the flow's own year. */
export interface FundingFilter {
  readonly donors?: readonly string[]
  readonly instruments?: readonly string[]
  readonly recipients?: readonly string[]
  readonly statuses?: readonly FundingStatus[]
  readonly currencies?: readonly string[]
  readonly years?: readonly number[]
}

/** By id; key `[id]`. `actor` undertakes it, gains from it, is named in it or is set up by it. */
export interface CommitmentListQuery {
  readonly agreement?: string
  /** Ids of pillars. */
  readonly pillars?: readonly string[]
  readonly actor?: string
  readonly fundingMentioned?: boolean
  readonly first: number
  readonly after: PageKey
}

/**
 * Dated entities and relationships whose time touches the window, inclusive; derived relationships (whose ids hold a
 * tilde) are left out. A flow stands at `announced`, else `start`, else `year`; anything else at its start, else its
 * end. The time is from the first day of where a fact stands to the last day of its end; without an end, or with one
 * before that, to the last day of where it stands: what is open falls into no later window. By first day, then
 * precision (a day before a month before a year), then id; key `[first day as YYYY-MM-DD, 3 - precision, id]`.
 */
export interface TimelineQuery {
  readonly from?: PartialDate
  readonly to?: PartialDate
  /** Kinds of entities; with it, relationships are left out. */
  readonly kinds?: readonly EntityKind[]
  /** The entity itself, or an end of the relationship, or an actor of the flow (donor, instrument, recipient) or commitment (as in {@link CommitmentListQuery}), is one of these. */
  readonly involving?: readonly string[]
  readonly first: number
  readonly after: PageKey
}

export interface TimelineFact {
  /** Where it stands. */
  readonly date: PartialDate
  /** The record's own end, also where that is where it stands. */
  readonly end?: PartialDate
  readonly fact: FactReference
}

/** The filtered graph as arrays, for measures: nodes by id, edges by id, ends as positions in `nodes`. */
export interface Topology {
  readonly nodes: readonly { readonly id: string; readonly kind: EntityKind }[]
  readonly edges: readonly {
    readonly id: string
    readonly type: string
    readonly source: number
    readonly target: number
  }[]
  /** Entities and relationships of these that rest on no passage, and on passages of one source only (a part counts as itself). */
  readonly unsourced: number
  readonly singleSource: number
}

/** The same rules as for the rest of the port: answers in the order of ids given, equal on both stores. */
export interface GraphQuestions {
  listRelationships(query: RelationshipListQuery, options?: ReadOptions): Promise<Page<Relationship>>
  /** None where the ends are the same or one is unknown. */
  paths(query: PathQuery, options?: ReadOptions): Promise<readonly Path[]>
  linked(query: LinkedQuery, options?: ReadOptions): Promise<Page<Entity>>
  /** All that pass, by id. */
  fundingFlows(filter: FundingFilter, options?: ReadOptions): Promise<readonly FundingFlow[]>
  /** Flows whose `parent` each id is, by id. */
  partsOfFlows(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly FundingFlow[])[]>
  listCommitments(query: CommitmentListQuery, options?: ReadOptions): Promise<Page<Commitment>>
  /** Reports on each commitment or pillar, by date, then id. */
  reportsAbout(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly CommitmentReport[])[]>
  timeline(query: TimelineQuery, options?: ReadOptions): Promise<Page<TimelineFact>>
  /** All figures, by id. */
  allFigures(options?: ReadOptions): Promise<readonly Figure[]>
  /** All disputes, by id. */
  allDisputes(options?: ReadOptions): Promise<readonly Dispute[]>
  /** Entities that pass the filter as `listEntities` holds them, and the relationships among them that pass it. */
  topology(filter: GraphFilter, options?: ReadOptions): Promise<Topology>
}
