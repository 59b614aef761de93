/** Holds the arguments of a field to what is allowed; nothing is ever cut to fit. */
import { RelataError } from '../../model/errors.ts'
import { daySpan } from '../../model/partial-date.ts'
import { fieldsWithWindow, limits, rangeOf } from './limits.ts'

type Values = Readonly<Record<string, unknown>>

/** Throws `BAD_USER_INPUT` that names the argument and what is allowed; `field` is written `Query.search`. */
export function checkArguments(field: string, values: Values): void {
  for (const [name, value] of Object.entries(values)) check({ field, name }, name, value)
  if (fieldsWithWindow.has(field)) checkWindow({ field, prefix: '' }, values)
}

interface Argument {
  readonly field: string
  readonly name: string
}

/** `path` is the argument's name, or that of a part of it: `filter.types`. */
function check(argument: Argument, path: string, value: unknown): void {
  if (typeof value === 'number') checkRange(argument, path, value)
  else if (typeof value === 'string') checkText(argument, path, value)
  else if (Array.isArray(value)) checkList(argument, path, value)
  else if (typeof value === 'object' && value !== null) checkObject(argument, path, value as Values)
}

function checkRange({ field, name }: Argument, path: string, value: number): void {
  const range = rangeOf(field, name)
  if (range === undefined || (value >= range[0] && value <= range[1])) return
  refuse(field, path, `must lie between ${range[0]} and ${range[1]}, not ${value}.`)
}

function checkText({ field }: Argument, path: string, value: string): void {
  if (value.length <= limits.text) return
  refuse(field, path, `may hold ${limits.text} characters, not ${value.length}.`)
}

function checkList(argument: Argument, path: string, value: readonly unknown[]): void {
  if (value.length > limits.ids) {
    refuse(argument.field, path, `may list ${limits.ids} entries, not ${value.length}.`)
  }
  for (const item of value) check(argument, path, item)
}

function checkObject(argument: Argument, path: string, value: Values): void {
  for (const [key, part] of Object.entries(value)) check(argument, `${path}.${key}`, part)
  checkWindow({ field: argument.field, prefix: `${path}.` }, value)
}

interface WindowPlace {
  readonly field: string
  /** Goes before the names of the two dates. */
  readonly prefix: string
}

function checkWindow({ field, prefix }: WindowPlace, { from, to }: Values): void {
  if (typeof from !== 'string' || typeof to !== 'string') return
  if (daySpan(from).first <= daySpan(to).last) return
  refuse(field, `${prefix}from`, `must not be later than ${prefix}to: ${from} lies after ${to}.`)
}

function refuse(field: string, path: string, what: string): never {
  throw new RelataError('BAD_USER_INPUT', `"${path}" of ${field} ${what}`)
}
