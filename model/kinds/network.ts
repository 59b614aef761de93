/** A network or community. */
import { defineKind } from './kind.ts'

export const network = defineKind({
  kind: 'NETWORK',
  tableName: 'network',
  label: { EN: 'Network', FR: 'Réseau' },
  plural: { EN: 'Networks', FR: 'Réseaux' },
  family: 'institutions',
  mark: { outline: [0, -1, 0.95, -0.31, 0.59, 0.81, -0.59, 0.81, -0.95, -0.31], hollow: true },
  ownFields: [],
})
