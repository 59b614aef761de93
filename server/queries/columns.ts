/** What the columns of a result may hold, and how each becomes a value of the program. */
import { decoded } from './decoded.ts'
import type { Column } from './define-query.ts'

export const text: Column<string> = (value) => {
  if (typeof value === 'string') return value
  throw new TypeError(`A column holds ${typeof value}, not text`)
}

export const whole: Column<number> = (value) => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new TypeError(`A column holds ${String(value)}, not a whole number`)
}

export const truth: Column<boolean> = (value) => {
  if (typeof value === 'boolean') return value
  throw new TypeError(`A column holds ${typeof value}, not true or false`)
}

/** The column's own value, or undefined where it is null. */
export const optional =
  <Value>(column: Column<Value>): Column<Value | undefined> =>
  (value) =>
    value === null || value === undefined ? undefined : column(value)

export const list =
  <Value>(column: Column<Value>): Column<readonly Value[]> =>
  (value) => {
    if (Array.isArray(value)) return value.map((item) => column(item))
    throw new TypeError(`A column holds ${typeof value}, not a list`)
  }

/** A list of fixed length with a type for each place: how a query returns several values of one thing. */
export const tuple =
  <const Places extends readonly Column<unknown>[]>(
    ...places: Places
  ): Column<{ readonly [Place in keyof Places]: ReturnType<Places[Place]> }> =>
  (value) => {
    if (!Array.isArray(value)) throw new TypeError(`A column holds ${typeof value}, not a list`)
    const items: readonly unknown[] = value
    return places.map((column, place) => column(items[place])) as {
      readonly [Place in keyof Places]: ReturnType<Places[Place]>
    }
  }

/** A record as it was written, from its JSON; the store writes nothing else into these properties. Nobody may change it. */
export const record =
  <Record>(): Column<Record> =>
  (value) =>
    decoded(text(value)) as Record
