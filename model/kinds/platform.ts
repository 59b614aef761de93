/** An information system or platform. */
import { defineKind } from './kind.ts'

export const platform = defineKind({
  kind: 'PLATFORM',
  tableName: 'platform',
  label: { EN: 'Platform', FR: 'Plateforme' },
  plural: { EN: 'Platforms', FR: 'Plateformes' },
  family: 'institutions',
  mark: { outline: [-1, -0.6, 1, -0.6, 1, 0.6, -1, 0.6], hollow: false },
  ownFields: [],
})
