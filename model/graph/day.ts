/** Days as integers that compare as dates do: 2018-03-16 is 20180316. */
import { endOfTime, factSpan, type DaySpan, type PartialDate } from '../partial-date.ts'

/** First and last day of a fact, inclusive. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** Of facts without dates of their own; no window touches them, since they end before they begin. */
const undated: Days = { first: 99991231, last: 0 }

export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

/** The last day of what has no end. */
export const openEnd = dayNumber(endOfTime)

/** The days of a fact with a start, an end, both or neither. */
export function daysOf(start: PartialDate | undefined, end: PartialDate | undefined): Days {
  const span: DaySpan | undefined = factSpan(start, end)
  return span === undefined ? undated : { first: dayNumber(span.first), last: dayNumber(span.last) }
}
