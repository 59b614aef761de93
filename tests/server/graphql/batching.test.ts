import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CountingStore } from '../../fixtures/counting-store.ts'
import { countCalls } from '../../fixtures/counting-store.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let counting: CountingStore
let api: GraphApi

beforeAll(async () => {
  counting = countCalls(await openSahelStore())
  api = await openGraphApi(counting.store)
})

afterAll(() => api.close())

beforeEach(() => counting.calls.clear())

const evidence = 'evidence { passage { id locator source { id title parent { id } } } }'
const dispute = `disputes { id title positions { value passage { id } } subjects { __typename ... on Entity { name } ... on Relationship { source { name } } } ${evidence} }`
const subgraph = `query ($ids: [ID!]!, $depth: Int, $limit: Int) {
  subgraph(ids: $ids, depth: $depth, limit: $limit) {
    nodes {
      id name degree relationshipCounts { type { label } count } ${evidence} ${dispute} figures { value subject { name } object { name } ${evidence} }
      relationships(first: 5) { nodes { id type { label } source { name degree } target { name degree } } }
      ... on FundingFlow { donors { name } recipients { name } instrument { name } partOf { id } overlapsWith { id } }
      ... on Commitment { committedBy { name } named { name } agreement { name } flow { id } }
    }
    relationships { id type { label } source { name } target { name } ${evidence} disputes { id } }
  }
}`

test.each([20, 100, 300])(
  'no operation of the store is called more often than there are levels that ask for it, for %i nodes',
  async (limit) => {
    const answer = await api.read<{ readonly subgraph: { readonly nodes: readonly unknown[] } }>(subgraph, {
      ids: ['niger'],
      depth: 3,
      limit,
    })
    expect(answer.subgraph.nodes.length).toBe(limit)
    expect(counting.calls.get('subgraph')).toBe(1)
    const often = [...counting.calls].filter(([, calls]) => calls > 4)
    expect(often).toEqual([])
    expect(counting.total()).toBeLessThan(20)
  },
)

test('the nodes of a subgraph give their relationships’ ends without another read', async () => {
  const query =
    '{ subgraph(ids: ["frontex"], depth: 2) { nodes { id name } relationships { id source { name } target { name } } } }'
  const { errors } = await api.ask(query)
  expect(errors).toBe(undefined)
  expect(Object.fromEntries(counting.calls)).toEqual({ subgraph: 1 })
})

test('what a subgraph’s nodes and relationships are asked beyond their records is read once, or not at all', async () => {
  const fields = 'nodes { id degree } relationships { id type { id } }'
  await api.read(`{ subgraph(ids: ["frontex"], depth: 2) { ${fields} } }`)
  expect(Object.fromEntries(counting.calls)).toEqual({ subgraph: 1, degrees: 1, vocabulary: 1 })
  counting.calls.clear()
  await api.read(
    `query { subgraph(ids: ["frontex"], depth: 1) { ...parts } } fragment parts on Subgraph { nodes { name } ... { nodes { d: degree } } }`,
  )
  expect(Object.fromEntries(counting.calls)).toEqual({ subgraph: 1, degrees: 1 })
})

test('facts of many passages are read together', async () => {
  const query = `{ sources { passages { id facts { __typename ... on Entity { name } ... on Relationship { source { id } } ... on Dispute { title } } } } }`
  const { errors } = await api.ask(query)
  expect(errors).toBe(undefined)
  expect(Math.max(...counting.calls.values())).toBe(1)
})

test('many ids of any sort are looked up together', async () => {
  const ids = ['frontex', 'niger', 'no-such-id', 'niamey-statement', 'niamey-statement#p20', 'ct-01', 'fig-jf-5000']
  const { nodes } = await api.read<{ readonly nodes: readonly ({ readonly __typename: string } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  )
  expect(nodes.map((node) => node?.__typename)).toEqual([
    'Body',
    'Country',
    undefined,
    'Source',
    'Passage',
    'Dispute',
    'Figure',
  ])
  expect(Object.fromEntries(counting.calls)).toEqual({
    entities: 1,
    relationships: 1,
    sources: 1,
    passages: 1,
    figures: 1,
    disputes: 1,
  })
})

test('an entity and a page of its relationships are asked of the store together, whatever way they are written', async () => {
  const below = 'id relationships(first: $first) { totalCount nodes { id source { id } target { id } } }'
  const writings = [
    `query ($first: Int!) { entity(id: "frontex") { ${below} } }`,
    `query ($first: Int!) { entity(id: "frontex") { ...parts } } fragment parts on Entity { ... on Body { ${below} } }`,
  ]
  for (const query of writings) {
    counting.calls.clear()
    const answer = await api.read<{ readonly entity: { readonly relationships: { readonly totalCount: number } } }>(
      query,
      { first: 3 },
    )
    expect(answer.entity.relationships.totalCount).toBe(9)
    expect(Object.fromEntries(counting.calls)).toEqual({ incident: 1, entities: 2 })
  }
})

test('relationships asked for twice, on a condition or wrongly are left to their own field', async () => {
  const page = 'relationships(first: 1) { totalCount }'
  const twice = await api.ask(`{ entity(id: "frontex") { a: ${page} b: relationships(first: 2) { totalCount } } }`)
  expect(twice.data).toEqual({ entity: { a: { totalCount: 9 }, b: { totalCount: 9 } } })
  counting.calls.clear()
  await api.read(
    'query ($no: Boolean!) { entity(id: "frontex") { id relationships(first: 1) @include(if: $no) { totalCount } } }',
    { no: false },
  )
  expect(Object.fromEntries(counting.calls)).toEqual({ entities: 1 })
  const wrong = await api.ask('{ entity(id: "frontex") { id relationships(first: 1, after: "x") { totalCount } } }')
  expect(wrong.errors?.map(({ path }) => path)).toEqual([['entity', 'relationships']])
  expect(await api.read('{ entity(id: "nobody") { id relationships(first: 1) { totalCount } } }')).toEqual({
    entity: null,
  })
})
