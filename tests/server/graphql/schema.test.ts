import type { GraphQLNamedType } from 'graphql'
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'
import { kinds } from '../../../model/kinds/index.ts'
import { buildSchema } from '../../../server/graphql/build-schema.ts'
import { typeNameOf } from '../../../server/graphql/type-name.ts'

const schema = buildSchema()

const own = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
)

interface Described {
  readonly description?: string | null | undefined
}

const partsOf = (type: GraphQLNamedType): readonly (readonly [string, Described])[] => {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field])
  if (!('getFields' in type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field] as const,
    ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg] as const),
  ])
}

test('every type, field, argument and enum value is described in a sentence', () => {
  const described = own.flatMap((type) => [[type.name, type] as const, ...partsOf(type)])
  const missing = described.filter(([, { description }]) => !/^[^\s].{4,}[.…]$/s.test(description ?? ''))
  expect(missing.map(([name]) => name)).toEqual([])
  expect(described.length).toBeGreaterThan(500)
})

test('every kind of the model is a type that is an entity', () => {
  const entities = schema.getPossibleTypes(schema.getType('Entity') as Parameters<typeof schema.getPossibleTypes>[0])
  expect(entities.map(({ name }) => name).toSorted()).toEqual(kinds.map(({ kind }) => typeNameOf(kind)).toSorted())
})

test('the enum of kinds is that of the model', () => {
  const kindEnum = schema.getType('EntityKind')
  const names = isEnumType(kindEnum) ? kindEnum.getValues().map(({ name }) => name) : []
  expect(names.toSorted()).toEqual(kinds.map(({ kind }) => kind).toSorted())
})

test('a field that takes arguments or answers with an object that the record does not hold has a resolver', () => {
  const unresolved = own
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
    .filter(([, field]) => field.args.length > 0 && field.resolve === undefined)
  expect(unresolved.map(([type, field]) => `${type}.${field.name}`)).toEqual([])
})
