/** A place on the map needs both of its coordinates. */
import type { Check } from './check.ts'

export const checkPlaces: Check = ({ content, report }) => {
  for (const { row, cells } of content.actors) {
    const { latitude, longitude } = cells
    if ((latitude === undefined) === (longitude === undefined)) continue
    const column = latitude === undefined ? 'latitude' : 'longitude'
    report(
      { table: 'actors', row, column },
      { message: 'Latitude and longitude go together; one of them is missing or wrong.' },
    )
  }
}
