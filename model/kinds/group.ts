/** Actors named together. */
import { defineKind } from './kind.ts'

export const group = defineKind({
  kind: 'GROUP',
  tableName: 'group',
  label: { EN: 'Group', FR: 'Groupe' },
  plural: { EN: 'Groups', FR: 'Groupes' },
  family: 'people',
  mark: { outline: [-0.5, -0.8, 0.5, -0.8, 1, 0.8, -1, 0.8], hollow: true },
  ownFields: [],
})
