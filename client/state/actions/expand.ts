/** Expands an entity: what it is linked to, best connected first, fifty newcomers at a time, as far as the lens shows it. */
import type { EntityKind } from '../../../model/kinds/index.ts'
import { factSpan } from '../../../model/partial-date.ts'
import { lensFilter } from '../../../model/view/lens-filter.ts'
import { graphFilterOf } from '../../../model/view/lens-query.ts'
import type { Direction } from '../../../model/vocabulary.ts'
import type { NeighboursQuery, NeighboursQueryVariables } from '../../api/generated/operations.ts'
import neighboursText from '../../api/operations/neighbours.graphql?raw'
import { operation, request } from '../../api/request.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import { linksOnCanvas } from '../expansion-counts.ts'
import { typeLabels } from '../session.ts'
import { commit, picture } from '../view.ts'
import { bothNames, fetchNewcomers, withNewcomers } from './add.ts'

/** A type of relationship in one direction, seen from the entity; BOTH for symmetric types. */
export interface TypeChoice {
  readonly type: string
  readonly direction: Direction
}

/** Which neighbours to bring; everything where nothing is said. */
export interface Expansion {
  readonly types?: readonly TypeChoice[]
  readonly kinds?: readonly EntityKind[]
}

/** Newcomers that one expansion brings at most. */
export const expansionSize = 50
/** The longest page that the server gives. */
const longestPage = 500

const neighboursOperation = operation<NeighboursQuery, NeighboursQueryVariables>(neighboursText)

/** Adds the next newcomers around an entity; says so when there are none. Returns their ids. */
export async function expand(id: string, expansion: Expansion = {}): Promise<readonly string[]> {
  const wanted = await during(nextNeighbours(id, expansion))
  const newcomers = await fetchNewcomers(wanted, id)
  if (newcomers.ids.length === 0) {
    // Where there are some that cannot come, that has been said already.
    if (wanted.length === 0) notify({ about: 'nothing-new', ids: [id] })
    return []
  }
  commit({ did: 'expand', name: bothNames(id), count: newcomers.ids.length }, (before) => ({
    ...withNewcomers(before, newcomers),
    broughtBy: { ...before.broughtBy, ...Object.fromEntries(newcomers.ids.map((each) => [each, id])) },
  }))
  return newcomers.ids
}

/** The best connected of those that are not on the canvas yet, whichever type or direction leads to them. */
async function nextNeighbours(id: string, { types, kinds }: Expansion): Promise<readonly string[]> {
  const found = await Promise.all(
    questionsFor(types).map((question) => walkPages({ id, ...question, kinds: kinds ?? null })),
  )
  const degrees = new Map<string, number>()
  for (const { id: other, degree } of found.flat()) degrees.set(other, degree)
  return [...degrees]
    .sort(([, a], [, b]) => b - a)
    .slice(0, expansionSize)
    .map(([other]) => other)
}

type Question = Pick<NeighboursQueryVariables, 'types' | 'direction'>

/** One question for each direction that is asked for. */
function questionsFor(types: readonly TypeChoice[] | undefined): readonly Question[] {
  if (types === undefined || types.length === 0) return [{ types: null, direction: 'BOTH' }]
  const directions = [...new Set(types.map(({ direction }) => direction))]
  return directions.map((direction) => ({
    direction,
    types: types.filter((each) => each.direction === direction).map(({ type }) => type),
  }))
}

interface Neighbour {
  readonly id: string
  readonly degree: number
}

/** Walks the pages, best connected first, until enough of those who are not on the canvas are found. */
async function walkPages(question: Omit<NeighboursQueryVariables, 'filter' | 'first'>): Promise<readonly Neighbour[]> {
  const { id } = question
  const { nodes, lens } = picture.value
  const present = new Set([id, ...nodes])
  const found = new Map<string, Neighbour>()
  const passes = lensFilter(lens)
  const filter = graphFilterOf(lens, typeLabels.value.keys()) ?? null
  const first = Math.min(longestPage, expansionSize + linksOnCanvas(id).length)
  let after: string | null = null
  do {
    const { entity }: NeighboursQuery = await request(neighboursOperation, { ...question, filter, first, after })
    if (!entity) break
    for (const { source, target, disputes } of entity.relationships.nodes) {
      const other = source.id === id ? target : source
      const shown = passes.entity({
        kind: other.kind,
        span: factSpan(other.start ?? undefined, other.end ?? undefined),
      })
      const counts = shown && (!lens.contestedOnly || disputes.length > 0)
      if (counts && !present.has(other.id) && found.size < expansionSize) found.set(other.id, other)
    }
    after = entity.relationships.pageInfo.hasNextPage ? (entity.relationships.pageInfo.endCursor ?? null) : null
  } while (after !== null && found.size < expansionSize)
  return [...found.values()]
}
