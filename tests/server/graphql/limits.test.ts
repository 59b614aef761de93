import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const refusal = ({ data, errors }: Answer): string => {
  expect(Object.values(data ?? {}).every((field) => field === null)).toBe(true)
  return `${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`
}

test.each([
  ['{ entities(first: -1) { totalCount } }', '"first" of Query.entities must lie between 0 and 500, not -1.'],
  ['{ entities(first: 501) { totalCount } }', '"first" of Query.entities must lie between 0 and 500, not 501.'],
  [
    '{ entities(first: 1000000000) { totalCount } }',
    '"first" of Query.entities must lie between 0 and 500, not 1000000000.',
  ],
  ['{ search(text: "mali", first: 101) { score } }', '"first" of Query.search must lie between 0 and 100, not 101.'],
  [
    '{ subgraph(ids: ["mali"], limit: 0) { truncated } }',
    '"limit" of Query.subgraph must lie between 1 and 2000, not 0.',
  ],
  [
    '{ subgraph(ids: ["mali"], limit: -1) { truncated } }',
    '"limit" of Query.subgraph must lie between 1 and 2000, not -1.',
  ],
  [
    '{ subgraph(ids: ["mali"], limit: 1000000000) { truncated } }',
    '"limit" of Query.subgraph must lie between 1 and 2000, not 1000000000.',
  ],
  ['{ subgraph(ids: ["mali"], depth: 5) { truncated } }', '"depth" of Query.subgraph must lie between 0 and 4, not 5.'],
  ['{ entity(id: "mali") { relationships(first: 501) { totalCount } } }', '"first" of Entity.relationships must lie'],
  ['{ dataset { bestConnected(first: -5) } }', '"first" of Dataset.bestConnected must lie between 0 and 500, not -5.'],
  [`{ search(text: "${'a'.repeat(1001)}") { score } }`, '"text" of Query.search may hold 1000 characters, not 1001.'],
  [`{ entity(id: "${'a'.repeat(1001)}") { id } }`, '"id" of Query.entity may hold 1000 characters, not 1001.'],
  [
    '{ entities(filter: { from: "2018-02-30" }) { totalCount } }',
    '"2018-02-30" is no Date; allowed is a year, month or day that exists',
  ],
  ['{ entities(filter: { from: "2018-13" }) { totalCount } }', '"2018-13" is no Date'],
  ['{ entities(filter: { from: 2018 }) { totalCount } }', 'IntValue is no Date'],
  [
    '{ entities(filter: { from: "2019", to: "2018-12" }) { totalCount } }',
    '"filter.from" of Query.entities must not be later than filter.to: 2019 lies after 2018-12.',
  ],
  [
    '{ entities(kinds: [COUNTRIES]) { totalCount } }',
    'Value "COUNTRIES" does not exist in "EntityKind" enum. Did you mean the enum value "COUNTRY"? Allowed are COUNTRY, PLACE',
  ],
  [
    '{ entities(filter: { types: ["married_to"] }) { totalCount } }',
    '"filter.types" names "married_to", which is no type of relationship here. There are ',
  ],
  [
    '{ entity(id: "mali") { relationships(types: ["x\\"y"]) { totalCount } } }',
    '"types" names "x"y", which is no type',
  ],
  ['{ entities(after: "rubbish") { totalCount } }', '"after" is not a cursor of this list.'],
  ['{ entities(first: "ten") { totalCount } }', 'Int cannot represent non-integer value: "ten"'],
])('%s is refused', async (query, message) => {
  const answer = await api.ask(query)
  expect(answer.status).toBe(200)
  expect(refusal(answer)).toContain(`BAD_USER_INPUT: ${message}`)
})

test.each([
  [
    'query ($n: Int) { entities(first: $n) { totalCount } }',
    { n: 1e9 },
    '"first" of Query.entities must lie between 0 and 500',
  ],
  [
    'query ($n: Int) { entities(first: $n) { totalCount } }',
    { n: 1e10 },
    'Variable "$n" got invalid value 10000000000; Int cannot represent',
  ],
  [
    'query ($n: Int) { entities(first: $n) { totalCount } }',
    { n: 1.5 },
    'Variable "$n" got invalid value 1.5; Int cannot represent',
  ],
  [
    'query ($d: Date) { entities(filter: { to: $d }) { totalCount } }',
    { d: '2023-02-29' },
    'Variable "$d" got invalid value "2023-02-29"; "2023-02-29" is no Date',
  ],
  [
    'query ($k: [EntityKind!]) { entities(kinds: $k) { totalCount } }',
    { k: ['STATE'] },
    'Variable "$k" got invalid value "STATE" at "k[0]"; Value "STATE" does not exist in "EntityKind" enum.',
  ],
  [
    'query ($f: GraphFilter) { entities(filter: $f) { totalCount } }',
    { f: { from: '2019', to: '2018' } },
    '"filter.from" of Query.entities must not be later',
  ],
  [
    'query ($f: GraphFilter) { entities(filter: $f) { totalCount } }',
    { f: { colour: 'red' } },
    'Variable "$f" got invalid value { colour: "red" }; Field "colour" is not defined',
  ],
  [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 1001 }, String) },
    '"ids" of Query.nodes may list 1000 entries, not 1001.',
  ],
  [
    'query ($ids: [ID!]!) { subgraph(ids: $ids) { missing } }',
    { ids: Array.from({ length: 10_000 }, String) },
    '"ids" of Query.subgraph may list 1000 entries, not 10000.',
  ],
  [
    'query ($ids: [ID!]!) { subgraph(ids: $ids) { missing } }',
    { ids: [[['deep']]] },
    'Variable "$ids" got invalid value',
  ],
  [
    'query ($ids: [ID!]!) { subgraph(ids: $ids) { missing } }',
    {},
    'Variable "$ids" of required type "[ID!]!" was not provided.',
  ],
  [
    'query ($ids: [ID!]!) { subgraph(ids: $ids) { missing } }',
    { ids: [{ id: 1 }] },
    'Variable "$ids" got invalid value { id: 1 } at "ids[0]"; ID cannot represent',
  ],
])('%s with %j is refused', async (query, variables, message) => {
  const answer = await api.ask(query, variables)
  expect(answer.status).toBe(200)
  expect(refusal(answer)).toContain(`BAD_USER_INPUT: ${message}`)
})

