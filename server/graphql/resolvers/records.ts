/** Fetches records that others refer to. */
import type { Dispute, FactReference } from '../../../model/dispute.ts'
import type { Actor, Commitment, Entity, FundingFlow } from '../../../model/entity.ts'
import type { EntityKind } from '../../../model/kinds/index.ts'
import type { Language, Localised } from '../../../model/language.ts'
import type { Relationship, RelationshipType } from '../../../model/relationship.ts'
import type { CommitmentReport, Figure, Source } from '../../../model/source.ts'
import type { RequestContext } from '../context.ts'
import type { Loaders } from '../loaders.ts'
import type { Soon } from '../lookup.ts'
import { chain, gather } from '../lookup.ts'

/** The text in the language asked for, never in the other one. */
export const inLanguage = (text: Localised | undefined, language: Language): string | null => text?.[language] ?? null

/** For fields without a choice of language: the English text, or the French one where only that exists. */
export const inEither = (text: Localised | undefined): string | null => text?.EN ?? text?.FR ?? null

export const entityOf = (loaders: Loaders, id: string): Soon<Entity> =>
  chain(loaders.entity.load(id), (entity) => present(entity, id))

export const entitiesOf = (loaders: Loaders, ids: readonly string[]): Soon<readonly Entity[]> =>
  gather(ids.map((id) => entityOf(loaders, id)))

type RecordOf<Kind extends EntityKind> = Kind extends 'FUNDING_FLOW'
  ? FundingFlow
  : Kind extends 'COMMITMENT'
    ? Commitment
    : Actor

/** Null where nothing is referred to or where it is of another kind than the field promises. */
export const entityOfKind = <Kind extends EntityKind>(
  loaders: Loaders,
  id: string | undefined,
  kind: Kind,
): Soon<RecordOf<Kind> | null> =>
  id === undefined
    ? null
    : chain(loaders.entity.load(id), (entity) => (entity?.kind === kind ? (entity as RecordOf<Kind>) : null))

export type Fact = Entity | Relationship | Figure | Dispute | Source | CommitmentReport

const factReaders: Readonly<Record<FactReference['type'], (loaders: Loaders, id: string) => Soon<Fact | undefined>>> = {
  entity: (loaders, id) => loaders.entity.load(id),
  relationship: (loaders, id) => loaders.relationship.load(id),
  figure: (loaders, id) => loaders.figure.load(id),
  dispute: (loaders, id) => loaders.dispute.load(id),
  report: (loaders, id) => loaders.report.load(id),
  source: (loaders, id) => chain(loaders.sources(), (sources) => sources.get(id)),
}

export const factOf = (loaders: Loaders, { type, id }: FactReference): Soon<Fact> =>
  chain(factReaders[type](loaders, id), (fact) => present(fact, id))

/** Counted before they are looked up: the same passages may be come upon a great many times in one request. */
export function factsOf(context: RequestContext, references: readonly FactReference[]): Soon<readonly Fact[]> {
  const { allowance, loaders } = context
  if (!allowance.spend(references.length)) return []
  return gather(references.map((reference) => factOf(loaders, reference)))
}

export const sourceOf = (loaders: Loaders, id: string): Soon<Source> =>
  chain(loaders.sources(), (sources) => present(sources.get(id), id))

export const typeOf = (loaders: Loaders, id: string): Soon<RelationshipType> =>
  chain(loaders.relationshipTypes(), (types) => present(types.get(id), id))

/** The record if the store has it; a reference to nothing is damage, which the reader of a package does not let in. */
export function present<Found>(record: Found | undefined, id: string): Found {
  if (record === undefined) throw new Error(`A record refers to "${id}", which is not in the store`)
  return record
}
