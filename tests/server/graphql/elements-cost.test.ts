/** What the canvas asks for stays within the limits when it is as full as it may be, evidence included. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { admit } from '../../../server/graphql/admit.ts'
import { buildSchema } from '../../../server/graphql/build-schema.ts'
import { limits } from '../../../server/graphql/limits.ts'
import { measure } from '../../../server/graphql/measure.ts'
import { projectRoot } from '../../../server/project-root.ts'

const schema = buildSchema()
const text = (name: string): string =>
  readFileSync(path.join(projectRoot, `client/api/operations/${name}.graphql`), 'utf8')

function costOf(name: string, ids: number): number {
  const document: DocumentNode = parse(text(name) + text('element-fields'))
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )
  if (!operation) throw new Error(`${name}.graphql holds no operation.`)
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const variables = { ids: Array.from({ length: ids }, (_, index) => `n${index}`) }
  expect(() => admit({ schema, document, operation, variables })).not.toThrow()
  return measure({ schema, operation, fragments, variables }).cost
}

test('elements with their evidence are admitted for as many nodes as the server gives at once', () => {
  // The estimate is for 2,000 nodes and three times as many relationships, whatever the number of ids.
  expect(costOf('elements', limits.ids)).toBeLessThan(limits.cost)
})

test('records by id are admitted for as many as the client asks for at once', () => {
  expect(costOf('elements-by-id', 500)).toBeLessThan(limits.cost)
})
