/** Fetches records that others refer to. */
import type { Dispute, FactReference } from '../../../model/dispute.ts'
import type { Actor, Commitment, Entity, FundingFlow } from '../../../model/entity.ts'
import type { EntityKind } from '../../../model/kinds/index.ts'
import type { Language, Localised } from '../../../model/language.ts'
import type { Relationship, RelationshipType } from '../../../model/relationship.ts'
import type { CommitmentReport, Figure, Source } from '../../../model/source.ts'
import type { RequestContext } from '../context.ts'
import type { Loaders } from '../loaders.ts'

/** The text in the language asked for, never in the other one. */
export const inLanguage = (text: Localised | undefined, language: Language): string | null => text?.[language] ?? null

/** For fields without a choice of language: the English text, or the French one where only that exists. */
export const inEither = (text: Localised | undefined): string | null => text?.EN ?? text?.FR ?? null

export async function entityOf(loaders: Loaders, id: string): Promise<Entity> {
  return present(await loaders.entity.load(id), id)
}

export async function entitiesOf(loaders: Loaders, ids: readonly string[]): Promise<readonly Entity[]> {
  return Promise.all(ids.map((id) => entityOf(loaders, id)))
}

type RecordOf<Kind extends EntityKind> = Kind extends 'FUNDING_FLOW'
  ? FundingFlow
  : Kind extends 'COMMITMENT'
    ? Commitment
    : Actor

/** Null where nothing is referred to or where it is of another kind than the field promises. */
export async function entityOfKind<Kind extends EntityKind>(
  loaders: Loaders,
  id: string | undefined,
  kind: Kind,
): Promise<RecordOf<Kind> | null> {
  const entity = id === undefined ? undefined : await loaders.entity.load(id)
  return entity?.kind === kind ? (entity as RecordOf<Kind>) : null
}

export type Fact = Entity | Relationship | Figure | Dispute | Source | CommitmentReport

const factReaders: Readonly<
  Record<FactReference['type'], (loaders: Loaders, id: string) => Promise<Fact | undefined>>
> = {
  entity: (loaders, id) => loaders.entity.load(id),
  relationship: (loaders, id) => loaders.relationship.load(id),
  figure: (loaders, id) => loaders.figure.load(id),
  dispute: (loaders, id) => loaders.dispute.load(id),
  report: (loaders, id) => loaders.report.load(id),
  source: async (loaders, id) => (await loaders.sources()).get(id),
}

export async function factOf(loaders: Loaders, { type, id }: FactReference): Promise<Fact> {
  return present(await factReaders[type](loaders, id), id)
}

/** Counted before they are looked up: the same passages may be come upon a great many times in one request. */
export async function factsOf(context: RequestContext, references: readonly FactReference[]): Promise<readonly Fact[]> {
  const { allowance, loaders } = context
  if (!allowance.spend(references.length)) return []
  return Promise.all(references.map((reference) => factOf(loaders, reference)))
}

export async function sourceOf(loaders: Loaders, id: string): Promise<Source> {
  return present((await loaders.sources()).get(id), id)
}

export async function typeOf(loaders: Loaders, id: string): Promise<RelationshipType> {
  return present((await loaders.relationshipTypes()).get(id), id)
}

/** The record if the store has it; a reference to nothing is damage, which the reader of a package does not let in. */
export function present<Found>(record: Found | undefined, id: string): Found {
  if (record === undefined) throw new Error(`A record refers to "${id}", which is not in the store`)
  return record
}
