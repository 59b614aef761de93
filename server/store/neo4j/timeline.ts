/** The timeline, page by page. */
import { beginningOfTime, daySpan, endOfTime, type PartialDate } from '../../../model/partial-date.ts'
import { timelinePage, timelinePageInvolving } from '../../queries/whole-graph.ts'
import type { TimelineFact, TimelineQuery } from '../graph-questions.ts'
import type { Page, ReadOptions } from '../graph-store.ts'
import type { Read } from './connection.ts'

export async function timeline(read: Read, query: TimelineQuery, options?: ReadOptions): Promise<Page<TimelineFact>> {
  const { from, to, kinds, involving, first, after } = query
  const [day = '', vagueness = 0, id = ''] = after ?? []
  const parameters = {
    from: from === undefined ? beginningOfTime : daySpan(from).first,
    to: to === undefined ? endOfTime : daySpan(to).last,
    kinds: kinds ?? null,
    after: { day: String(day), vagueness: Number(vagueness), id: String(id) },
    limit: first + 1,
  }
  const [answer] =
    involving === undefined
      ? await read(timelinePage, parameters, options)
      : await read(timelinePageInvolving, { ...parameters, involving }, options)
  const page = answer?.page ?? []
  return {
    items: page.slice(0, first).map(([type, id, day, vagueness, end]) => ({
      key: [day, vagueness, id],
      item: { date: dateOf(day, vagueness), ...(end === undefined ? {} : { end }), fact: { type, id } },
    })),
    hasNextPage: page.length > first,
    totalCount: answer?.total ?? 0,
  }
}

/** A month is written without its first day, a year without its first month. */
const dateOf = (day: string, vagueness: number): PartialDate => day.slice(0, day.length - 3 * vagueness)
