import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema as readSchema, findBreakingChanges } from 'graphql'
import { expect, test } from 'vitest'
import { buildSchema } from '../../../server/graphql/build-schema.ts'

const contract = readSchema(readFileSync(path.join(import.meta.dirname, '../../fixtures/contract.graphql'), 'utf8'))

test('whatever the contract promises is there, with the same names, arguments, types and nullability', () => {
  expect(findBreakingChanges(contract, buildSchema())).toEqual([])
})

test('a promise that is not kept would be noticed', () => {
  const less = readSchema('type Query { node(id: ID!): Node } interface Node { id: ID! }')
  expect(findBreakingChanges(contract, less).length).toBeGreaterThan(50)
})
