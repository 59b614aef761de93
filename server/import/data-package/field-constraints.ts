/** What a Table Schema may demand of a single cell. */

export interface Constraints {
  readonly type: string
  readonly pattern?: RegExp
  readonly allowed?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

const shapes: Readonly<Record<string, RegExp>> = {
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/,
  boolean: /^(true|false|True|False|TRUE|FALSE|1|0)$/,
}

/** The first demand that a filled cell does not meet, as a sentence; undefined where it meets them all. */
export function faultOfConstraints(text: string, constraints: Constraints): string | undefined {
  const { type, pattern, allowed, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = constraints
  if (!(shapes[type]?.test(text) ?? true)) return `"${text}" is not of type ${type}.`
  if (allowed !== undefined && !allowed.includes(text)) return `"${text}" is not one of ${allowed.join(', ')}.`
  if (pattern !== undefined && !pattern.test(text)) return `"${text}" does not match the pattern of the column.`
  if (text.length < minLength || text.length > maxLength)
    return `The text has ${text.length} characters; that is outside the limits of the column.`
  return faultOfBounds(text, constraints)
}

function faultOfBounds(text: string, { type, minimum, maximum }: Constraints): string | undefined {
  if (type !== 'integer' && type !== 'number') return undefined
  if (minimum !== undefined && Number(text) < minimum) return `${text} is less than ${minimum}.`
  if (maximum !== undefined && Number(text) > maximum) return `${text} is more than ${maximum}.`
  return undefined
}
