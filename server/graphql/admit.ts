/** Decides before execution whether an operation may run at all. */
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { GraphQLError, Kind, visit } from 'graphql'
import { RelataError } from '../../model/errors.ts'
import { checkArguments } from './check-arguments.ts'
import { coerceVariables } from './coerced-variables.ts'
import { limits } from './limits.ts'
import { measure } from './measure.ts'

export interface Admission {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** Throws `BAD_USER_INPUT` or `QUERY_TOO_EXPENSIVE`; validation must have passed. */
export function admit({ schema, document, operation, variables }: Admission): void {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  limitSyntax(operation, fragments)
  const coerced = coerce(schema, operation, variables)
  const { cost, depth } = measure({ schema, operation, fragments, variables: coerced, onField: checkArguments })
  limit(depth, limits.depth, 'levels of fields')
  limit(cost, limits.cost, 'values, as far as can be told beforehand,')
}

/** Operations that were counted and found short enough; documents are kept, and their operations with them. */
const shortEnough = new WeakSet<OperationDefinitionNode>()

/** Counts what is written down, each fragment that the operation uses once. */
function limitSyntax(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): void {
  if (shortEnough.has(operation)) return
  const used = new Set<string>()
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation]
  let aliases = 0
  let directives = 0
  for (let definition = waiting.pop(); definition !== undefined; definition = waiting.pop()) {
    visit(definition, {
      Field: ({ alias }) => void (aliases += alias === undefined ? 0 : 1),
      Directive: () => void (directives += 1),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (fragment === undefined || used.has(name.value)) return
        used.add(name.value)
        waiting.push(fragment)
      },
    })
  }
  limit(aliases, limits.aliases, 'aliases')
  limit(directives, limits.directives, 'directives')
  shortEnough.add(operation)
}

function coerce(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Admission['variables'],
): Readonly<Record<string, unknown>> {
  const result = coerceVariables(schema, operation, variables)
  if (result.errors === undefined) return result.coerced
  const [first] = result.errors
  throw new GraphQLError(first?.message ?? 'The variables do not fit the operation.', {
    nodes: first?.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

function limit(value: number, most: number, what: string): void {
  if (value <= most) return
  const size = value > 1e9 ? 'more than a billion' : String(Math.ceil(value))
  throw new RelataError(
    'QUERY_TOO_EXPENSIVE',
    `The operation asks for ${size} ${what} and at most ${most} are allowed.`,
    {
      remedy: 'Ask for fewer fields, smaller pages or less depth.',
    },
  )
}
