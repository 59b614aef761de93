/** A fund or financing instrument. */
import { defineKind } from './kind.ts'

export const instrument = defineKind({
  kind: 'INSTRUMENT',
  tableName: 'instrument',
  label: { EN: 'Instrument', FR: 'Instrument' },
  plural: { EN: 'Instruments', FR: 'Instruments' },
  family: 'money',
  mark: { outline: [-0.41, -1, 0.41, -1, 1, -0.41, 1, 0.41, 0.41, 1, -0.41, 1, -1, 0.41, -1, -0.41], hollow: false },
  ownFields: [],
})
