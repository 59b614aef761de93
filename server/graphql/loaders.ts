/** Gathers what the resolvers of one request ask for one by one into few batched reads of the store. */
import type { Dispute, FactReference } from '../../model/dispute.ts'
import type { Entity, FundingFlow } from '../../model/entity.ts'
import type { Relationship, RelationshipType } from '../../model/relationship.ts'
import type { CommitmentReport, Figure, Passage, Pillar, Source } from '../../model/source.ts'
import type { FundingFilter, GraphQuestions } from '../store/graph-questions.ts'
import type {
  GraphCounts,
  GraphStore,
  IncidentQuery,
  Page,
  ReadOptions,
  RelationshipCount,
  Vocabulary,
} from '../store/graph-store.ts'
import type { Soon } from './lookup.ts'
import { Lookup, once } from './lookup.ts'

/** One set for each request; a second question for the same thing costs nothing. */
export interface Loaders {
  readonly entity: Lookup<Entity | undefined>
  readonly relationship: Lookup<Relationship | undefined>
  readonly degree: Lookup<number>
  readonly relationshipCounts: Lookup<readonly RelationshipCount[]>
  readonly incident: Lookup<Page<Relationship>, IncidentQuery>
  readonly passage: Lookup<Passage | undefined>
  readonly passagesOfSource: Lookup<readonly Passage[]>
  readonly factsOfPassage: Lookup<readonly FactReference[]>
  readonly figure: Lookup<Figure | undefined>
  readonly figuresAbout: Lookup<readonly Figure[]>
  readonly dispute: Lookup<Dispute | undefined>
  readonly disputesAbout: Lookup<readonly Dispute[]>
  readonly report: Lookup<CommitmentReport | undefined>
  readonly reportsAbout: Lookup<readonly CommitmentReport[]>
  readonly partsOfFlow: Lookup<readonly FundingFlow[]>
  /** Those that pass, by id; each of them is then known as an entity, too. */
  readonly fundingFlows: (filter: FundingFilter) => Promise<readonly FundingFlow[]>
  readonly pillars: () => Soon<ReadonlyMap<string, Pillar>>
  readonly sources: () => Soon<ReadonlyMap<string, Source>>
  readonly vocabulary: () => Soon<Vocabulary>
  readonly relationshipTypes: () => Soon<ReadonlyMap<string, RelationshipType>>
  readonly counts: () => Soon<GraphCounts>
  /** For reads outside the loaders: what those met is then known here. */
  readonly onMet: NonNullable<ReadOptions['onMet']>
}

export function createLoaders(store: GraphStore & GraphQuestions, { signal }: ReadOptions): Loaders {
  const onMet: Loaders['onMet'] = (met, relationships) => {
    entity.prime(met.id, met)
    degree.prime(met.id, relationships)
  }
  const options: ReadOptions = { ...(signal && { signal }), onMet }
  const batch = <Value>(read: (ids: readonly string[], options: ReadOptions) => Promise<readonly Value[]>) =>
    new Lookup<Value>(
      (ids) => read(ids, options),
      (id) => id,
    )
  const vocabulary = once(() => store.vocabulary(options))
  const entity = batch(store.entities.bind(store))
  const degree = batch(store.degrees.bind(store))
  return {
    entity,
    relationship: batch(store.relationships.bind(store)),
    degree,
    relationshipCounts: batch(store.relationshipCounts.bind(store)),
    incident: new Lookup<Page<Relationship>, IncidentQuery>(
      (queries) => store.incident(queries, options),
      JSON.stringify,
    ),
    passage: batch(store.passages.bind(store)),
    passagesOfSource: batch(store.passagesOfSources.bind(store)),
    factsOfPassage: batch(store.factsOfPassages.bind(store)),
    figure: batch(store.figures.bind(store)),
    figuresAbout: batch(store.figuresAbout.bind(store)),
    dispute: batch(store.disputes.bind(store)),
    disputesAbout: batch(store.disputesAbout.bind(store)),
    report: batch(store.reports.bind(store)),
    reportsAbout: batch(store.reportsAbout.bind(store)),
    partsOfFlow: batch(store.partsOfFlows.bind(store)),
    fundingFlows: async (filter) => {
      const flows = await store.fundingFlows(filter, options)
      for (const flow of flows) entity.prime(flow.id, flow)
      return flows
    },
    pillars: once(async () => byId(await store.pillars(options))),
    sources: once(async () => byId(await store.sources(options))),
    vocabulary,
    relationshipTypes: once(async () => byId((await vocabulary()).relationshipTypes)),
    counts: once(() => store.counts(options)),
    onMet,
  }
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))