test('a message does not repeat a long value', async () => {
  const { errors } = await api.ask('query ($d: Date) { entities(filter: { to: $d }) { totalCount } }', {
    d: 'x'.repeat(100_000),
  })
  expect(errors?.[0]?.message.length).toBeLessThan(1_100)
})

test('what is allowed at the edges is answered', async () => {
  const { data, errors } = await api.ask(`{
    none: entities(first: 0) { nodes { id } edges { cursor } pageInfo { hasNextPage startCursor endCursor } totalCount }
    many: entities(first: 500) { pageInfo { hasNextPage hasPreviousPage } }
    noHits: search(text: "mali", first: 0) { score }
    empty: search(text: "") { score }
    marks: search(text: "  …?! ") { score }
    alone: subgraph(ids: ["mali"], depth: 0, limit: 1) { nodes { id } relationships { id } missing truncated hiddenNodes }
    nothing: subgraph(ids: []) { nodes { id } missing }
    unknown: subgraph(ids: ["mali", "no-such-id", "💥", "a\\"b\\n"], depth: 0) { nodes { id } missing }
    entity(id: "no-such-id") { id }
    node(id: "‮gnp") { id }
    nodes(ids: ["", "mali", "' OR 1=1 --"]) { id }
  }`)
  expect(errors).toBe(undefined)
  expect(data).toEqual({
    none: {
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
      totalCount: 334,
    },
    many: { pageInfo: { hasNextPage: false, hasPreviousPage: false } },
    noHits: [],
    empty: [],
    marks: [],
    alone: { nodes: [{ id: 'mali' }], relationships: [], missing: [], truncated: false, hiddenNodes: 0 },
    nothing: { nodes: [], missing: [] },
    unknown: { nodes: [{ id: 'mali' }], missing: ['no-such-id', '💥', 'a"b\n'] },
    entity: null,
    node: null,
    nodes: [null, { id: 'mali' }, null],
  })
})

test('null stands for the default', async () => {
  const { entities } = await api.read<{ readonly entities: { readonly nodes: readonly { readonly name: string }[] } }>(
    'query ($n: Int, $l: Language) { entities(kinds: [COUNTRY], first: $n) { nodes { name(language: $l) } } search(text: "Niger", first: null, kinds: null) { score } }',
    { n: null, l: null },
  )
  const { nodes } = entities
  expect(nodes.length).toBe(16)
  expect(nodes.map(({ name }) => name)).toContain('Germany')
})

test('an operation with too many tokens is not even parsed', async () => {
  const begun = performance.now()
  const { errors } = await api.ask(
    `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
  )
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
  expect(performance.now() - begun).toBeLessThan(1_000)
})

test('no more than 50 errors are listed', async () => {
  const fields = Array.from({ length: 200 }, (_, index) => `nope${index}`).join(' ')
  const validation = await api.ask(`{ ${fields} }`)
  expect(validation.errors?.length).toBeLessThanOrEqual(50)
  const execution = await api.ask(
    '{ entities(first: 100) { nodes { relationships(types: ["nope"]) { totalCount } } } }',
  )
  expect(execution.errors?.length).toBeLessThanOrEqual(50)
  expect(new Set(execution.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']))
})

test('what looks small but holds very much is stopped while it runs', async () => {
  const begun = performance.now()
  const evidence = 'evidence { passage { facts { ... on Entity { '
  const { errors, data } = await api.ask(
    `{ entities(kinds: [COUNTRY], first: 16) { nodes { ${evidence.repeat(2)} id ${'} } } }'.repeat(2)} } } }`,
  )
  expect(data ?? null).toBe(null)
  expect(errors?.length).toBe(1)
  expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_EXPENSIVE')
  expect(errors?.[0]?.message).toContain('The answer would hold more than')
  expect(performance.now() - begun).toBeLessThan(3_000)
})
