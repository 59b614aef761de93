/** A subject, threat or activity. */
import { defineKind } from './kind.ts'

export const topic = defineKind({
  kind: 'TOPIC',
  tableName: 'topic',
  label: { EN: 'Topic', FR: 'Thème' },
  plural: { EN: 'Topics', FR: 'Thèmes' },
  family: 'topics',
  mark: {
    outline: [
      -0.33, -1, 0.33, -1, 0.33, -0.33, 1, -0.33, 1, 0.33, 0.33, 0.33, 0.33, 1, -0.33, 1, -0.33, 0.33, -1, 0.33, -1,
      -0.33, -0.33, -0.33,
    ],
    hollow: false,
  },
  ownFields: [],
})
