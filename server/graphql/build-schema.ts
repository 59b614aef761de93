/** Joins SDL, scalars and resolvers into an executable schema. */
import type {
  DocumentNode,
  GraphQLEnumType,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
} from 'graphql'
import {
  assertValidSchema,
  buildASTSchema,
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import type { RequestContext } from './context.ts'
import { inPortions } from './in-portions.ts'
import { anyEntity, kindOfAny, originalOf, withAnyEntity } from './jit/any-entity.ts'
import { loadTypeDefinitions } from './load-schema.ts'
import { entityFields } from './resolvers/entity.ts'
import { resolvers } from './resolvers/index.ts'
import { scalars } from './scalars.ts'
import { typeNameOfRecord } from './type-name.ts'

type Resolve = GraphQLFieldResolver<unknown, RequestContext>
type ResolverMap = Readonly<Record<string, Readonly<Record<string, Resolve>>>>

/** What the API offers. */
export const buildSchema = (): GraphQLSchema => complete(loadTypeDefinitions())

/** What programs are made for: the same, and what stands for any entity. */
export const buildProgramSchema = (): GraphQLSchema => complete(withAnyEntity(loadTypeDefinitions()))

function complete(definitions: DocumentNode): GraphQLSchema {
  const schema = buildASTSchema(definitions)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (isScalarType(type) && !isSpecifiedScalarType(type)) completeScalar(type)
    if (isEnumType(type)) explainRefusals(type)
    if (isAbstractType(type)) type.resolveType = (record: object) => typeNameOfRecord(record)
    if (isObjectType(type)) attachResolvers(type)
  }
  assertValidSchema(schema)
  return schema
}

function completeScalar(type: GraphQLScalarType): void {
  const scalar = scalars[type.name]
  if (scalar === undefined) throw new Error(`The scalar ${type.name} has no functions`)
  type.serialize = scalar.serialize
  type.parseValue = scalar.parseValue
  type.parseLiteral = scalar.parseLiteral
}

/** A value that an enum does not have is refused with those that it has. */
function explainRefusals(type: GraphQLEnumType): void {
  const names = type.getValues().map(({ name }) => name)
  const explain = <Value>(parse: () => Value): Value => {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      throw new GraphQLError(`${error.message} Allowed are ${names.join(', ')}.`, {
        nodes: error.nodes ?? null,
        extensions: { code: 'BAD_USER_INPUT' },
      })
    }
  }
  const parseValue = type.parseValue.bind(type)
  const parseLiteral = type.parseLiteral.bind(type)
  type.parseValue = (value) => explain(() => parseValue(value))
  type.parseLiteral = (node, variables) => explain(() => parseLiteral(node, variables))
}

function attachResolvers(type: GraphQLObjectType): void {
  const own = (type.name === anyEntity ? ofAnyEntity : (resolvers as unknown as ResolverMap)[type.name]) ?? {}
  for (const field of Object.values(type.getFields())) {
    const original = originalOf(field.name)
    const resolve = own[original] ?? (original === field.name ? undefined : propertyOf(original))
    const counted = isListType(getNullableType(field.type)) ? counting(field, resolve ?? defaultFieldResolver) : resolve
    if (counted !== undefined) field.resolve = withDefaults(field, counted)
  }
}

/** What a field without a resolver answers. */
const propertyOf =
  (name: string): Resolve =>
  (record) =>
    (record as Readonly<Record<string, unknown>>)[name]

const ofAnyEntity = {
  ...entityFields,
  [kindOfAny]: (record: object) => typeNameOfRecord(record),
} as unknown as ResolverMap[string]

/** Takes what a list holds off the request's allowance before any item of it is resolved. */
function counting({ type }: GraphQLField<unknown, unknown>, resolve: Resolve): Resolve {
  const isOfObjects = isCompositeType(getNamedType(type))
  return (...call) => {
    const [, , { allowance, signal }] = call
    if (signal.aborted) return neverResolved()
    const count = (items: unknown): unknown => {
      if (!Array.isArray(items)) return items
      if (!allowance.spend(items.length)) return neverResolved()
      return isOfObjects ? inPortions(items, signal) : items
    }
    const answer: unknown = resolve(...call)
    return answer instanceof Promise ? answer.then(count) : count(answer)
  }
}

/** What is left of a request that has been answered already: it stops here and is forgotten. */
const neverResolved = (): Promise<never> => new Promise(() => undefined)

/** An argument given as null means its default, as if it had been left out. */
function withDefaults(field: GraphQLField<unknown, RequestContext>, resolve: Resolve): Resolve {
  const defaults = field.args.filter(({ defaultValue }) => defaultValue !== undefined)
  if (defaults.length === 0) return resolve
  return (parent, args: Readonly<Record<string, unknown>>, ...rest) => {
    if (defaults.every(({ name }) => args[name] !== null)) return resolve(parent, args, ...rest)
    const filled = Object.fromEntries(
      defaults.map(({ name, defaultValue }) => [name, args[name] ?? defaultValue] as const),
    )
    return resolve(parent, { ...args, ...filled }, ...rest)
  }
}
