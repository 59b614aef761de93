/** A declaration, treaty, convention or law. */
import { defineKind } from './kind.ts'

export const agreement = defineKind({
  kind: 'AGREEMENT',
  tableName: 'agreement',
  label: { EN: 'Agreement', FR: 'Accord' },
  plural: { EN: 'Agreements', FR: 'Accords' },
  family: 'diplomacy',
  mark: { outline: [-0.75, -1, 0.25, -1, 0.75, -0.45, 0.75, 1, -0.75, 1], hollow: false },
  ownFields: [],
})
