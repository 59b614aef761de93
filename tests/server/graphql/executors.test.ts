/** Programs made for operations answer what step-by-step execution answers. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { ExecutionResult } from 'graphql'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAllowance } from '../../../server/graphql/allowance.ts'
import { buildSchema } from '../../../server/graphql/build-schema.ts'
import type { RequestContext } from '../../../server/graphql/context.ts'
import { createRequestContext } from '../../../server/graphql/context.ts'
import { createExecutor } from '../../../server/graphql/execute.ts'
import { operationOf } from '../../../server/graphql/execution-request.ts'
import { createPrograms } from '../../../server/graphql/jit/programs.ts'
import { programSize } from '../../../server/graphql/jit/program-size.ts'
import { createWholeGraph } from '../../../server/graphql/whole-graph.ts'
import { projectRoot } from '../../../server/project-root.ts'
import type { GraphQuestions } from '../../../server/store/graph-questions.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { arbitraryOperation, operationVariables } from '../../fixtures/arbitrary-operation.ts'
import { clientOperation, clientOperations } from '../../fixtures/client-operations.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

const schema = buildSchema()
const step = createExecutor(schema, () => undefined)

let store: GraphStore & GraphQuestions
let requestContext: () => RequestContext

beforeAll(async () => {
  store = await openSahelStore()
  const wholeGraph = createWholeGraph(store)
  requestContext = () => {
    const abort = new AbortController()
    const allowance = createAllowance({ items: 50_000, abort, deadline: Infinity })
    return createRequestContext({ requestId: 'test', store, wholeGraph, signal: abort.signal, allowance })
  }
})

afterAll(() => store.close())

/** Data as they are sent; errors without the order in which they happened. */
const sent = ({ data, errors }: ExecutionResult): unknown => ({
  data: JSON.stringify(data),
  errors: (errors ?? []).map((error) => JSON.stringify(error)).toSorted(),
})

/** Answers by a program made at once, where one can be made, and by steps. */
async function bothWays(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text)
  const findProgram = createPrograms(schema, { uses: 1, largest: 3_000, capacity: 10_000 })
  const request = () => ({ document, operationName: undefined, variables, context: requestContext() })
  const program = findProgram(request())
  const compiled = await createExecutor(schema, findProgram)(request())
  return { isCompiled: program !== undefined, compiled: sent(compiled), stepped: sent(await step(request())) }
}

const examples = path.join(projectRoot, 'server/graphql/examples')

test.each(readdirSync(examples))('%s', async (file) => {
  const { isCompiled, compiled, stepped } = await bothWays(readFileSync(path.join(examples, file), 'utf8'))
  expect(isCompiled).toBe(true)
  expect(compiled).toEqual(stepped)
})

describe('operations at random', () => {
  test('are compiled, and answered alike', async () => {
    let compiledOnes = 0
    await fc.assert(
      fc.asyncProperty(arbitraryOperation(schema), async (text) => {
        fc.pre(validate(schema, parse(text)).every(({ message }) => message.includes('is never used')))
        const { isCompiled, compiled, stepped } = await bothWays(text, operationVariables)
        if (isCompiled) compiledOnes += 1
        return isDeepStrictEqual(compiled, stepped)
      }),
      { numRuns: 150 },
    )
    expect(compiledOnes).toBeGreaterThan(100)
  }, 120_000)
})

describe('values that a client writes', () => {
  const mark = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d'

  test.each([
    ['as an argument', `{ entity(id: "${mark}globalThis.wasRun=true") { id } }`],
    ['in a list', `{ nodes(ids: ["mali", "${mark}globalThis.wasRun=true"]) { id } }`],
    ['in an object', `{ entities(filter: { sources: ["${mark}globalThis.wasRun=true"] }) { totalCount } }`],
    ['beside a variable', `query ($id: ID!) { nodes(ids: [$id, "${mark}globalThis.wasRun=true"]) { id } }`],
    ['as a default', `query ($x: ID! = "${mark}globalThis.wasRun=true") { entity(id: $x) { id } }`],
    ['as a block', `{ search(text: """${mark}globalThis.wasRun=true""") { score } }`],
    ['with escapes', `{ search(text: "\\u005f${mark.slice(1)}globalThis.wasRun=true") { score } }`],
  ])('are never run as a program: %s', async (_, text) => {
    const { isCompiled, compiled, stepped } = await bothWays(text, { id: 'mali' })
    expect(isCompiled).toBe(true)
    expect(compiled).toEqual(stepped)
    expect('wasRun' in globalThis).toBe(false)
  })

  test('do not make another program', () => {
    const findProgram = createPrograms(schema, { uses: 3, largest: 500, capacity: 1_000 })
    const ask = (id: string) =>
      findProgram({
        document: parse(`{ entity(id: "${id}") { id } }`),
        operationName: undefined,
        variables: {},
        context: requestContext(),
      })
    expect([ask('a'), ask('b'), typeof ask('c'), typeof ask('d')]).toEqual([
      undefined,
      undefined,
      'function',
      'function',
    ])
  })
})

