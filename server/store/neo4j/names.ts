/** How kinds and relationship types are spelt in Neo4j. */
import { RelataError } from '../../../model/errors.ts'
import type { EntityKind } from '../../../model/kinds/index.ts'
import { relationshipTypePattern } from '../../../model/relationship.ts'

/** `FUNDING_FLOW` as the label `FundingFlow`. */
export const labelOfKind = (kind: EntityKind): string =>
  kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('')

/** A type of the vocabulary as Neo4j's relationship type, `member_of` as `MEMBER_OF`; refuses what is not in it. */
export function neo4jType(type: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(type) && relationshipTypePattern.test(type)) return type.toUpperCase()
  throw new RelataError('PACKAGE_INVALID', `"${type}" is not a relationship type of the dataset.`, {
    remedy: 'Add it to relationship_types.csv, as a word of small letters, digits and underscores.',
  })
}
