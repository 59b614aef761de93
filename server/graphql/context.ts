/** What every resolver may use while one request is answered. */
import type { GraphQuestions } from '../store/graph-questions.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { Allowance } from './allowance.ts'
import type { Loaders } from './loaders.ts'
import { createLoaders } from './loaders.ts'
import type { WholeGraph } from './whole-graph.ts'

export interface RequestContext {
  /** The log's name for the request. */
  readonly requestId: string
  readonly store: GraphStore & GraphQuestions
  readonly loaders: Loaders
  /** Shared by all requests. */
  readonly wholeGraph: WholeGraph
  /** Fires at the deadline or when the client is gone. */
  readonly signal: AbortSignal
  readonly allowance: Allowance
}

export interface RequestContextOptions {
  readonly requestId: string
  readonly store: GraphStore & GraphQuestions
  readonly wholeGraph: WholeGraph
  readonly signal: AbortSignal
  readonly allowance: Allowance
}

export const createRequestContext = (options: RequestContextOptions): RequestContext => ({
  ...options,
  loaders: createLoaders(options.store, { signal: options.signal }),
})
