/** PORT: everything that Relata asks of a graph, in the model's words. Two stores answer it alike, in content and order. */
import type { GraphBatch, Dataset } from '../../model/dataset.ts'
import type { Dispute, FactReference } from '../../model/dispute.ts'
import type { Entity, Name } from '../../model/entity.ts'
import type { GraphFilter } from '../../model/filter.ts'
import type { EntityKind } from '../../model/kinds/index.ts'
import type { AttributeKey, Relationship, RelationshipType } from '../../model/relationship.ts'
import type { CommitmentReport, Figure, Passage, Pillar, Source } from '../../model/source.ts'
import type { Direction } from '../../model/vocabulary.ts'

/** Ends a read: when it fires, the work in the store stops and the read fails with the signal's reason. */
export interface ReadOptions {
  readonly signal?: AbortSignal
  /** Told of entities that were read on the way, each with its degree, so that nobody asks for them again; a store may tell of none. */
  readonly onMet?: (entity: Entity, degree: number) => void
}

/** Why a batch is written; kept as a change that can be read later. */
export interface BatchNote {
  /** Name of the person or program that writes. */
  readonly author: string
  /** What the batch is, such as "First load of sahel". */
  readonly reason: string
}

export interface SearchQuery {
  readonly text: string
  readonly kinds?: readonly EntityKind[]
  /** At most this many hits. */
  readonly first: number
}

/** An entity with the form of its name that matched; scores lie in (0, 1] and fall along the list. */
export interface SearchHit {
  readonly entity: Entity
  readonly matched: Name
  readonly score: number
}

export interface SubgraphQuery {
  readonly ids: readonly string[]
  /** Steps from the seeds, 0 to 4. */
  readonly depth: number
  readonly filter?: GraphFilter
  /** At most this many nodes, seeds included. */
  readonly limit: number
}

/**
 * Nodes in order: seeds as asked for, then by distance, then by degree (high first), then by id. Relationships are
 * all those among the nodes that the filter lets through, by id.
 */
export interface Subgraph {
  readonly nodes: readonly Entity[]
  readonly relationships: readonly Relationship[]
  /** Ids asked for that are not in the graph. */
  readonly missing: readonly string[]
  readonly truncated: boolean
  /** How many nodes within `depth` the limit cut off. */
  readonly hiddenNodes: number
}

/** Key of the last item of the page before, or null for the first page: the connection's cursor, decoded. */
export type PageKey = readonly (string | number)[] | null

export interface Page<Item> {
  readonly items: readonly { readonly key: readonly (string | number)[]; readonly item: Item }[]
  readonly hasNextPage: boolean
  /** Over all pages. */
  readonly totalCount: number
}

/** By id; key `[id]`. An entity is held to every condition of the filter itself, `types` and `minConfidence` through one of its relationships. */
export interface EntityListQuery {
  readonly kinds?: readonly EntityKind[]
  readonly filter?: GraphFilter
  readonly first: number
  readonly after: PageKey
}

/** At one entity, by degree of the other end (high first), then id; key `[degree, id]`. A loop or a symmetric relationship has every direction. */
export interface IncidentQuery {
  readonly entity: string
  readonly types?: readonly string[]
  /** Kinds of the other end. */
  readonly kinds?: readonly EntityKind[]
  readonly direction: Direction
  readonly filter?: GraphFilter
  readonly first: number
  readonly after: PageKey
}

/** Per type, direction (BOTH for symmetric types and loops) and kind of the other end; sums to the entity's degree. Ordered by type, direction, kind. */
export interface RelationshipCount {
  readonly type: string
  readonly direction: Direction
  readonly kind: EntityKind
  readonly count: number
}

export interface Vocabulary {
  /** The dataset's own and the derived ones, by id. */
  readonly relationshipTypes: readonly RelationshipType[]
  readonly attributeKeys: readonly AttributeKey[]
}

/** How much of everything there is; kinds and types that do not occur are left out. */
export interface GraphCounts {
  readonly entities: number
  readonly relationships: number
  readonly sources: number
  readonly byKind: Readonly<Partial<Record<EntityKind, number>>>
  readonly byType: Readonly<Record<string, number>>
}

/**
 * Batched lookups answer in the order of the ids given, undefined (or an empty list) where there is nothing.
 * Every operation may fail with `STORE_UNAVAILABLE` or, when its signal fires, with the signal's reason.
 */
export interface GraphStore {
  readonly kind: 'embedded' | 'neo4j'

  /** Rises with every commit; 0 while the store is empty. Known without waiting; Neo4j's is at most a second old. */
  dataVersion(): number
  /** Resolves when the store can answer; fails with `STORE_UNAVAILABLE` and the reason where it cannot. */
  ready(options?: ReadOptions): Promise<void>
  isEmpty(options?: ReadOptions): Promise<boolean>
  /** Writes all of a batch into an empty store, or nothing of it; durable when it resolves. */
  load(batch: GraphBatch, note: BatchNote): Promise<void>
  close(): Promise<void>

  dataset(options?: ReadOptions): Promise<Dataset | undefined>
  vocabulary(options?: ReadOptions): Promise<Vocabulary>
  counts(options?: ReadOptions): Promise<GraphCounts>

  entities(ids: readonly string[], options?: ReadOptions): Promise<readonly (Entity | undefined)[]>
  relationships(ids: readonly string[], options?: ReadOptions): Promise<readonly (Relationship | undefined)[]>
  /** Number of relationships at each entity; 0 for unknown ids. A loop counts once. */
  degrees(ids: readonly string[], options?: ReadOptions): Promise<readonly number[]>
  relationshipCounts(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly RelationshipCount[])[]>
  listEntities(query: EntityListQuery, options?: ReadOptions): Promise<Page<Entity>>
  /** One page for each query, in their order. */
  incident(queries: readonly IncidentQuery[], options?: ReadOptions): Promise<readonly Page<Relationship>[]>
  search(query: SearchQuery, options?: ReadOptions): Promise<readonly SearchHit[]>
  subgraph(query: SubgraphQuery, options?: ReadOptions): Promise<Subgraph>
  /** Ids of the best connected entities, by degree (high first), then id. */
  bestConnected(limit: number, options?: ReadOptions): Promise<readonly string[]>

  passages(ids: readonly string[], options?: ReadOptions): Promise<readonly (Passage | undefined)[]>
  /** Each source's own passages in their order; its parts' passages are theirs. */
  passagesOfSources(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly Passage[])[]>
  /** What stands in each passage: entities, relationships, figures, disputes, reports, in that order, each by id. */
  factsOfPassages(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly FactReference[])[]>
  /** All sources, by id. */
  sources(options?: ReadOptions): Promise<readonly Source[]>

  figures(ids: readonly string[], options?: ReadOptions): Promise<readonly (Figure | undefined)[]>
  /** Figures whose subject or object each entity is, by id. */
  figuresAbout(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly Figure[])[]>
  disputes(ids: readonly string[], options?: ReadOptions): Promise<readonly (Dispute | undefined)[]>
  /** Disputes that have each id (of an entity, a relationship or a source) among their subjects, by id. */
  disputesAbout(ids: readonly string[], options?: ReadOptions): Promise<readonly (readonly Dispute[])[]>
  reports(ids: readonly string[], options?: ReadOptions): Promise<readonly (CommitmentReport | undefined)[]>
  /** All pillars, by id. */
  pillars(options?: ReadOptions): Promise<readonly Pillar[]>
}
