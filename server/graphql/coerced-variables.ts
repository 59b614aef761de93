/** The variables of a request as its operation declares them: worked out once, for admission and for execution. */
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { getVariableValues } from 'graphql'
import { limits } from './limits.ts'

export type CoercedVariables = ReturnType<typeof getVariableValues>

interface Known {
  readonly operation: OperationDefinitionNode
  readonly coerced: CoercedVariables
}

/** By the object that the client's variables came in. */
const known = new WeakMap<object, Known>()

/** The values with defaults applied, or the errors of those that do not fit; all requests are of one schema. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const before = known.get(variables)
  if (before?.operation === operation) return before.coerced
  const declared = operation.variableDefinitions ?? []
  const coerced = getVariableValues(schema, declared, variables, { maxErrors: limits.errors })
  known.set(variables, { operation, coerced })
  return coerced
}
