import type { OperationDefinitionNode } from 'graphql'
import { getIntrospectionQuery, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { admit } from '../../../server/graphql/admit.ts'
import { buildSchema } from '../../../server/graphql/build-schema.ts'
import { limits } from '../../../server/graphql/limits.ts'
import { measure, type Measure } from '../../../server/graphql/measure.ts'

const schema = buildSchema()

function measureText(text: string, variables: Readonly<Record<string, unknown>> = {}): Measure {
  const { definitions } = parse(text)
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  )
  return measure({ schema, operation, fragments, variables })
}

function admitText(text: string, variables: Readonly<Record<string, unknown>> = {}): void {
  const document = parse(text)
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
  admit({ schema, document, operation, variables })
}

const tooExpensive = expect.objectContaining({ code: 'QUERY_TOO_EXPENSIVE' })

test('page sizes multiply', () => {
  const cost = (outer: number, inner: number): number =>
    measureText(`{ entities(first: ${outer}) { nodes { relationships(first: ${inner}) { nodes { id } } } } }`).cost
  expect([cost(10, 5), cost(100, 50), cost(100, 0)]).toEqual([149, 10_913, 413])
  expect(cost(0, 500)).toBe(3)
})

test('variables count as the literals they stand for, and so do defaults', () => {
  const literal = measureText('{ entities(first: 400) { nodes { id } } }')
  const variable = measureText('query ($n: Int) { entities(first: $n) { nodes { id } } }', { n: 400 })
  expect(variable).toEqual(literal)
  const omitted = measureText('{ entities { nodes { id } } }')
  expect(omitted).toEqual(measureText('{ entities(first: 50) { nodes { id } } }'))
  expect(measureText('query ($n: Int) { entities(first: $n) { nodes { id } } }', { n: null })).toEqual(omitted)
})

test('fragments count where they are spread', () => {
  const plain = measureText('{ entities { nodes { id names { text } } } }')
  const spread = measureText(
    '{ entities { ...Page } } fragment Page on EntityConnection { nodes { ...Parts } } fragment Parts on Entity { id names { text } }',
  )
  expect(spread).toEqual(plain)
  expect(measureText('{ entities { nodes { ... on Entity { id names { text } } } } }')).toEqual(plain)
})

test('what is skipped costs nothing', () => {
  const text =
    'query ($with: Boolean!) { entities { totalCount nodes @include(if: $with) { id } edges @skip(if: true) { cursor } } }'
  expect(measureText(text, { with: false })).toEqual(measureText('{ entities { totalCount } }'))
  expect(measureText(text, { with: true })).toEqual(measureText('{ entities { totalCount nodes { id } } }'))
})

test('ids given as a list count each', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `id-${index}`)
  expect(measureText('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }).cost).toBeGreaterThan(300)
})

test('fragments in fragments are told to be too expensive at once', () => {
  const layers = Array.from(
    { length: 200 },
    (_, index) => `fragment F${index} on Entity { ...F${index + 1} ...F${index + 1} }`,
  )
  const text = `{ entity(id: "mali") { ...F0 } } ${layers.join(' ')} fragment F200 on Entity { id }`
  const begun = performance.now()
  expect(() => admitText(text)).toThrow(tooExpensive)
  expect(performance.now() - begun).toBeLessThan(200)
})

const evidence = 'evidence { start end quote passage { id locator digest source { id title date } } }'
const entity = 'id kind subkind name names { text language role } description basis start end degree'
const relationship =
  'id type { id label } source { id name } target { id name } start end asOf basis confidence attributes { key value }'

test('a subgraph of 300 nodes with evidence passes', () => {
  const text = `{ subgraph(ids: ["g5-sahel"], depth: 2, limit: 300) { truncated hiddenNodes missing nodes { ${entity} ${evidence} } relationships { ${relationship} ${evidence} } } }`
  expect(() => admitText(text)).not.toThrow()
  expect(measureText(text).cost).toBeLessThan(limits.cost / 2)
})

test('50 relationships of each of 100 entities pass, with their evidence', () => {
  const text = `{ entities(first: 100) { nodes { ${entity} relationships(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { ${relationship} evidence { passage { id locator } } } } } } }`
  expect(() => admitText(text)).not.toThrow()
})

test('the largest subgraph passes without evidence', () => {
  expect(() =>
    admitText(
      `{ subgraph(ids: ["g5-sahel"], depth: 4, limit: 2000) { nodes { ${entity} } relationships { ${relationship} } } }`,
    ),
  ).not.toThrow()
})

test('the standard introspection query passes, ten of them do not', () => {
  expect(() => admitText(getIntrospectionQuery())).not.toThrow()
  const whole = getIntrospectionQuery()
  const inner = whole.slice(whole.indexOf('__schema'), whole.indexOf('fragment FullType')).trim().slice(0, -1)
  const many = Array.from({ length: 10 }, (_, index) => `s${index}: ${inner}`).join('\n')
  expect(() => admitText(`{ ${many} } ${whole.slice(whole.indexOf('fragment FullType'))}`)).toThrow(tooExpensive)
})

test.each([
  ['pages in pages', '{ entities(first: 500) { nodes { relationships(first: 500) { nodes { id source { id } } } } } }'],
  [
    'depth',
    `{ entity(id: "mali") { ${'relationships(first: 1) { nodes { source { '.repeat(6)}id${' } } }'.repeat(6)} } }`,
  ],
  ['aliases', `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
  [
    'directives',
    `{ __typename ${Array.from({ length: 9 }, () => '... @include(if: true) { __typename }').join(' ')} }`,
  ],
  [
    'aliases in a fragment',
    `{ entity(id: "mali") { ...F } } fragment F on Entity { ${Array.from({ length: 101 }, (_, index) => `a${index}: id`).join(' ')} }`,
  ],
])('too much by %s is refused', (_, text) => {
  expect(() => admitText(text)).toThrow(tooExpensive)
})

test('100 aliases and 8 directives are allowed', () => {
  const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: __typename`).join(' ')
  const directives = Array.from({ length: 8 }, () => '... @include(if: true) { __typename }').join(' ')
  expect(() => admitText(`{ ${aliases} ${directives} }`)).not.toThrow()
})

test('only the operation that runs is measured', () => {
  const document = parse('query Small { __typename } query Large { entities(first: 9999) { totalCount } }')
  const [small, large] = document.definitions as OperationDefinitionNode[]
  if (small === undefined || large === undefined) throw new Error('two operations were written')
  expect(() => admit({ schema, document, operation: small, variables: {} })).not.toThrow()
  expect(() => admit({ schema, document, operation: large, variables: {} })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT' }),
  )
})
