/** Dates that keep their own precision (EDTF level 0: YYYY, YYYY-MM or YYYY-MM-DD) and the days they cover. */

/** `2018`, `2018-03` or `2018-03-16`; built by {@link parsePartialDate} alone. */
export type PartialDate = string

/** First and last day covered, inclusive, each as YYYY-MM-DD; such strings sort as dates do. */
export interface DaySpan {
  readonly first: string
  readonly last: string
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The text as a date, or undefined where it is none (`2018-02-30`, `2018-13`, `18-01`). Years run from 0001 to 9999. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = shape.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  if (Number(year) < 1) return undefined
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (day !== undefined && (Number(day) < 1 || Number(day) > lastDay(Number(year), Number(month)))) return undefined
  return text
}

/** The days that a date covers: `2018-02` covers 2018-02-01 to 2018-02-28. */
export function daySpan(date: PartialDate): DaySpan {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (day !== undefined) return { first: date, last: date }
  return { first: `${date}-01`, last: `${date}-${String(lastDay(Number(year), Number(month))).padStart(2, '0')}` }
}

/** 1 for a year, 2 for a month, 3 for a day. */
export const precision = (date: PartialDate): 1 | 2 | 3 => (date.length === 4 ? 1 : date.length === 7 ? 2 : 3)

/** The earliest and latest day that sort as text: what an open end stands for in a comparison. */
export const beginningOfTime = '0000-01-01'
export const endOfTime = '9999-12-31'

/** The days from the start of one date to the end of another; an absent one leaves that side open. Both absent: undefined. */
export function factSpan(start: PartialDate | undefined, end: PartialDate | undefined): DaySpan | undefined {
  if (start === undefined && end === undefined) return undefined
  return {
    first: start === undefined ? beginningOfTime : daySpan(start).first,
    last: end === undefined ? endOfTime : daySpan(end).last,
  }
}

/** Whether two spans share a day. */
export const touches = (a: DaySpan, b: DaySpan): boolean => a.first <= b.last && b.first <= a.last

/** Years divisible by four, but of the centuries only every fourth (ISO 8601): February through the proleptic calendar. */
function lastDay(year: number, month: number): number {
  return daysInMonth(2000 + (year % 400), month)
}
