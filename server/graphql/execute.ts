/** Carries out admitted operations: those that come again by a program made for them, others step by step. */
import type { ExecutionResult, GraphQLSchema } from 'graphql'
import { execute } from 'graphql'
import { toGraphQLError } from './errors.ts'
import type { ExecutionRequest } from './execution-request.ts'
import type { FindProgram } from './jit/programs.ts'
import { createPrograms } from './jit/programs.ts'

/** Resolves, with an answer or with errors, when the work is done or the context's signal fires. */
export type Executor = (request: ExecutionRequest) => Promise<ExecutionResult>

export const createExecutor =
  (schema: GraphQLSchema, findProgram: FindProgram = createPrograms(schema)): Executor =>
  (request) => {
    const work = async (): Promise<ExecutionResult> => {
      const program = findProgram(request)
      return program === undefined ? step(schema, request) : program(request)
    }
    return untilAborted(work, request.context.signal)
  }

const step = (
  schema: GraphQLSchema,
  { document, operationName, variables, context }: ExecutionRequest,
): Promise<ExecutionResult> | ExecutionResult =>
  execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables,
    contextValue: context,
  })

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
