/** One state of the store that reads answer from: its records, and what is held in memory of them. */
import { attempt } from './attempt.ts'
import { buildIndex, packIndex, unpackIndex, type MemoryIndex } from './build-index.ts'
import { readIndexFile, type IndexedData } from './index-file.ts'
import { allRecords, recordFormat, recordOf, stateKey, type Records, type State } from './records.ts'
import { damaged } from './store-errors.ts'

export interface LoadedGraph extends MemoryIndex {
  readonly records: Records
  /** 0 while nothing was loaded. */
  readonly version: number
  /** The bytes under the index where it was built anew; undefined where it was read from its file. */
  readonly built: Uint8Array<ArrayBuffer> | undefined
}

export interface LoadOptions {
  readonly directory: string
  readonly records: Records
  /** Checksum of the data file as it is sealed; undefined where it is not. */
  readonly sha256: string | undefined
}

/**
 * Reads what is held in memory, from the saved index where there is one of these records.
 * @throws RelataError STORE_DAMAGED where the records are not those of this format or cannot be read
 */
export function loadGraph({ directory, records, sha256 }: LoadOptions): LoadedGraph {
  return attempt(
    () => {
      const state = recordOf(records.state, stateKey)
      if (state === undefined && records.entities.getCount() > 0) throw damaged(directory, 'its state is missing')
      if (state !== undefined && state.format !== recordFormat) {
        throw damaged(directory, `its records have the unknown format ${String(state.format)}`)
      }
      const version = state?.version ?? 0
      const saved = sha256 === undefined ? undefined : savedIndex(directory, { sha256, version })
      if (saved !== undefined) return { records, version, built: undefined, ...saved }
      const built = packIndex(indexOf(records, state))
      return { records, version, built, ...unpackIndex(built) }
    },
    (cause) => damaged(directory, 'its records cannot be read', cause),
  )
}

/** The index in the file; undefined where there is none, or none of these records, or none that can be read. */
function savedIndex(directory: string, data: IndexedData): MemoryIndex | undefined {
  const packed = readIndexFile(directory, data)
  try {
    return packed && unpackIndex(packed)
  } catch {
    return undefined
  }
}

const indexOf = (records: Records, state: State | undefined): MemoryIndex =>
  buildIndex({
    sources: allRecords(records.sources),
    passages: allRecords(records.passages),
    relationshipTypes: state?.vocabulary.relationshipTypes ?? [],
    entities: allRecords(records.entities),
    relationships: allRecords(records.relationships),
  })
