/** Search: the full-text index proposes, the model's ranking decides, so that both stores answer alike. */
import type { Name } from '../../../model/entity.ts'
import { formsOf } from '../../../model/search/forms.ts'
import { matchNames, prepareQuery } from '../../../model/search/rank.ts'
import { searchCandidates } from '../../queries/entities.ts'
import type { ReadOptions, SearchHit, SearchQuery } from '../graph-store.ts'
import { candidateQuery } from './candidate-query.ts'
import type { Read } from './connection.ts'
import { readEntities } from './entity-reads.ts'
import { oneForEach } from './in-order.ts'

interface Ranked {
  readonly id: string
  readonly degree: number
  readonly score: number
  /** Which of the entity's forms matched. */
  readonly form: number
}

export async function search(read: Read, query: SearchQuery, options?: ReadOptions): Promise<readonly SearchHit[]> {
  const prepared = prepareQuery(query.text)
  const words = candidateQuery(prepared)
  if (words === undefined || query.first === 0) return []
  const candidates = await read(searchCandidates, { words, kinds: query.kinds ?? null }, options)
  const ranked = candidates
    .flatMap(({ id, degree, forms: texts }): readonly Ranked[] => {
      // Only the words of a form count for its score; the rest of the record is fetched for the best alone.
      const forms = texts.map((text): Name => ({ text, role: 'NAME' }))
      const match = matchNames(prepared, forms)
      return match === undefined ? [] : [{ id, degree, score: match.score, form: forms.indexOf(match.matched) }]
    })
    .toSorted(bestFirst)
    .slice(0, query.first)
  const ids = ranked.map(({ id }) => id)
  const entities = oneForEach(ids, await readEntities(read, ids, options))
  return ranked.flatMap(({ score, form }, position) => {
    const entity = entities[position]
    const matched = entity && formsOf(entity)[form]
    return entity === undefined || matched === undefined ? [] : [{ entity, matched, score }]
  })
}

const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1)
