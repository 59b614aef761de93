/** Measures a graph in a thread of its own, which is ended when nobody wants the answer any more. */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { RelataError } from '../../../model/errors.ts'
import type { NumberedMeasures } from './compute-measures.ts'
import type { NumberedEdges } from '../../../model/graph/measures/links.ts'
import type { WorkerAnswer } from './measure-worker.ts'
import { createTurns } from './turns.ts'

/** One core stays with the requests. */
const turns = createTurns(Math.max(1, availableParallelism() - 1))

/** The worker lies beside this file, as JavaScript once built; its source needs a loader, which a thread does not inherit. */
const extension = extname(import.meta.url)
const workerFile = new URL(`measure-worker${extension}`, import.meta.url)
const loader = (): string[] =>
  extension === '.ts'
    ? ['--import', `data:text/javascript,import{register}from'${import.meta.resolve('tsx/esm/api')}';register()`]
    : []

/** Fails with the signal's reason, or with `QUERY_TOO_EXPENSIVE` where time or memory cannot suffice. */
export const runInWorker = (edges: NumberedEdges, signal: AbortSignal): Promise<NumberedMeasures> =>
  turns(async () => {
    const worker = new Worker(workerFile, { workerData: edges, execArgv: loader() })
    try {
      const [answer] = (await once(worker, 'message', { signal })) as [WorkerAnswer]
      if ('measures' in answer) return answer.measures
      const { code, message, remedy } = answer.refusal
      throw new RelataError(code, message, remedy === undefined ? {} : { remedy })
    } catch (error) {
      signal.throwIfAborted()
      throw isOutOfMemory(error) ? tooLarge(error) : error
    } finally {
      await worker.terminate()
    }
  }, signal)

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooLarge = (cause: unknown): RelataError =>
  new RelataError('QUERY_TOO_EXPENSIVE', 'Measures of this graph need more memory than there is.', {
    remedy: 'Narrow the filter, for example by kinds, types, dates or sources.',
    cause,
  })
