/** A state. */
import { defineKind } from './kind.ts'

export const country = defineKind({
  kind: 'COUNTRY',
  tableName: 'country',
  label: { EN: 'Country', FR: 'Pays' },
  plural: { EN: 'Countries', FR: 'Pays' },
  family: 'places',
  mark: { outline: 'disc', hollow: false, minimum: 26 },
  ownFields: ['iso3', 'latitude', 'longitude'],
})
