/** A city, region or area. */
import { defineKind } from './kind.ts'

export const place = defineKind({
  kind: 'PLACE',
  tableName: 'place',
  label: { EN: 'Place', FR: 'Lieu' },
  plural: { EN: 'Places', FR: 'Lieux' },
  family: 'places',
  mark: { outline: 'disc', hollow: true, emphasis: 'italic' },
  ownFields: ['latitude', 'longitude'],
})
