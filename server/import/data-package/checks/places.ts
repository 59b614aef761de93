/** A place on the map needs both of its coordinates. */
import type { Check } from './check.ts'

export const checkPlaces: Check = ({ content, isReported, report }) => {
  for (const { row, cells } of content.actors) {
    const { latitude, longitude } = cells
    if ((latitude === undefined) === (longitude === undefined)) continue
    const place = { table: 'actors', row, column: latitude === undefined ? 'latitude' : 'longitude' } as const
    if (isReported(place)) continue
    report(place, { message: 'Latitude and longitude go together; one of them is missing.' })
  }
}
