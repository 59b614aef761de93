/** By the year in which the fact's own dates begin; of the relationships in one line, by the earliest. */
import type { DaySpan } from '../../partial-date.ts'
import { beginningOfTime } from '../../partial-date.ts'
import { type Grading, placeIn, rangesOf } from './graded.ts'

const most = 5

/** Years of all that is on the canvas, in up to five ranges of equal length. */
export const date: Grading = ({ entities, relationships }) => {
  const years = [...entities.values(), ...relationships.values()].flatMap((fact) => startYear(fact.span) ?? [])
  const starts = yearStarts(years)
  const place = (year: number | undefined): number => (year === undefined ? starts.length : placeIn(starts, year))
  return {
    meanings: [
      ...closed(
        starts,
        years.reduce((a, b) => Math.max(a, b), 0),
      ),
      { says: 'undated' },
    ],
    node: ({ id }) => place(startYear(entities.get(id)?.span)),
    edge: (edge) => {
      const members = edge.relationships.flatMap((id) => startYear(relationships.get(id)?.span) ?? [])
      return place(members.length === 0 ? undefined : Math.min(...members))
    },
  }
}

/** A span that is open at its beginning has no year of start. */
function startYear(span: DaySpan | undefined): number | undefined {
  return span === undefined || span.first === beginningOfTime ? undefined : Number(span.first.slice(0, 4))
}

function yearStarts(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const first = years.reduce((a, b) => Math.min(a, b))
  const last = years.reduce((a, b) => Math.max(a, b))
  const length = Math.ceil((last - first + 1) / most)
  return Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, index) => first + index * length)
}

/** The last range ends with the last year. */
const closed = (starts: readonly number[], last: number): ReturnType<typeof rangesOf> =>
  rangesOf('years', starts, (next) => next - 1).map((range, index) =>
    range.says === 'range' && index === starts.length - 1 ? { ...range, to: last } : range,
  )
