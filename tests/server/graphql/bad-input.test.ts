/** Wrong arguments of the further questions: a coded refusal that names them, or nothing where nothing is the truth. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const refusalOf = async (query: string, variables: object = {}): Promise<string> => {
  const { status, data, errors } = await api.ask(query, variables)
  expect([status, Object.values(data ?? {}).every((field) => field === null)]).toEqual([200, true])
  return `${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`
}

test.each([
  ['{ timeline(from: "2018-02-30") { totalCount } }', '"2018-02-30" is no Date; allowed is a year, month or day'],
  ['{ timeline(to: "soon") { totalCount } }', '"soon" is no Date'],
  [
    '{ timeline(from: "2018-03", to: "2018-02-28") { totalCount } }',
    '"from" of Query.timeline must not be later than to: 2018-03 lies after 2018-02-28.',
  ],
  [
    '{ statistics(filter: { from: "2019", to: "2018" }) { entities } }',
    '"filter.from" of Query.statistics must not be later than filter.to',
  ],
  [
    '{ paths(from: "mali", to: "niger", maxLength: 9) { length } }',
    '"maxLength" of Query.paths must lie between 1 and 8',
  ],
  [
    '{ paths(from: "mali", to: "niger", maxLength: 0) { length } }',
    '"maxLength" of Query.paths must lie between 1 and 8',
  ],
  ['{ paths(from: "mali", to: "niger", first: 0) { length } }', '"first" of Query.paths must lie between 1 and 100'],
  ['{ paths(from: "mali", to: "niger", first: 101) { length } }', '"first" of Query.paths must lie between 1 and 100'],
  ['{ timeline(first: 501) { totalCount } }', '"first" of Query.timeline must lie between 0 and 500, not 501.'],
  ['{ commitments(first: -1) { totalCount } }', '"first" of Query.commitments must lie between 0 and 500, not -1.'],
  ['{ commitments(pillar: 99999999999) { totalCount } }', 'Int cannot represent non 32-bit signed integer value'],
  [
    '{ entity(id: "edf") { ... on Instrument { flows(first: 501) { totalCount } } } }',
    '"first" of Instrument.flows must lie between 0 and 500',
  ],
  ['{ relationships(types: ["marries"]) { totalCount } }', '"types" names "marries", which is no type of relationship'],
  ['{ relationships(filter: { types: ["marries"] }) { totalCount } }', '"filter.types" names "marries"'],
  ['{ linked(all: ["mali"], filter: { types: ["marries"] }) { totalCount } }', '"filter.types" names "marries"'],
  ['{ paths(from: "mali", to: "niger", filter: { types: ["marries"] }) { length } }', '"filter.types" names "marries"'],
  ['{ statistics(filter: { types: ["marries"] }) { entities } }', '"filter.types" names "marries"'],
  ['{ timeline(kinds: [STATE]) { totalCount } }', 'Value "STATE" does not exist in "EntityKind" enum.'],
  ['{ linked(all: ["mali"], direction: UP) { totalCount } }', 'Value "UP" does not exist in "Direction" enum.'],
  [
    '{ fundingTotals(groupBy: [PURPOSE]) { groups { year } } }',
    'Value "PURPOSE" does not exist in "FundingDimension" enum. Allowed are DONOR, INSTRUMENT, RECIPIENT, YEAR.',
  ],
  ['{ fundingFlows(filter: { statuses: [SPENT] }) { totalCount } }', 'Value "SPENT" does not exist in "FundingStatus"'],
  ['{ disputes(kind: QUARREL) { id } }', 'Value "QUARREL" does not exist in "DisputeKind" enum.'],
])('%s is refused', async (query, message) => {
  expect(await refusalOf(query)).toContain(`BAD_USER_INPUT: ${message}`)
})

const tooMany = Array.from({ length: 10_000 }, (_, index) => `id-${index}`)

test.each([
  ['all', 'Query.linked', 'query ($ids: [ID!]) { linked(all: $ids) { totalCount } }'],
  ['none', 'Query.linked', 'query ($ids: [ID!]) { linked(all: ["mali"], none: $ids) { totalCount } }'],
  ['avoid', 'Query.paths', 'query ($ids: [ID!]) { paths(from: "mali", to: "niger", avoid: $ids) { length } }'],
  ['involving', 'Query.timeline', 'query ($ids: [ID!]) { timeline(involving: $ids) { totalCount } }'],
  [
    'filter.donors',
    'Query.fundingFlows',
    'query ($ids: [ID!]) { fundingFlows(filter: { donors: $ids }) { totalCount } }',
  ],
  [
    'filter.sources',
    'Query.relationships',
    'query ($ids: [ID!]) { relationships(filter: { sources: $ids }) { totalCount } }',
  ],
])('10,000 ids as %s of %s are refused', async (argument, field, query) => {
  expect(await refusalOf(query, { ids: tooMany })).toBe(
    `BAD_USER_INPUT: "${argument}" of ${field} may list 1000 entries, not 10000.`,
  )
})

const lists: Readonly<Record<string, string>> = {
  entities: 'entities(AFTER)',
  relationships: 'relationships(AFTER)',
  linked: 'linked(any: ["niger"], AFTER)',
  fundingFlows: 'fundingFlows(AFTER)',
  commitments: 'commitments(AFTER)',
  timeline: 'timeline(AFTER)',
}

const askList = (list: string, after: string): string =>
  `{ list: ${lists[list]?.replace('AFTER', `first: 1, after: ${after}`)} { pageInfo { endCursor } } }`

test.each(Object.keys(lists))('a cursor of %s opens no other list', async (list) => {
  const { list: page } = await api.read<{ readonly list: { readonly pageInfo: { readonly endCursor: string } } }>(
    askList(list, 'null'),
  )
  const cursor = JSON.stringify(page.pageInfo.endCursor)
  expect((await api.ask(askList(list, cursor))).errors).toBe(undefined)
  for (const other of Object.keys(lists).filter((name) => name !== list)) {
    expect(await refusalOf(askList(other, cursor))).toContain('BAD_USER_INPUT: "after" is not a cursor of this list.')
  }
})

test('a cursor holds for its own conditions alone', async () => {
  const query = (kind: string) =>
    `query ($after: String) { timeline(kinds: [${kind}], first: 1, after: $after) { pageInfo { endCursor } } }`
  const { timeline } = await api.read<{ readonly timeline: { readonly pageInfo: { readonly endCursor: string } } }>(
    query('EVENT'),
  )
  const after = timeline.pageInfo.endCursor
  expect((await api.ask(query('EVENT'), { after })).errors).toBe(undefined)
  expect((await api.ask(query('COMMITMENT'), { after })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

const strangeIds = [
  '',
  '"',
  "' OR 1=1 --",
  'a\nb\r\n',
  '\u202Egnp',
  '💥',
  '\u0000',
  '\ud800',
  '__proto__',
  '$(x)',
  'mali ',
]

test.each(strangeIds)('the id %j finds nothing, and harms nothing', async (id) => {
  const { data, errors } = await api.ask(
    `query ($id: ID!) {
      linked(all: [$id]) { totalCount }
      relationships(filter: { sources: [$id] }) { totalCount }
      fundingFlows(filter: { donors: [$id], currencies: [$id] }) { totalCount }
      fundingTotals(filter: { recipients: [$id] }) { groups { year } excluded { reason } }
      byAgreement: commitments(agreement: $id) { totalCount }
      byActor: commitments(actor: $id) { totalCount }
      timeline(involving: [$id]) { totalCount }
      figures(about: $id) { id }
      disputes(about: $id) { id }
      statistics(filter: { sources: [$id] }) { entities communities { id } }
      subgraph(ids: [$id]) { nodes { id } missing }
    }`.replace('currencies: [$id]', 'currencies: ["€"]'),
    { id },
  )
  expect(errors).toBe(undefined)
  expect(data).toEqual({
    linked: { totalCount: 0 },
    relationships: { totalCount: 0 },
    fundingFlows: { totalCount: 0 },
    fundingTotals: { groups: [], excluded: [] },
    byAgreement: { totalCount: 0 },
    byActor: { totalCount: 0 },
    timeline: { totalCount: 0 },
    figures: [],
    disputes: [],
    statistics: { entities: 0, communities: [] },
    subgraph: { nodes: [], missing: [id] },
  })
  const path = await refusalOf('query ($id: ID!) { paths(from: $id, to: "mali") { length } }', { id })
  expect(path).toContain('NOT_FOUND: "from" of Query.paths is')
})

test('empty lists hold for nothing, an absent heading has no commitments', async () => {
  expect(
    await api.read(`{
      donors: fundingFlows(filter: { donors: [] }) { totalCount }
      types: relationships(types: []) { totalCount }
      any: linked(any: []) { totalCount }
      pillar: commitments(pillar: 99) { totalCount nodes { id } }
      negative: commitments(pillar: -1) { totalCount }
      involving: timeline(involving: []) { totalCount }
      years: fundingFlows(filter: { years: [1066, -3] }) { totalCount }
    }`),
  ).toEqual({
    donors: { totalCount: 0 },
    types: { totalCount: 0 },
    any: { totalCount: 0 },
    pillar: { totalCount: 0, nodes: [] },
    negative: { totalCount: 0 },
    involving: { totalCount: 0 },
    years: { totalCount: 0 },
  })
})
