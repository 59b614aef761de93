/** The parameters that several queries share. */
import { parameter } from './define-query.ts'

/** A filter as the queries test it: null is no condition, open sides of the window are the bounds of time. */
export interface FilterParameters {
  readonly kinds: readonly string[] | null
  /** Types as Neo4j spells them, in upper case. */
  readonly types: readonly string[] | null
  readonly basis: string | null
  /** Every confidence that is strong enough. */
  readonly confidences: readonly string[] | null
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  readonly datedOnly: boolean
  readonly sources: readonly string[] | null
}

/** What Neo4j can hold as a property. */
export type Property = string | number | boolean | readonly string[]
export type Properties = Readonly<Record<string, Property>>

/** A node to write. */
export interface NodeRow {
  readonly id: string
  readonly properties: Properties
}

export const ids = parameter<readonly string[]>()
export const filter = parameter<FilterParameters>()
/** The last id of the page before, or the empty text. */
export const after = parameter<string>()
/** At most this many. */
export const limit = parameter<number>()
export const nodeRows = parameter<readonly NodeRow[]>()
