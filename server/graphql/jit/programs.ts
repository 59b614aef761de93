/** Programs for operations that come again, compiled when they have come often enough to be worth it. */
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { getVariableValues, print } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { ExecutionRequest } from '../execution-request.ts'
import { operationOf } from '../execution-request.ts'
import { Recent } from '../recent.ts'
import { hoistLiterals } from './hoist-literals.ts'
import { programSize } from './program-size.ts'
import { withinGraphQL } from './within-graphql.ts'

type Values = Readonly<Record<string, unknown>>

/** Executes at once; whatever ends the request early is the caller's business. */
export type Program = (request: ExecutionRequest) => Promise<ExecutionResult> | ExecutionResult

/** Undefined where an operation is to be executed otherwise: too rare, too large or about the schema itself. */
export type FindProgram = (request: ExecutionRequest) => Program | undefined

export interface ProgramOptions {
  /** The program is made when its operation comes for this time. */
  readonly uses: number
  /** Pieces of the largest program; making one takes about 60 µs a piece, in one go. */
  readonly largest: number
  /** Pieces of all programs that are kept; one takes about 4 KB. */
  readonly capacity: number
}

export const programOptions: ProgramOptions = { uses: 3, largest: 500, capacity: 6_000 }

/** What is known of all operations that differ in their values alone. */
interface Shape {
  readonly document: DocumentNode
  uses: number
  run: Run | 'impossible' | undefined
}

type Run = (variables: Values, context: unknown) => Promise<ExecutionResult> | ExecutionResult

/** One client's writing of a shape. */
interface Writing {
  readonly operation: OperationDefinitionNode
  readonly shape: Shape
  readonly literals: Values
}

export function createPrograms(schema: GraphQLSchema, options: ProgramOptions = programOptions): FindProgram {
  const shapes = new Recent<string, Shape>(options.capacity)
  const read = ({ document, operationName }: ExecutionRequest): Writing | undefined => {
    const parts = operationOf(document, operationName)
    const size = parts === undefined ? Infinity : programSize(schema, parts)
    if (parts === undefined || size > options.largest) return undefined
    const hoisted = hoistLiterals(schema, parts)
    if (hoisted === undefined) return undefined
    const text = print(hoisted.document)
    const shape = shapes.get(text) ?? { document: hoisted.document, uses: 0, run: undefined }
    shapes.set(text, shape, size)
    return { operation: parts.operation, shape, literals: hoisted.literals }
  }
  const writingOf = onceForEach(read)
  return (request) => {
    const writing = writingOf(request)
    if (writing === undefined) return undefined
    const { operation, shape, literals } = writing
    shape.uses += 1
    if (shape.uses < options.uses) return undefined
    shape.run ??= compile(schema, shape.document)
    const { run } = shape
    if (run === 'impossible') return undefined
    return ({ variables, context }) => {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
      return coerced === undefined ? { errors: errors ?? [] } : run({ ...coerced, ...literals }, context)
    }
  }
}

/** Documents are told apart as objects, since they are cached; what is not used any more is forgotten with them. */
function onceForEach(read: (request: ExecutionRequest) => Writing | undefined): typeof read {
  const known = new WeakMap<DocumentNode, Map<string, Writing | undefined>>()
  return (request) => {
    const byName = known.get(request.document) ?? new Map<string, Writing | undefined>()
    known.set(request.document, byName)
    const name = request.operationName ?? ''
    if (!byName.has(name)) byName.set(name, read(request))
    return byName.get(name)
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run | 'impossible' {
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true })
  if (!isCompiledQuery(compiled)) return 'impossible'
  return (variables, context) => withinGraphQL(compiled.query(undefined, context, variables))
}
