/** `attribute_keys.csv`: the keys that attributes of relationships may have. */
import { oneOf, pattern, required, text } from '../cell.ts'
import { attributeValues } from '../attribute-values.ts'
import { defineTable } from '../table.ts'

export const attributeKeys = defineTable({
  name: 'attribute_keys',
  required: false,
  key: 'key',
  columns: {
    key: required(pattern(/^[a-z][a-z0-9_]*$/, 'a key: lower-case letters, digits and _, a letter first')),
    value_type: required(oneOf(new Map(Object.keys(attributeValues).map((name) => [name, name])))),
    description_en: required(text),
    description_fr: required(text),
  },
})
