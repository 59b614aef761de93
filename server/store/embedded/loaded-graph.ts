/** One state of the store that reads answer from: its records, and what is held in memory of them. */
import { attempt } from './attempt.ts'
import { buildIndex, type MemoryIndex } from './build-index.ts'
import { allRecords, recordFormat, recordOf, stateKey, type Records } from './records.ts'
import { damaged } from './store-errors.ts'

export interface LoadedGraph extends MemoryIndex {
  readonly records: Records
  /** 0 while nothing was loaded. */
  readonly version: number
}

/**
 * Reads what is held in memory.
 * @throws RelataError STORE_DAMAGED where the records are not those of this format or cannot be read
 */
export function loadGraph(directory: string, records: Records): LoadedGraph {
  return attempt(
    () => {
      const state = recordOf(records.state, stateKey)
      if (state === undefined && records.entities.getCount() > 0) throw damaged(directory, 'its state is missing')
      if (state !== undefined && state.format !== recordFormat) {
        throw damaged(directory, `its records have the unknown format ${String(state.format)}`)
      }
      const index = buildIndex({
        sources: allRecords(records.sources),
        passages: allRecords(records.passages),
        relationshipTypes: state?.vocabulary.relationshipTypes ?? [],
        entities: allRecords(records.entities),
        relationships: allRecords(records.relationships),
      })
      return { records, version: state?.version ?? 0, ...index }
    },
    (cause) => damaged(directory, 'its records cannot be read', cause),
  )
}
