/** Entities at the other end of certain relationships, for fields such as the members of an organisation. */
import { RelataError } from '../../../model/errors.ts'
import type { Actor, Entity } from '../../../model/entity.ts'
import type { ActorKind, EntityKind } from '../../../model/kinds/index.ts'
import type { RequestContext } from '../context.ts'
import { limits } from '../limits.ts'
import type { Loaders } from '../loaders.ts'
import { entitiesOf } from './records.ts'

/** Which relationships lead there, as seen from the entity that is asked. */
export interface Tie {
  readonly types: readonly string[]
  readonly direction: 'OUT' | 'IN'
  /** Kinds of the other end; any where absent. */
  readonly kinds?: readonly EntityKind[]
}

/** Ids of the other ends, each once, in order. `QUERY_TOO_EXPENSIVE` where there are more than an answer may hold. */
export async function relatedIds(loaders: Loaders, entity: string, tie: Tie): Promise<readonly string[]> {
  const { items, hasNextPage } = await loaders.incident.load({ entity, ...tie, first: limits.items, after: null })
  if (hasNextPage) throw tooManyRelated(entity, tie)
  return [...new Set(items.map(({ item }) => (item.source === entity ? item.target : item.source)))].toSorted()
}

const tooManyRelated = (entity: string, { types }: Tie): RelataError =>
  new RelataError(
    'QUERY_TOO_EXPENSIVE',
    `"${entity}" has more than ${limits.items} relationships of ${types.join(', ')}.`,
    { remedy: 'Read them page by page through "relationships".' },
  )

type Related<Record> = (entity: Entity, args: unknown, context: RequestContext) => Promise<readonly Record[]>

/** Everything at the other ends. */
export const related =
  (tie: Tie): Related<Entity> =>
  async ({ id }, _, { loaders }) =>
    entitiesOf(loaders, await relatedIds(loaders, id, tie))

/** What is of one kind at the other ends. */
export const relatedOfKind =
  (kind: ActorKind, tie: Tie): Related<Actor> =>
  async ({ id }, _, { loaders }) => {
    const found = await entitiesOf(loaders, await relatedIds(loaders, id, { ...tie, kinds: [kind] }))
    return found.filter((entity): entity is Actor => entity.kind === kind)
  }
