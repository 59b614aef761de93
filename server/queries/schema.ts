/** Constraints and indexes; each statement changes nothing where it has been carried out before. */
import { defineQuery, parameter } from './define-query.ts'

const uniqueIds = [
  'relata',
  'change',
  'dataset',
  'relationship-type',
  'attribute-key',
  'source',
  'passage',
  'entity',
  'relationship-key',
  'pillar',
  'figure',
  'commitment-report',
  'dispute',
]

const indexes = ['entity-degree', 'entity-words', 'flow-parent', 'timeline-order']

/** In the order in which they are to be made. */
export const schemaStatements = [...uniqueIds.map((name) => `unique-${name}`), ...indexes].map((name) =>
  defineQuery({ file: `schema/${name}`, parameters: {}, columns: {} }),
)

export const awaitIndexes = defineQuery({
  file: 'schema/await-indexes',
  parameters: { seconds: parameter<number>() },
  columns: {},
})
