/** Parameters as the driver sends them: whole numbers as integers, which `LIMIT` demands, and nothing undefined. */
import neo4j from 'neo4j-driver'

export function encode(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value !== 'object' || value === null) return value
  return encodeFields(value)
}

export const encodeFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, encode(value)]),
  )
