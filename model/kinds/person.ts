/** A natural person, only as far as the public office goes. */
import { defineKind } from './kind.ts'

export const person = defineKind({
  kind: 'PERSON',
  tableName: 'person',
  label: { EN: 'Person', FR: 'Personne' },
  plural: { EN: 'People', FR: 'Personnes' },
  family: 'people',
  mark: {
    outline: [-0.85, 1, -0.85, -0.1, -0.6, -0.65, -0.25, -0.93, 0, -1, 0.25, -0.93, 0.6, -0.65, 0.85, -0.1, 0.85, 1],
    hollow: false,
  },
  ownFields: [],
})
