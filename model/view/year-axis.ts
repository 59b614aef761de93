/** The years that dated facts lie in, as bars, and the window over them. */
import { beginningOfTime, type DaySpan, endOfTime, type PartialDate } from '../partial-date.ts'

/** Years from `from` to `to`, both inclusive. */
export interface YearBin {
  readonly from: number
  readonly to: number
  /** Facts that begin in them; those without a beginning are counted where they end. */
  readonly count: number
}

/** Bars of equal width, without a gap, oldest first. */
export interface YearAxis {
  readonly first: number
  /** Inclusive; the end of the last bar. */
  readonly last: number
  readonly bins: readonly YearBin[]
}

export interface YearAxisInput {
  /** What is counted. */
  readonly counted: Iterable<DaySpan>
  /** What lies on the axis without being counted. */
  readonly shown?: Iterable<DaySpan>
}

const mostBins = 60
const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** The axis that holds all dates given; undefined where there are none. */
export function yearAxis({ counted, shown = [] }: YearAxisInput): YearAxis | undefined {
  const spans = [...counted]
  const years = [...spans, ...shown].flatMap(({ first, last }) => [
    ...(first === beginningOfTime ? [] : [yearOf(first)]),
    ...(last === endOfTime ? [] : [yearOf(last)]),
  ])
  if (years.length === 0) return undefined
  const first = years.reduce((least, year) => Math.min(least, year))
  const last = years.reduce((most, year) => Math.max(most, year))
  const width = widths.find((each) => (last - first + 1) / each <= mostBins) ?? 1000
  const counts = Array.from({ length: Math.ceil((last - first + 1) / width) }, () => 0)
  for (const span of spans) {
    const at = Math.floor((momentYear(span) - first) / width)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const bins = counts.map((count, index) => ({
    from: first + index * width,
    to: first + (index + 1) * width - 1,
    count,
  }))
  return { first, last: first + counts.length * width - 1, bins }
}

const momentYear = ({ first, last }: DaySpan): number => yearOf(first === beginningOfTime ? last : first)

/** The year of a day or of a date of any precision. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** A year as a date. */
export const dateOfYear = (year: number): PartialDate => String(year).padStart(4, '0')

/** A day as a point on the axis of years: 2018-07-02 lies at about 2018.5. */
export function yearPoint(day: string): number {
  const year = yearOf(day)
  const start = new Date(0).setUTCFullYear(year, 0, 1)
  const end = new Date(0).setUTCFullYear(year + 1, 0, 1)
  const [, month = '1', date = '1'] = day.split('-')
  return year + (new Date(0).setUTCFullYear(year, Number(month) - 1, Number(date)) - start) / (end - start)
}
