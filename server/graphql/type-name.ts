/** Which GraphQL type a record answers to. */
import type { EntityKind } from '../../model/kinds/index.ts'

/** `FUNDING_FLOW` is the type FundingFlow. */
export const typeNameOf = (kind: EntityKind): string =>
  kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')

/** How many relationships there are of the type with this id. */
export interface CountOfType {
  readonly type: string
  readonly count: number
}
