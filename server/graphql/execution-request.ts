/** An operation that may be executed, and which part of its document that is. */
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'
import { getOperationAST, Kind } from 'graphql'
import type { RequestContext } from './context.ts'

export interface ExecutionRequest {
  readonly document: DocumentNode
  /** Which of the document's operations, where it has several. */
  readonly operationName: string | undefined
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: RequestContext
}

export interface OperationParts {
  readonly operation: OperationDefinitionNode
  /** All of the document. */
  readonly fragments: readonly FragmentDefinitionNode[]
}

/** Undefined where the document has no such operation, or several without a name to tell which. */
export function operationOf(document: DocumentNode, name: string | undefined): OperationParts | undefined {
  const operation = getOperationAST(document, name)
  if (!operation) return undefined
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return { operation, fragments }
}
