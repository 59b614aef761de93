/** Makes the errors of compiled programs what the rest of GraphQL takes errors to be. */
import type { ExecutionResult } from 'graphql'
import { GraphQLError } from 'graphql'

type Answer = Promise<ExecutionResult> | ExecutionResult

export const withinGraphQL = (answer: Answer): Answer =>
  answer instanceof Promise ? answer.then(convertErrors) : convertErrors(answer)

const convertErrors = (result: ExecutionResult): ExecutionResult =>
  result.errors === undefined ? result : { ...result, errors: result.errors.map(convert) }

/** graphql-jit knows the positions of an error, but not the nodes that they are of, and gives no extensions. */
function convert({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null })
  if (locations !== undefined) Object.defineProperty(error, 'locations', { value: locations, enumerable: true })
  return error
}
