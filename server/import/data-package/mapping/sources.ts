/** Rows of `sources.csv` and `passages.csv`; passages get their order within their source. */
import type { Passage, Source } from '../../../../model/source.ts'
import type { RowOf } from '../tables/index.ts'
import { localised, present } from './absent.ts'

export const toSource = (row: RowOf<'sources'>): Source => ({
  id: row.id,
  title: { EN: row.title_en, FR: row.title_fr },
  languages: row.language,
  kind: row.kind,
  file: row.file,
  sha256: row.sha256,
  start: row.start,
  end: row.end,
  subjects: row.subjects ?? [],
  ...present({
    parent: row.parent,
    publisher: row.publisher,
    publisherId: row.publisher_id,
    publisherBasis: row.publisher_basis,
    date: row.date,
    dateBasis: row.date_basis,
    addressedTo: row.addressed_to,
    note: localised(row.note),
  }),
})

/** All passages at once, since the order of each depends on its neighbours. */
export function toPassages(rows: readonly RowOf<'passages'>[]): readonly Passage[] {
  const counts = new Map<string, number>()
  const orders = new Map<string, number>()
  for (const { id, source } of rows.toSorted((a, b) => a.position - b.position)) {
    const order = (counts.get(source) ?? 0) + 1
    counts.set(source, order)
    orders.set(id, order)
  }
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    line: row.line,
    locator: { EN: row.locator_en, FR: row.locator_fr },
    position: row.position,
    order: orders.get(row.id) ?? 1,
    start: row.start,
    end: row.end,
    digest: { EN: row.digest_en, FR: row.digest_fr },
  }))
}
