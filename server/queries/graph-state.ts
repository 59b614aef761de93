/** Queries about the graph as a whole: its version, its dataset and vocabulary, how much of everything there is. */
import type { Dataset } from '../../model/dataset.ts'
import type { AttributeKey, RelationshipType } from '../../model/relationship.ts'
import { record, text, whole } from './columns.ts'
import { defineQuery } from './define-query.ts'

export const readVersion = defineQuery({ file: 'read/version', parameters: {}, columns: { version: whole } })

export const readDataset = defineQuery({
  file: 'read/dataset',
  parameters: {},
  columns: { record: record<Dataset>() },
})

export const relationshipTypes = defineQuery({
  file: 'read/relationship-types',
  parameters: {},
  columns: { record: record<RelationshipType>() },
})

export const attributeKeys = defineQuery({
  file: 'read/attribute-keys',
  parameters: {},
  columns: { record: record<AttributeKey>() },
})

/** `counted` is kind, type or source; `name` says which kind or type. */
export const countEverything = defineQuery({
  file: 'read/counts',
  parameters: {},
  columns: { counted: text, name: text, number: whole },
})
