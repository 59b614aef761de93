/** Opens the store within the process: a data directory for this process alone, checked before it is used. */
import { join, resolve } from 'node:path'
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore } from '../graph-store.ts'
import { attempt } from './attempt.ts'
import { faultOfDataFile } from './data-file.ts'
import { lockDirectory } from './directory-lock.ts'
import { embeddedStore } from './embedded-store.ts'
import { loadGraph, type LoadedGraph, type LoadOptions } from './loaded-graph.ts'
import { openRecords, type Records } from './records.ts'
import { isSealBroken, sealDataFile, sealOf } from './seal.ts'
import { damaged, unusable } from './store-errors.ts'

export interface EmbeddedStoreOptions {
  /** Made where there is none. */
  readonly directory: string
}

const fileName = 'graph.mdb'

/**
 * The graph in a data directory, empty where the directory is new.
 * @throws RelataError STORE_LOCKED, STORE_DAMAGED or, where the directory cannot be used, STORE_UNAVAILABLE
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<GraphStore & GraphQuestions> {
  const directory = resolve(options.directory)
  const file = join(directory, fileName)
  const lock = attempt(
    () => lockDirectory(directory),
    (cause) => unusable(directory, cause),
  )
  try {
    const records = openDataFile(directory, file)
    const loaded = await loadOrClose({ directory, records, sha256: sealOf(file) })
    sealDataFile(file)
    return embeddedStore({
      directory,
      file,
      loaded,
      close: async () => {
        await records.close()
        lock.release()
      },
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

function openDataFile(directory: string, file: string): Records {
  const fault = attempt(
    () => faultOfDataFile(file) ?? (isSealBroken(file) ? 'the data file is not what was written' : undefined),
    (cause) => unusable(directory, cause),
  )
  if (fault !== undefined) throw damaged(directory, fault)
  return attempt(
    () => openRecords(file),
    (cause) => damaged(directory, 'the data file cannot be opened', cause),
  )
}

async function loadOrClose(options: LoadOptions): Promise<LoadedGraph> {
  try {
    return loadGraph(options)
  } catch (error) {
    await options.records.close()
    throw error
  }
}
