/** The port over records in lmdb and a graph in memory. */
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore } from '../graph-store.ts'
import { attempt } from './attempt.ts'
import { completeDataFile } from './data-file.ts'
import { documentReads } from './document-reads.ts'
import { graphReads } from './graph-reads.ts'
import { keepIndex } from './index-keeper.ts'
import { loadBatch } from './load-batch.ts'
import { loadGraph, type LoadedGraph } from './loaded-graph.ts'
import { questionReads } from './question-reads.ts'
import { makeReader } from './reader.ts'
import { breakSeal, sealDataFile, sealOf } from './seal.ts'
import { closed, notEmpty, unusable } from './store-errors.ts'

export interface OpenDirectory {
  readonly directory: string
  /** The data file in it. */
  readonly file: string
  readonly loaded: LoadedGraph
  readonly close: () => Promise<void>
}

export function embeddedStore({ directory, file, close, ...opened }: OpenDirectory): GraphStore & GraphQuestions {
  const keeper = keepIndex(directory)
  const hold = (graph: LoadedGraph): LoadedGraph => {
    const { built: packed, version } = graph
    const sha256 = sealOf(file)
    if (packed !== undefined && version > 0 && sha256 !== undefined)
      keeper.saveLater({ data: { sha256, version }, packed })
    return graph
  }
  let loaded = hold(opened.loaded)
  let closing: Promise<void> | undefined
  const assertOpen = (): void => {
    if (closing !== undefined) throw closed()
  }
  const reader = makeReader({ current: () => loaded, assertOpen })
  return {
    kind: 'embedded',
    dataVersion: () => loaded.version,
    ready: (options) => reader.glance(() => undefined, options),
    isEmpty: (options) => reader.glance(({ version }) => version === 0, options),
    load: async (batch, note) => {
      assertOpen()
      if (loaded.version > 0) throw notEmpty(directory)
      attempt(
        () => {
          breakSeal(file)
          loadBatch(loaded.records, batch, note)
          completeDataFile(file)
          sealDataFile(file)
        },
        (cause) => unusable(directory, cause),
      )
      loaded = hold(loadGraph({ directory, records: loaded.records, sha256: undefined }))
    },
    close: () => (closing ??= keeper.finish().then(close)),
    ...graphReads(reader),
    ...documentReads(reader),
    ...questionReads(reader),
  }
}
