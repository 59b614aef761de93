/** A dialogue, programme or political process. */
import { defineKind } from './kind.ts'

export const process = defineKind({
  kind: 'PROCESS',
  tableName: 'process',
  label: { EN: 'Process', FR: 'Processus' },
  plural: { EN: 'Processes', FR: 'Processus' },
  family: 'diplomacy',
  mark: { outline: [-0.5, -0.75, 1, -0.75, 0.5, 0.75, -1, 0.75], hollow: true },
  ownFields: [],
})
