/** Writes a batch as records, with the lists that lead from one record to others. */
import type { GraphBatch } from '../../../model/dataset.ts'
import type { FactReference, FactType } from '../../../model/dispute.ts'
import type { EvidenceReference } from '../../../model/evidence.ts'
import type { Database } from 'lmdb'
import type { Records } from './records.ts'

/** Within a transaction. */
export function writeBatch(records: Records, batch: GraphBatch): void {
  writeAll(records.sources, batch.sources)
  writeAll(records.passages, batch.passages)
  writeAll(records.entities, batch.entities)
  writeAll(records.relationships, batch.relationships)
  writeAll(records.pillars, batch.pillars)
  writeAll(records.figures, batch.figures)
  writeAll(records.reports, batch.reports)
  writeAll(records.disputes, batch.disputes)
  const passages = batch.passages.toSorted((a, b) => a.order - b.order)
  writeLists(
    records.passagesOfSource,
    passages.map(({ id, source }) => [source, id]),
  )
  writeLists(records.factsOfPassage, factsByPassage(batch))
  writeLists(
    records.figuresAbout,
    byId(batch.figures).flatMap(({ id, subject, object }) =>
      [...new Set([subject, object])].filter((about) => about !== undefined).map((about) => [about, id] as const),
    ),
  )
  writeLists(
    records.disputesAbout,
    byId(batch.disputes).flatMap(({ id, subjects }) =>
      [...new Set(subjects.map((subject) => subject.id))].map((about) => [about, id] as const),
    ),
  )
}

function writeAll<Value extends { readonly id: string }>(
  database: Database<Value, string>,
  values: readonly Value[],
): void {
  // In the order of the keys pages are filled one after the other.
  for (const value of byId(values)) database.putSync(value.id, value)
}

/** Gathers the items of each key, in their order. */
function writeLists<Item>(
  database: Database<readonly Item[], string>,
  pairs: readonly (readonly [key: string, item: Item])[],
): void {
  const lists = new Map<string, Item[]>()
  for (const [key, item] of pairs) {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else list.push(item)
  }
  for (const [key, list] of lists) database.putSync(key, list)
}

/** What stands in each passage: by type in this order, then by id. */
function factsByPassage(batch: GraphBatch): readonly (readonly [passage: string, fact: FactReference])[] {
  const of = (type: FactType, facts: readonly Fact[]): readonly (readonly [string, FactReference])[] =>
    byId(facts).flatMap(({ id, evidence }) =>
      [...new Set(evidence.map(({ passage }) => passage))].map((passage) => [passage, { type, id }] as const),
    )
  return [
    ...of('entity', batch.entities),
    ...of('relationship', batch.relationships),
    ...of('figure', batch.figures),
    ...of('dispute', batch.disputes),
    ...of('report', batch.reports),
  ]
}

interface Fact {
  readonly id: string
  readonly evidence: readonly EvidenceReference[]
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
