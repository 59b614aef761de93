/** The thread in which large graphs are measured: takes edges, posts measures or why they are refused, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { RelataError } from '../../../model/errors.ts'
import type { NumberedMeasures } from './compute-measures.ts'
import { computeMeasures } from './compute-measures.ts'
import type { NumberedEdges } from '../../../model/graph/measures/links.ts'

/** A refusal in parts, because an error's class does not pass between threads. */
export type WorkerAnswer =
  | { readonly measures: NumberedMeasures }
  | { readonly refusal: Pick<RelataError, 'code' | 'message' | 'remedy'> }

const answer = await computeMeasures(workerData as NumberedEdges).then(
  (measures): WorkerAnswer => ({ measures }),
  (error: unknown): WorkerAnswer => {
    if (!(error instanceof RelataError)) throw error
    return { refusal: { code: error.code, message: error.message, remedy: error.remedy } }
  },
)
parentPort?.postMessage(answer)
