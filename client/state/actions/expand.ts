/** Expands an entity: what it is linked to, best connected first, fifty newcomers at a time. */
import type { EntityKind } from '../../../model/kinds/index.ts'
import type { Direction } from '../../../model/vocabulary.ts'
import type {
  ExpansionCountsQuery,
  ExpansionCountsQueryVariables,
  NeighboursQuery,
  NeighboursQueryVariables,
} from '../../api/generated/operations.ts'
import countsText from '../../api/operations/expansion-counts.graphql?raw'
import neighboursText from '../../api/operations/neighbours.graphql?raw'
import { operation, request } from '../../api/request.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import { picture } from '../view.ts'
import { addNodes, bothNames } from './add.ts'

export type ExpansionCount = NonNullable<ExpansionCountsQuery['entity']>['relationshipCounts'][number]

/** Which neighbours to bring; everything where nothing is said. */
export interface Expansion {
  readonly types?: readonly string[]
  readonly kinds?: readonly EntityKind[]
  readonly direction?: Direction
}

/** Newcomers that one expansion brings at most. */
export const expansionSize = 50

const countsOperation = operation<ExpansionCountsQuery, ExpansionCountsQueryVariables>(countsText)
const neighboursOperation = operation<NeighboursQuery, NeighboursQueryVariables>(neighboursText)

/** How many relationships an entity has per type, direction and kind, before any is loaded. */
export async function expansionCounts(id: string, signal?: AbortSignal): Promise<readonly ExpansionCount[]> {
  const { entity } = await request(countsOperation, { id }, signal)
  return entity?.relationshipCounts ?? []
}

/** Adds the next newcomers around an entity; says so when there are none. Returns their ids. */
export async function expand(id: string, expansion: Expansion = {}): Promise<readonly string[]> {
  const newcomers = await during(nextNeighbours(id, expansion))
  if (newcomers.length === 0) {
    notify({ about: 'nothing-new', detail: id })
    return []
  }
  return addNodes(newcomers, { did: 'expand', name: bothNames(id) }, id)
}

/** Walks the pages until enough of those who are not on the canvas yet are found. */
async function nextNeighbours(id: string, { types, kinds, direction = 'BOTH' }: Expansion): Promise<readonly string[]> {
  const present = new Set(picture.value.nodes)
  const found = new Set<string>()
  let after: string | null = null
  do {
    const variables: NeighboursQueryVariables = { id, types: types ?? null, kinds: kinds ?? null, direction, after }
    const { entity }: NeighboursQuery = await request(neighboursOperation, variables)
    if (!entity) break
    for (const { source, target } of entity.relationships.nodes) {
      const other = source.id === id ? target.id : source.id
      if (!present.has(other) && found.size < expansionSize) found.add(other)
    }
    after = entity.relationships.pageInfo.hasNextPage ? (entity.relationships.pageInfo.endCursor ?? null) : null
  } while (after !== null && found.size < expansionSize)
  return [...found]
}
