/** The date at which a fact stands in a timeline, as one number that sorts as the timeline does. */
import type { EntityKind } from '../kinds/index.ts'
import { daySpan, precision, type PartialDate } from '../partial-date.ts'
import { dayNumber, openEnd } from './day.ts'

/** What an entity or a relationship says of its time. */
export interface Dated {
  /** Of entities. */
  readonly kind?: EntityKind
  readonly start?: PartialDate
  readonly end?: PartialDate
  /** Of funding flows. */
  readonly announced?: PartialDate
  readonly year?: number
}

/** A flow stands at its announcement, else its start, else its year; anything else at its start, else its end. */
export function momentOf({ kind, start, end, announced, year }: Dated): PartialDate | undefined {
  if (kind !== 'FUNDING_FLOW') return start ?? end
  return announced ?? start ?? (year === undefined ? undefined : String(year).padStart(4, '0'))
}

/** Of facts without a date: no moment is 0. */
export const noMoment = 0

/** A day before a month, a month before a year that begin on the same day. */
const ranks = 4

/** Sorts by first day, then precision: the first day as a number, and 3 - precision, in one. */
export const momentCode = (date: PartialDate): number => codeOf(daySpan(date).first, 3 - precision(date))

/** @param day as YYYY-MM-DD */
export const codeOf = (day: string, rank: number): number => dayNumber(day) * ranks + rank

export const firstDayOf = (code: number): number => Math.floor(code / ranks)

/** The last day of the moment or, where the fact ends later, of the fact; what is open ends with its moment. */
export function lastDayOf(code: number, lastDay: number): number {
  const first = firstDayOf(code)
  // Months are taken to have 31 days: a day that does not exist lies in no window.
  const own = [first, first + 30, first + 1130][code % ranks] ?? first
  return lastDay === openEnd ? own : Math.max(own, lastDay)
}

/** First day as YYYY-MM-DD, and 3 - precision. */
export function momentKey(date: PartialDate): readonly [day: string, rank: number] {
  return [daySpan(date).first, 3 - precision(date)]
}
