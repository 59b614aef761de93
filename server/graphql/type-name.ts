/** Which GraphQL type a record answers to. */
import type { EntityKind } from '../../model/kinds/index.ts'
import { isEntityKind } from '../../model/kinds/index.ts'

/** `FUNDING_FLOW` is the type FundingFlow. */
export const typeNameOf = (kind: EntityKind): string =>
  kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')

/** A property that only the records of one type have. */
const marks = [
  ['target', 'Relationship'],
  ['sha256', 'Source'],
  ['digest', 'Passage'],
  ['measure', 'Figure'],
  ['resolution', 'Dispute'],
  ['track', 'CommitmentReport'],
] as const

/** The type of any record that a union or an interface may hold; undefined for anything else. */
export function typeNameOfRecord(record: object): string | undefined {
  if ('kind' in record && typeof record.kind === 'string' && isEntityKind(record.kind)) return typeNameOf(record.kind)
  return marks.find(([property]) => property in record)?.[1]
}

/** How many relationships there are of the type with this id. */
export interface CountOfType {
  readonly type: string
  readonly count: number
}
