/** An organ, agency or committee. */
import { defineKind } from './kind.ts'

export const body = defineKind({
  kind: 'BODY',
  tableName: 'body',
  label: { EN: 'Body', FR: 'Organe' },
  plural: { EN: 'Bodies', FR: 'Organes' },
  family: 'institutions',
  mark: { outline: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9], hollow: true },
  ownFields: ['latitude', 'longitude'],
})
