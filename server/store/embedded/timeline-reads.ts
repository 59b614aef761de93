/** What the store answers about time. */
import type { FactReference } from '../../../model/dispute.ts'
import { momentKey, momentOf, type Dated } from '../../../model/graph/moment.ts'
import type { Steps } from '../../../model/graph/steps.ts'
import { timelinePage, type TimelineOptions } from '../../../model/graph/timeline.ts'
import type { TimelineFact, TimelineQuery } from '../graph-questions.ts'
import type { Page } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { recordOf } from './records.ts'

export function* timeline(loaded: LoadedGraph, query: TimelineQuery): Steps<Page<TimelineFact>> {
  const { graph, records } = loaded
  const { rows, hasNextPage, totalCount } = yield* timelinePage(graph, optionsOf(loaded, query))
  const items: Page<TimelineFact>['items'][number][] = []
  for (const { isNode, id } of rows) {
    const record: Dated | undefined = isNode ? recordOf(records.entities, id) : recordOf(records.relationships, id)
    const date = record === undefined ? undefined : momentOf(record)
    if (record === undefined || date === undefined) continue
    const fact: FactReference = { type: isNode ? 'entity' : 'relationship', id }
    const end = record.end === undefined ? {} : { end: record.end }
    items.push({ key: [...momentKey(date), id], item: { date, ...end, fact } })
    yield
  }
  return { items, hasNextPage, totalCount }
}

function optionsOf({ graph }: LoadedGraph, query: TimelineQuery): TimelineOptions {
  const { involving, after, ...rest } = query
  const nodes = involving?.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined)
  return {
    ...rest,
    involving: nodes === undefined ? undefined : new Set(nodes),
    after: after === null ? undefined : [String(after[0]), Number(after[1]), String(after[2])],
  }
}
