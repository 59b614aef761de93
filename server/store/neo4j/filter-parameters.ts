/** A filter as the queries test it. */
import type { GraphFilter } from '../../../model/filter.ts'
import { beginningOfTime, daySpan, endOfTime } from '../../../model/partial-date.ts'
import { relationshipTypePattern } from '../../../model/relationship.ts'
import { confidences } from '../../../model/vocabulary.ts'
import type { FilterParameters } from '../../queries/parameters.ts'

/** Kinds and types that are asked for besides the filter: both must hold. */
interface Narrower {
  readonly kinds?: readonly string[] | undefined
  readonly types?: readonly string[] | undefined
}

/** Null where nothing is held to any condition, for queries that then test none. */
export const conditions = (filter: GraphFilter | undefined, narrower: Narrower = {}): FilterParameters | null =>
  isEmpty(filter) && isEmpty(narrower) ? null : filterParameters(filter, narrower)

export function filterParameters(filter: GraphFilter = {}, narrower: Narrower = {}): FilterParameters {
  const { basis, minConfidence, from, to, datedOnly, sources } = filter
  return {
    kinds: both(filter.kinds, narrower.kinds),
    types: both(filter.types, narrower.types)?.flatMap(spelledInNeo4j) ?? null,
    basis: basis ?? null,
    confidences: minConfidence === undefined ? null : confidences.slice(0, confidences.indexOf(minConfidence) + 1),
    from: from === undefined ? beginningOfTime : daySpan(from).first,
    to: to === undefined ? endOfTime : daySpan(to).last,
    datedOnly: datedOnly ?? false,
    sources: sources ?? null,
  }
}

/** Whether it holds nothing to any condition. */
export const isEmpty = (filter: GraphFilter | Narrower = {}): boolean =>
  Object.values(filter).every((condition) => condition === undefined)

/** A type that no dataset can have matches nothing, even where it differs from one in case alone. */
const spelledInNeo4j = (type: string): readonly string[] =>
  relationshipTypePattern.test(type) ? [type.toUpperCase()] : []

function both(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | null {
  if (a === undefined || b === undefined) return a ?? b ?? null
  return a.filter((item) => b.includes(item))
}
