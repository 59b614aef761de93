/** How sure a path is: no surer than its weakest relationship. */
import type { Relationship } from '../../model/relationship.ts'
import type { Basis, Confidence } from '../../model/vocabulary.ts'
import { bases, confidences } from '../../model/vocabulary.ts'

/** The lowest confidence among the relationships of a path, and INFERRED where one of them is; the best where there are none. */
export const weakest = (
  relationships: readonly Pick<Relationship, 'basis' | 'confidence'>[],
): { readonly basis: Basis; readonly confidence: Confidence } => ({
  basis: last(
    bases,
    relationships.map(({ basis }) => basis),
  ),
  confidence: last(
    confidences,
    relationships.map(({ confidence }) => confidence),
  ),
})

/** The one of `found` that stands last in a scale from strong to weak. */
const last = <Grade>(scale: readonly [Grade, ...Grade[]], found: readonly Grade[]): Grade =>
  scale.findLast((grade) => found.includes(grade)) ?? scale[0]
