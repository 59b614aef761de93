/** An international, regional or national organisation. */
import { defineKind } from './kind.ts'

export const organisation = defineKind({
  kind: 'ORGANISATION',
  tableName: 'organisation',
  label: { EN: 'Organisation', FR: 'Organisation' },
  plural: { EN: 'Organisations', FR: 'Organisations' },
  family: 'institutions',
  mark: { outline: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9], hollow: false },
  ownFields: [],
})
