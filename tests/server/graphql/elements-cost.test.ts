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
const document: DocumentNode = parse(
  readFileSync(path.join(projectRoot, 'client/api/operations/elements.graphql'), 'utf8'),
)
const operation = document.definitions.find(
  (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
)
const fragments = new Map(
  document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
)

test('elements with their evidence are admitted for as many nodes as the server gives at once', () => {
  if (!operation) throw new Error('elements.graphql holds no operation.')
  const variables = { ids: Array.from({ length: limits.ids }, (_, index) => `n${index}`) }
  // The estimate is for 2,000 nodes and three times as many relationships, whatever the number of ids.
  expect(measure({ schema, operation, fragments, variables }).cost).toBeLessThan(limits.cost)
  expect(() => admit({ schema, document, operation, variables })).not.toThrow()
})
