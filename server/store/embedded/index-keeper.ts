/** Saves the index in the background, some time after it was built, at the latest when the store is closed. */
import { writeIndexFile, type IndexedData } from './index-file.ts'

/** An index that is in no file yet. */
export interface UnsavedIndex {
  readonly data: IndexedData
  readonly packed: Uint8Array<ArrayBuffer>
}

export interface IndexKeeper {
  readonly saveLater: (index: UnsavedIndex) => void
  /** Resolves once everything is saved. */
  readonly finish: () => Promise<void>
}

/** Until then those who waited for the start have their first answers. */
const delayMs = 1_000

export function keepIndex(directory: string): IndexKeeper {
  let waiting: UnsavedIndex | undefined
  let timer: NodeJS.Timeout | undefined
  let saving = Promise.resolve()
  const save = (): Promise<void> => {
    clearTimeout(timer)
    const index = waiting
    waiting = undefined
    // Without the file the next start takes longer, and nothing else is amiss.
    if (index !== undefined)
      saving = saving.then(() => writeIndexFile(directory, index.data, index.packed)).catch(() => {})
    return saving
  }
  return {
    saveLater: (index) => {
      clearTimeout(timer)
      waiting = index
      timer = setTimeout(() => void save(), delayMs).unref()
    },
    finish: save,
  }
}
