/** Takes every value that a client wrote out of an operation and puts a variable in its place. */
import type { DocumentNode, GraphQLSchema, ValueNode, VariableDefinitionNode, VariableNode } from 'graphql'
import { BREAK, Kind, parseType, TypeInfo, valueFromASTUntyped, visit, visitWithTypeInfo } from 'graphql'
import type { OperationParts } from '../execution-request.ts'

/** An operation without values, and the values of one client's writing of it. */
export interface Hoisted {
  readonly document: DocumentNode
  /** By the names of the variables that stand for them. */
  readonly literals: Readonly<Record<string, unknown>>
}

/** Variables that clients declare cannot be called so: their operation is left to another executor then. */
const prefix = 'literal__'

/**
 * The operation with its fragments alone. graphql-jit writes values into the program that it makes, and a text that
 * looks like one of its own marks would be run as a part of it; names alone are harmless, and operations that differ in
 * their values share one program. Variables must come with their defaults applied, which are left out for the same
 * reason.
 */
export function hoistLiterals(schema: GraphQLSchema, { operation, fragments }: OperationParts): Hoisted {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  const literals: Record<string, unknown> = {}
  const definitions: VariableDefinitionNode[] = []
  const types = new TypeInfo(schema)
  const hoist = (value: ValueNode): VariableNode | undefined => {
    // Within a list graphql already speaks of its items.
    const type = value.kind === Kind.LIST ? types.getParentInputType() : types.getInputType()
    if (!type || holdsVariable(value)) return undefined
    const name = `${prefix}${definitions.length}`
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) })
    literals[name] = valueFromASTUntyped(value)
    return value.loc === undefined ? variable : { ...variable, loc: value.loc }
  }
  const bare = visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: withoutDefault,
      IntValue: hoist,
      FloatValue: hoist,
      StringValue: hoist,
      BooleanValue: hoist,
      NullValue: hoist,
      EnumValue: hoist,
      ListValue: hoist,
      ObjectValue: hoist,
    }),
  )
  return { document: declare(bare, definitions), literals }
}

/**
 * Whether graphql-jit treats the names and conditions of an operation as it should. A field called `__proto__` would be
 * the prototype of the object that it is to be in; a field that comes twice, once on a condition, would be there with
 * the selections of both.
 */
export function isFitForPrograms({ operation, fragments }: OperationParts): boolean {
  let isFit = true
  const refuse = (): typeof BREAK => {
    isFit = false
    return BREAK
  }
  for (const definition of [operation, ...fragments]) {
    visit(definition, {
      Directive: refuse,
      Name: ({ value }) => (value === '__proto__' || value.startsWith(prefix) ? refuse() : undefined),
    })
  }
  return isFit
}

const withoutDefault = ({ kind, variable, type }: VariableDefinitionNode): VariableDefinitionNode => ({
  kind,
  variable,
  type,
})

/** Whether a list or an object has a variable in it; then its other parts are hoisted one by one. */
function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable)
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value))
}

const declare = (document: DocumentNode, definitions: readonly VariableDefinitionNode[]): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), ...definitions] }
      : definition,
  ),
})
