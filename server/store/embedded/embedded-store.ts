/** The port over records in lmdb and a graph in memory. */
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore } from '../graph-store.ts'
import { attempt } from './attempt.ts'
import { completeDataFile } from './data-file.ts'
import { documentReads } from './document-reads.ts'
import { graphReads } from './graph-reads.ts'
import { loadBatch } from './load-batch.ts'
import { loadGraph, type LoadedGraph } from './loaded-graph.ts'
import { questionReads } from './question-reads.ts'
import { makeReader } from './reader.ts'
import { breakSeal, sealDataFile } from './seal.ts'
import { closed, notEmpty, unusable } from './store-errors.ts'

export interface OpenDirectory {
  readonly directory: string
  /** The data file in it. */
  readonly file: string
  readonly loaded: LoadedGraph
  readonly close: () => Promise<void>
}

export function embeddedStore({ directory, file, close, ...opened }: OpenDirectory): GraphStore & GraphQuestions {
  let loaded = opened.loaded
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
      loaded = loadGraph(directory, loaded.records)
    },
    close: () => (closing ??= close()),
    ...graphReads(reader),
    ...documentReads(reader),
    ...questionReads(reader),
  }
}
