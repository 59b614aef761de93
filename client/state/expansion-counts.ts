/** How much an expansion could bring, by type, direction and kind, before anything is loaded. */
import type { EntityKind } from '../../model/kinds/index.ts'
import { lensFilter } from '../../model/view/lens-filter.ts'
import { graphFilterOf } from '../../model/view/lens-query.ts'
import type { Direction } from '../../model/vocabulary.ts'
import type { ExpansionCountsQuery, ExpansionCountsQueryVariables, GraphFilter } from '../api/generated/operations.ts'
import countsText from '../api/operations/expansion-counts.graphql?raw'
import { operation, request } from '../api/request.ts'
import { canvasRelationships, entities, type RelationshipElement } from './elements.ts'
import { typeLabels } from './session.ts'
import { picture } from './view.ts'

/** Relationships of one type in one direction that lead to entities of one kind. */
export interface ExpansionRow {
  readonly type: string
  /** As seen from the entity; BOTH for symmetric types. */
  readonly direction: Direction
  readonly kind: EntityKind
  readonly count: number
}

const countsOperation = operation<ExpansionCountsQuery, ExpansionCountsQueryVariables>(countsText)

/** Rows that one request counts anew; the server refuses more than 100 aliases. */
const mostRecounted = 90

/** What an entity is linked to, as far as the lens would show it; loops are left out. */
export async function expansionRows(id: string, signal?: AbortSignal): Promise<readonly ExpansionRow[]> {
  const { entity } = await request(countsOperation, { id }, signal)
  const rows = (entity?.relationshipCounts ?? []).map(({ type, ...rest }) => ({ ...rest, type: type.id }))
  const { kindsOff, typesOff = [], ...rest } = picture.value.lens
  const shown = rows.filter(
    ({ type, direction, kind }) =>
      !kindsOff.includes(kind) &&
      !typesOff.includes(type) &&
      (direction !== 'BOTH' || (typeLabels.value.get(type)?.symmetric ?? true)),
  )
  const filter = graphFilterOf({ kindsOff: [], ...rest }, [])
  return filter && shown.length <= mostRecounted ? recount({ id, rows: shown, filter }, signal) : shown
}

interface Recount {
  readonly id: string
  readonly rows: readonly ExpansionRow[]
  readonly filter: GraphFilter
}

/** The same rows as the filter leaves them; those that it empties are left out. */
async function recount({ id, rows, filter }: Recount, signal?: AbortSignal): Promise<readonly ExpansionRow[]> {
  if (rows.length === 0) return []
  const fields = rows.map(
    ({ type, direction, kind }, index) =>
      `r${index}: relationships(types: ${JSON.stringify([type])}, kinds: [${kind}], direction: ${direction}, filter: $filter, first: 0) { totalCount }`,
  )
  const counts = operation<
    { readonly entity: Readonly<Record<string, { readonly totalCount: number }>> | null },
    { readonly id: string; readonly filter: GraphFilter }
  >(`query FilteredCounts($id: ID!, $filter: GraphFilter) { entity(id: $id) { ${fields.join(' ')} } }`)
  const { entity } = await request(counts, { id, filter }, signal)
  return rows
    .map((row, index) => ({ ...row, count: entity?.[`r${index}`]?.totalCount ?? row.count }))
    .filter(({ count }) => count > 0)
}

/** The relationships of an entity that lead to what is on the canvas already, hidden or not. */
export const linksOnCanvas = (id: string): readonly RelationshipElement[] =>
  canvasRelationships.value.filter(({ source, target }) => source !== target && (source === id || target === id))

/** How many of the rows' relationships are on the canvas already, by {@link rowKey}. */
export function drawnRows(id: string): ReadonlyMap<string, number> {
  const passes = lensFilter(picture.value.lens)
  const counts = new Map<string, number>()
  for (const link of linksOnCanvas(id)) {
    const other = entities.value.get(link.source === id ? link.target : link.source)
    if (!other || !passes.relationship(link) || !passes.entity(other)) continue
    const direction = link.symmetric ? 'BOTH' : link.source === id ? 'OUT' : 'IN'
    const key = rowKey({ type: link.type, direction, kind: other.kind })
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export const rowKey = ({ type, direction, kind }: Omit<ExpansionRow, 'count'>): string => `${type} ${direction} ${kind}`
