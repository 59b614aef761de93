/** How every read of the store is carried out: on one state of the graph, never on a closed data file. */
import type { Steps } from '../../../model/graph/steps.ts'
import type { ReadOptions } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { runSteps } from '../run-steps.ts'

export interface Reader {
  /** For what may take long. */
  readonly read: <Result>(work: (graph: LoadedGraph) => Steps<Result>, options?: ReadOptions) => Promise<Result>
  /** For what takes next to no time. */
  readonly glance: <Result>(look: (graph: LoadedGraph) => Result, options?: ReadOptions) => Promise<Result>
}

export interface ReaderOptions {
  readonly current: () => LoadedGraph
  /** Throws once the data file is closed: lmdb would take the process down. */
  readonly assertOpen: () => void
}

export const makeReader = ({ current, assertOpen }: ReaderOptions): Reader => ({
  read: (work, options = {}) => runSteps(() => work(current()), options, assertOpen),
  glance: async (look, { signal } = {}) => {
    signal?.throwIfAborted()
    assertOpen()
    return look(current())
  },
})
