/** A military or police force. */
import { defineKind } from './kind.ts'

export const force = defineKind({
  kind: 'FORCE',
  tableName: 'force',
  label: { EN: 'Force', FR: 'Force' },
  plural: { EN: 'Forces', FR: 'Forces' },
  family: 'operations',
  mark: { outline: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.2, 0, 1, -0.9, 0.2], hollow: false },
  ownFields: [],
})
