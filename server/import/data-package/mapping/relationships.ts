/** Rows of `relationships.csv`, `relationship_types.csv` and `attribute_keys.csv` as edges and their vocabulary. */
import type { AttributeKey, Relationship, RelationshipType } from '../../../../model/relationship.ts'
import type { RowOf } from '../tables/index.ts'
import { localised, present } from './absent.ts'

export function toRelationship(row: RowOf<'relationships'>): Relationship {
  return {
    id: row.id,
    type: row.type,
    source: row.source,
    target: row.target,
    basis: row.basis,
    confidence: row.confidence,
    attributes: (row.attributes ?? []).map(([key, value]) => ({ key, value })),
    evidence: row.evidence,
    ...present({
      start: row.start,
      end: row.end,
      asOf: row.as_of,
      reasoning: localised(row.reasoning_en),
      description: localised(row.description_en, row.description_fr),
    }),
  }
}

export const toRelationshipType = (row: RowOf<'relationship_types'>): RelationshipType => ({
  id: row.type,
  label: { EN: row.label_en, FR: row.label_fr },
  inverseLabel: { EN: row.inverse_label_en, FR: row.inverse_label_fr },
  symmetric: row.symmetric,
  sourceKinds: row.source_kinds,
  targetKinds: row.target_kinds,
  definition: row.definition_en,
})

export const toAttributeKey = (row: RowOf<'attribute_keys'>): AttributeKey => ({
  key: row.key,
  valueType: row.value_type,
  description: { EN: row.description_en, FR: row.description_fr },
})
