/** A civilian or military mission. */
import { defineKind } from './kind.ts'

export const mission = defineKind({
  kind: 'MISSION',
  tableName: 'mission',
  label: { EN: 'Mission', FR: 'Mission' },
  plural: { EN: 'Missions', FR: 'Missions' },
  family: 'operations',
  mark: {
    outline: [-0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87, -1, 0],
    hollow: false,
    minimum: 24,
    emphasis: 'strong',
  },
  ownFields: ['latitude', 'longitude'],
})