test.each([
  ['a field called __proto__', '{ __proto__: entity(id: "mali") { id } }'],
  ['a variable called like ours', 'query ($literal__0: ID!) { entity(id: $literal__0) { id } }'],
  ['a field that comes twice, once on a condition', '{ entity(id: "mali") { id id @include(if: false) } }'],
  ['the schema itself', '{ __schema { queryType { name } } }'],
])('%s is left to step-by-step execution', async (_, text) => {
  const { isCompiled, compiled, stepped } = await bothWays(text, { literal__0: 'mali' })
  expect(isCompiled).toBe(false)
  expect(compiled).toEqual(stepped)
})

describe('a program for any entity', () => {
  const nested = 'relationships(first: 2) { nodes { source { SELECTED } target { id __typename } } }'
  const programs = (text: string): unknown =>
    createPrograms(schema, { uses: 1, largest: 100, capacity: 1_000 })({
      document: parse(text),
      operationName: undefined,
      variables: {},
      context: requestContext(),
    })

  test.each([
    ['common fields', nested.replace('SELECTED', 'id kind __typename type: __typename')],
    ['fragments on all entities', nested.replace('SELECTED', '...E ... on Node { id } ... { name }')],
    ['entities within entities', nested.replace('SELECTED', nested.replace('SELECTED', 'id name(language: FR)'))],
  ])('is small, with %s, and answers the same', async (_, selected) => {
    const fragment = selected.includes('...E') ? 'fragment E on Entity { kind names { text } }' : ''
    const text = `{ subgraph(ids: ["mali", "flow-niger-edf"], limit: 20) { nodes { ${selected} } } } ${fragment}`
    expect(programs(text)).toBeTypeOf('function')
    const { compiled, stepped } = await bothWays(text)
    expect(compiled).toEqual(stepped)
  })

  test.each([
    [
      'fields of one kind beside those of all',
      '{ entities(kinds: [COUNTRY, BODY]) { nodes { id ... on Country { iso3 memberOf { id } } __typename } } }',
    ],
    [
      'a field twice, once for any entity and once for one kind',
      `{ subgraph(ids: ["mali"]) { nodes { ${nested.replace('SELECTED', 'id')} } nodes { ${nested.replace('SELECTED', '... on Country { iso3 }')} } } }`,
    ],
    [
      'the same within a fragment',
      `{ search(text: "mali") { entity { id } ...H } } fragment H on SearchHit { entity { ... on Country { iso3 } } }`,
    ],
    [
      'one name for different fields of kinds',
      '{ nodes(ids: ["mali", "edf"]) { ... on Country { x: iso3 } ... on Instrument { x: id } } }',
    ],
  ])('does not stand where there is %s, and the answer is the same', async (_, text) => {
    const { isCompiled, compiled, stepped } = await bothWays(text)
    expect(isCompiled).toBe(true)
    expect(compiled).toEqual(stepped)
  })

  test('is made for every operation of the explorer but the largest', () => {
    const sized = clientOperations.filter(
      (name) =>
        createPrograms(schema, { uses: 1, largest: 500, capacity: 1_000 })({
          document: parse(clientOperation(name)),
          operationName: undefined,
          variables: {},
          context: requestContext(),
        }) === undefined,
    )
    expect(sized).toEqual(['entity'])
  })
})

test('what would make too large a program is left to step-by-step execution, and its size is told at once', () => {
  const inner = 'relationships(first: 1) { nodes { source { '
  const text = `{ entity(id: "mali") { ${inner.repeat(10)} id ${'} } }'.repeat(10)} } }`
  const parts = operationOf(parse(text), undefined)
  if (parts === undefined) throw new Error('an operation was written')
  const begun = performance.now()
  expect(programSize(schema, parts)).toBeGreaterThan(17 ** 10)
  expect(performance.now() - begun).toBeLessThan(50)
})
