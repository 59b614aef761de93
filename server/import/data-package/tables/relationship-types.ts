/** `relationship_types.csv`: the dataset's own vocabulary of relationships. */
import { relationshipTypePattern } from '../../../../model/relationship.ts'
import { actorKindCell } from '../actor-kind.ts'
import { boolean, listOf, pattern, required, text } from '../cell.ts'
import { defineTable } from '../table.ts'

export const relationshipTypes = defineTable({
  name: 'relationship_types',
  required: true,
  key: 'type',
  columns: {
    type: required(
      pattern(relationshipTypePattern, 'the id of a type: lower-case letters, digits and _, a letter first'),
    ),
    label_en: required(text),
    label_fr: required(text),
    inverse_label_en: required(text),
    inverse_label_fr: required(text),
    symmetric: required(boolean),
    source_kinds: required(listOf(actorKindCell)),
    target_kinds: required(listOf(actorKindCell)),
    definition_en: required(text),
  },
})
