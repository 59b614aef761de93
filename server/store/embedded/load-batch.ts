/** Writes a whole batch into an empty store: one transaction, on disk when it ends. */
import type { GraphBatch } from '../../../model/dataset.ts'
import type { BatchNote } from '../graph-store.ts'
import { recordFormat, recordOf, stateKey, type Records } from './records.ts'
import { endsMissing } from './store-errors.ts'
import { writeBatch } from './write-batch.ts'

/** The data version after the load. @throws RelataError PACKAGE_INVALID where relationships lack an end */
export function loadBatch(records: Records, batch: GraphBatch, { author, reason }: BatchNote): number {
  const entities = new Set(batch.entities.map(({ id }) => id))
  const loose = batch.relationships.filter(({ source, target }) => !entities.has(source) || !entities.has(target))
  if (loose.length > 0) throw endsMissing(loose.length)
  const version = (recordOf(records.state, stateKey)?.version ?? 0) + 1
  records.transaction(() => {
    writeBatch(records, batch)
    records.changes.putSync(version, { version, author, reason, at: new Date().toISOString() })
    records.state.putSync(stateKey, {
      format: recordFormat,
      version,
      dataset: batch.dataset,
      vocabulary: {
        relationshipTypes: batch.relationshipTypes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        attributeKeys: batch.attributeKeys.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      },
    })
  })
  return version
}
