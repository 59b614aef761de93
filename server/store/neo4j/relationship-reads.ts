/** What the store answers about relationships: by id, as a list, and page by page at an entity. */
import type { Relationship } from '../../../model/relationship.ts'
import * as queries from '../../queries/relationships.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore, IncidentQuery, Page, ReadOptions } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { conditions, filterParameters, isEmpty } from './filter-parameters.ts'
import { oneForEach } from './in-order.ts'
import { pageById, pageParameters } from './page-by-id.ts'

type RelationshipReads = Pick<GraphStore, 'relationships' | 'incident'> & Pick<GraphQuestions, 'listRelationships'>

const emptyPage: Page<Relationship> = { items: [], hasNextPage: false, totalCount: 0 }

export const relationshipReads = (read: Read): RelationshipReads => ({
  relationships: async (ids, options) => oneForEach(ids, await read(queries.relationshipsById, { ids }, options)),
  listRelationships: async (query, options) => {
    const { types, filter, first } = query
    const page = pageParameters(query)
    if (types === undefined && isEmpty(filter)) {
      return pageById(await read(queries.listOfAllRelationships, page, options), first)
    }
    const parameters = { filter: filterParameters(filter, { types }), ...page }
    return pageById(await read(queries.listOfRelationships, parameters, options), first)
  },
  incident: async (pages, options) => {
    if (pages.length === 0) return []
    // At several entities the same other ends would come time and again.
    const parameters = { queries: pages.map(incidentParameters), ends: pages.length === 1 }
    const isFiltered = parameters.queries.some(({ filter }) => filter !== null)
    const rows = await read(isFiltered ? queries.filteredIncidentPages : queries.incidentPages, parameters, options)
    const answers = new Map(rows.map((row) => [row.position, row]))
    return pages.map(({ first }, position) => {
      const answer = answers.get(position)
      if (!answer) return emptyPage
      tellOfEnds(answer, options?.onMet)
      return {
        items: answer.page.slice(0, first).map(([degree, item]) => ({ key: [degree, item.id], item })),
        hasNextPage: answer.page.length > first,
        totalCount: answer.total,
      }
    })
  },
})

type IncidentRow = ReturnType<typeof queries.incidentPages.decode>

function tellOfEnds({ entity, page }: IncidentRow, onMet: ReadOptions['onMet']): void {
  if (onMet === undefined || entity === undefined) return
  onMet(entity[1], entity[0])
  for (const [degree, , end] of page) if (end) onMet(end, degree)
}

function incidentParameters(query: IncidentQuery): queries.IncidentParameters {
  const { entity, kinds, types, direction, filter, first, after } = query
  return {
    entity,
    direction,
    filter: conditions(filter, { kinds, types }),
    afterDegree: after === null ? null : Number(after[0]),
    afterId: after === null ? null : String(after[1]),
    limit: first + 1,
  }
}
