/** Programs for operations that come again, compiled when they have come often enough to be worth it. */
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { print } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { coerceVariables } from '../coerced-variables.ts'
import type { ExecutionRequest } from '../execution-request.ts'
import { operationOf } from '../execution-request.ts'
import { buildProgramSchema } from '../build-schema.ts'
import { Recent } from '../recent.ts'
import { generalise } from './generalise.ts'
import { hoistLiterals, isFitForPrograms } from './hoist-literals.ts'
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
  uses: number
  run: Run | 'impossible' | undefined
}

type Run = (variables: Values, context: unknown) => Promise<ExecutionResult> | ExecutionResult

/** One client's writing of an operation. */
interface Writing {
  readonly operation: OperationDefinitionNode
  /** What a program would be made of, and its text. */
  readonly bare: DocumentNode
  readonly text: string
  readonly size: number
  readonly literals: Values
}

/** @param schema the API's, by which clients write */
export function createPrograms(schema: GraphQLSchema, options: ProgramOptions = programOptions): FindProgram {
  const shapes = new Recent<string, Shape>(options.capacity)
  const programSchema = onFirstUse(buildProgramSchema)
  const writingOf = onceForEach((request) => read(schema, programSchema(), { request, largest: options.largest }))
  return (request) => {
    const writing = writingOf(request)
    if (writing === undefined) return undefined
    const { operation, bare, text, size, literals } = writing
    const shape = shapes.get(text) ?? { uses: 0, run: undefined }
    if (shape.uses === 0) shapes.set(text, shape, size)
    shape.uses += 1
    if (shape.uses < options.uses) return undefined
    shape.run ??= compile(programSchema(), bare)
    const { run } = shape
    if (run === 'impossible') return undefined
    return ({ variables, context }) => {
      const { coerced, errors } = coerceVariables(schema, operation, variables)
      return coerced === undefined ? { errors: errors ?? [] } : run({ ...coerced, ...literals }, context)
    }
  }
}

interface Reading {
  readonly request: ExecutionRequest
  readonly largest: number
}

/** Undefined where no program shall be made. */
function read(
  schema: GraphQLSchema,
  programSchema: GraphQLSchema,
  { request: { document, operationName }, largest }: Reading,
): Writing | undefined {
  const parts = operationOf(document, operationName)
  if (parts === undefined || !isFitForPrograms(parts)) return undefined
  const general = generalise(schema, parts)
  const rewritten = general === undefined ? parts : { operation: general, fragments: [] }
  const size = programSize(programSchema, rewritten)
  if (size > largest) return undefined
  const { document: bare, literals } = hoistLiterals(programSchema, rewritten)
  return { operation: parts.operation, bare, text: print(bare), size, literals }
}

const onFirstUse = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
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
