/** Carries out admitted operations; whoever is faster at it can take this one's place. */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { execute } from 'graphql'
import type { RequestContext } from './context.ts'
import { toGraphQLError } from './errors.ts'

export interface ExecutionRequest {
  readonly document: DocumentNode
  /** Which of the document's operations, where it has several. */
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: RequestContext
}

/** Resolves, with an answer or with errors, when the work is done or the context's signal fires. */
export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>

export const createExecutor =
  (schema: GraphQLSchema): Executor =>
  ({ document, operationName, variables, context }) => {
    const work = async (): Promise<ExecutionResult> =>
      execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables,
        contextValue: context,
      })
    return untilAborted(work, context.signal)
  }

/** Reads of the store end by the same signal; only the answer does not wait for all of them. */
async function untilAborted(work: () => Promise<ExecutionResult>, signal: AbortSignal): Promise<ExecutionResult> {
  let abort = (): void => undefined
  const aborted = new Promise<ExecutionResult>((resolve) => {
    abort = () => resolve({ errors: [toGraphQLError(signal.reason)] })
  })
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([aborted, work()])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
