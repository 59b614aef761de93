/** Something that happened or is planned on a date. */
import { defineKind } from './kind.ts'

export const event = defineKind({
  kind: 'EVENT',
  tableName: 'event',
  label: { EN: 'Event', FR: 'Événement' },
  plural: { EN: 'Events', FR: 'Événements' },
  family: 'diplomacy',
  mark: { outline: [0, -1, 1, 0, 0, 1, -1, 0], hollow: false },
  ownFields: ['latitude', 'longitude'],
})
