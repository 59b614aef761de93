/** What kinds answer beyond the common fields, and questions about the whole graph; values read off `data/sahel`. */
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

const ids = (...names: readonly string[]): readonly object[] => names.map((id) => ({ id }))
const euros = (amount: string): object => ({ amount, currency: 'EUR' })

test('a country: what it belongs to, hosts, is party to and receives', async () => {
  expect(
    await api.read(`{ entity(id: "niger") { ... on Country {
      memberOf { id } hosts { id } partyTo { id }
      received { groups { status total { amount currency } upperBound { amount currency } } excluded { flow { id } reason } }
      provided { groups { status } excluded { reason } }
    } } }`),
  ).toEqual({
    entity: {
      memberOf: ids('g5-sahel', 'niamey-participants', 'sahel-countries'),
      hosts: ids('eucap-sahel-niger', 'protection-missions-niger-chad'),
      partyTo: ids('niamey-declaration', 'paris-declaration-2017'),
      received: {
        groups: [{ status: 'UNSPECIFIED', total: euros('958500000'), upperBound: euros('994500000') }],
        excluded: [
          { flow: { id: 'flow-niger-aif' }, reason: 'OVERLAPS' },
          { flow: { id: 'flow-niger-icsp' }, reason: 'NO_AMOUNT' },
        ],
      },
      provided: { groups: [], excluded: [] },
    },
  })
})

test('an organisation, a network, a group and an event', async () => {
  const answer = await api.read(`{
    g5: entity(id: "g5-sahel") { ... on Organisation { members { id } memberOf { id } bodies { id } } }
    eu: entity(id: "european-union") { ... on Organisation { bodies { id } conducts { id } partyTo { id } } }
    wacap: entity(id: "wacap") { ... on Network { members { id } partOf { id } } }
    group: entity(id: "sahel-countries") { ... on Group { members { id } } }
    paris: entity(id: "paris-meeting-2017") { ... on Event { participants { id } heldIn { id } resultedIn { id } } }
  }`)
  const paris = ['chad', 'european-union', 'france', 'germany', 'italy', 'libya', 'niger', 'spain']
  expect(answer).toEqual({
    g5: {
      members: ids('burkina-faso', 'chad', 'mali', 'mauritania', 'niger'),
      memberOf: ids('eu-g5-sahel-partnership'),
      bodies: ids(
        'g5-foreign-ministers',
        'g5-internal-security-forces',
        'g5-sahel-secretariat',
        'g5-sahel-sector-command-posts',
        'pcms-g5-sahel',
      ),
    },
    eu: {
      bodies: ids('council-of-the-eu', 'eu-high-representative', 'european-commission', 'frontex'),
      conducts: ids('eucap-sahel-mali', 'eucap-sahel-niger', 'eutm-mali', 'protection-missions-niger-chad'),
      partyTo: ids('niamey-declaration', 'paris-declaration-2017'),
    },
    wacap: { members: ids('mauritania'), partOf: ids('ecowas') },
    group: { members: ids('burkina-faso', 'chad', 'mali', 'mauritania', 'niger', 'nigeria', 'senegal') },
    paris: { participants: ids(...paris), heldIn: ids('paris'), resultedIn: ids('paris-declaration-2017') },
  })
})

test('an agreement: its parties and commitments, those under headings included', async () => {
  const { niamey, paris } = await api.read<Readonly<Record<string, Agreement>>>(`{
    niamey: entity(id: "niamey-declaration") { ... on Agreement { commitments { id } } }
    paris: entity(id: "paris-declaration-2017") { ... on Agreement { parties { id } pillars { id } commitments { id pillar { id } } } }
  }`)
  expect(niamey?.commitments).toEqual(ids(...Array.from({ length: 26 }, (_, index) => `niamey-p${13 + index}`)))
  expect(paris).toEqual({
    parties: ids('chad', 'european-union', 'france', 'germany', 'italy', 'libya', 'niger', 'spain'),
    pillars: [],
    commitments: ['c-paris-1', 'c-paris-2', 'c-paris-3', 'c-resettlement-libya'].map((id) => ({ id, pillar: null })),
  })
})

interface Agreement {
  readonly commitments: readonly { readonly id: string }[]
}

test('an instrument: its flows page by page, its sums', async () => {
  const read = (after: string | null) =>
    api.read<{ readonly entity: Instrument }>(
      `query ($after: String) { entity(id: "eutf-africa") { ... on Instrument {
        flows(first: 4, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }
        totals { groups { status total { amount currency } } }
      } } }`,
      { after },
    )
  const first = (await read(null)).entity
  expect(first.totals.groups).toEqual([
    { status: 'COMMITTED', total: euros('843000000') },
    { status: 'UNSPECIFIED', total: euros('738400000') },
  ])
  expect(first.flows).toMatchObject({
    totalCount: 6,
    nodes: ids('flow-burkina-faso-eutf', 'flow-chad-eutf', 'flow-eutf-843', 'flow-mali-eutf'),
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  })
  const second = (await read(first.flows.pageInfo.endCursor)).entity
  expect(second.flows).toMatchObject({
    nodes: ids('flow-mauritania-eutf', 'flow-niger-eutf'),
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  })
})

interface Instrument {
  readonly flows: { readonly pageInfo: { readonly endCursor: string } }
  readonly totals: { readonly groups: readonly object[] }
}

test('a whole and its parts are not added up', async () => {
  expect(
    await api.read(`{
      entity(id: "flow-hum-234") { ... on FundingFlow { parts { id partOf { id } } } }
      fundingTotals(filter: { instruments: ["eu-humanitarian-aid"], statuses: [ALLOCATED] }) {
        groups { total { amount } upperBound { amount } flows { id } }
        excluded { flow { id } reason because { id } }
      }
    }`),
  ).toEqual({
    entity: {
      parts: ['food', 'health', 'nutrition', 'protection'].map((part) => ({
        id: `flow-hum-234-${part}`,
        partOf: { id: 'flow-hum-234' },
      })),
    },
    fundingTotals: {
      groups: [{ total: { amount: '234000000' }, upperBound: { amount: '414400000' }, flows: ids('flow-hum-234') }],
      excluded: ['food', 'health', 'nutrition', 'protection'].map((part) => ({
        flow: { id: `flow-hum-234-${part}` },
        reason: 'PART_OF_COUNTED',
        because: { id: 'flow-hum-234' },
      })),
    },
  })
})

test('sums by donor, fund, recipient and year: what is not named is null', async () => {
  expect(
    await api.read(`{ fundingTotals(filter: { statuses: [PLEDGED, PROVIDED, ALLOCATED], years: null }, groupBy: [DONOR, INSTRUMENT, RECIPIENT, YEAR]) {
      groups { donor { id } instrument { id } recipient { id } year status total { amount currency } }
    } }`),
  ).toEqual({
    fundingTotals: {
      groups: [
        {
          donor: { id: 'european-commission' },
          instrument: { id: 'eu-humanitarian-aid' },
          recipient: { id: 'sahel-countries' },
          year: 2017,
          status: 'ALLOCATED',
          total: euros('234000000'),
        },
        {
          donor: { id: 'european-union' },
          instrument: { id: 'african-peace-facility' },
          recipient: { id: 'g5-sahel-joint-force' },
          year: null,
          status: 'PROVIDED',
          total: euros('50000000'),
        },
        {
          donor: { id: 'international-donors' },
          instrument: null,
          recipient: { id: 'g5-sahel-joint-force' },
          year: null,
          status: 'PLEDGED',
          total: { amount: '500000000', currency: 'USD' },
        },
      ],
    },
  })
})

test('commitments by the number of their heading, by actor, and both', async () => {
  const { second, task, both, none } = await api.read<
    Readonly<Record<string, { readonly nodes: readonly object[] }>>
  >(`{
    second: commitments(pillar: 2) { nodes { id } }
    task: commitments(actor: "au-eu-un-task-force") { nodes { id } }
    both: commitments(agreement: "niamey-declaration", pillar: 4, fundingMentioned: true) { nodes { id pillar { number title(language: FR) agreement { id } } } }
    none: commitments(agreement: "paris-declaration-2017", pillar: 4) { nodes { id } }
  }`)
  expect(second?.nodes).toEqual(ids(...[17, 18, 19, 20, 21, 22].map((number) => `niamey-p${number}`)))
  expect(task?.nodes).toEqual(ids('niamey-p29'))
  expect(both?.nodes).toEqual([
    {
      id: 'niamey-p25',
      pillar: { number: 4, title: 'Coopération judiciaire', agreement: { id: 'niamey-declaration' } },
    },
  ])
  expect(none?.nodes).toEqual([])
})

test('figures and disputes, all of them or about something', async () => {
  const answer = await api.read<Readonly<Record<string, readonly object[]>>>(`{
    figures { id }
    alliance: figures(about: "sahel-alliance") { id value unit }
    army: figures(about: "malian-armed-forces") { id subject { id } }
    unknown: figures(about: "nobody") { id }
    disputes { id }
    workshop: disputes(about: "niamey-workshop-june-2018", kind: CONTRADICTION) { id }
    gaps: disputes(about: "niamey-workshop-june-2018", kind: GAP) { id }
  }`)
  expect(answer).toMatchObject({
    alliance: [
      { id: 'fig-alliance-6', value: '6', unit: 'priorities' },
      { id: 'fig-alliance-9', value: '9', unit: 'members' },
    ],
    army: [{ id: 'fig-eutm-8', subject: { id: 'eutm-mali' } }],
    unknown: [],
    workshop: [{ id: 'ct-01' }],
    gaps: [],
  })
  expect([answer['figures']?.length, answer['disputes']?.length]).toEqual([18, 43])
})

test('statistics of everything and of the countries alone', async () => {
  const { all, countries, nothing, dataset } = await api.read<Readonly<Record<string, Statistics>>>(`{
    all: statistics { entities relationships unsourced byKind { kind count } byType { type { id } count }
      central { entity { id } degree betweenness pagerank } communities { id members { id } } }
    countries: statistics(filter: { kinds: [COUNTRY] }) { entities relationships byKind { kind count } byType { type { id } count } }
    nothing: statistics(filter: { kinds: [] }) { entities relationships central { degree } communities { id } }
    dataset { entities: entityCount relationships: relationshipCount byKind: kindCounts { kind count } byType: typeCounts { type { id } count } }
  }`)
  expect(all).toMatchObject({ ...dataset, entities: 334 })
  expect(countries).toEqual({
    entities: 16,
    relationships: 1,
    byKind: [{ kind: 'COUNTRY', count: 16 }],
    byType: [{ type: { id: 'operates_in' }, count: 1 }],
  })
  expect(nothing).toEqual({ entities: 0, relationships: 0, central: [], communities: [] })
  const { central = [], communities = [] } = all ?? {}
  expect(central.length).toBe(50)
  const places = central.map(({ entity, degree, betweenness }) => [-degree, -betweenness, entity.id] as const)
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1)))
  expect(central.every(({ betweenness, pagerank }) => betweenness >= 0 && betweenness <= 1 && pagerank > 0)).toBe(true)
  expect(communities.flatMap(({ members }) => members).length).toBe(334)
})

interface Statistics {
  readonly central?: readonly {
    readonly entity: { readonly id: string }
    readonly degree: number
    readonly betweenness: number
    readonly pagerank: number
  }[]
  readonly communities?: readonly { readonly members: readonly object[] }[]
}

test('statistics are computed once for as long as the data stay the same', async () => {
  const query = (language: string) =>
    `{ statistics(filter: { kinds: [COUNTRY, BODY] }) { entities central { entity { name(language: ${language}) } } communities { id } } }`
  await api.read(query('EN'))
  expect(counting.calls.get('topology')).toBe(2)
  counting.calls.clear()
  await api.read(query('FR'))
  expect(counting.calls.get('topology')).toBe(undefined)
})

test('relationships by type, page by page: nothing twice, nothing left out', async () => {
  const found: string[] = []
  let after: string | null = null
  let pages = 0
  do {
    const page: RelationshipPage = (
      await api.read<{ readonly relationships: RelationshipPage }>(
        'query ($after: String) { relationships(types: ["party_to"], first: 7, after: $after) { totalCount nodes { id type { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    ).relationships
    expect(page.totalCount).toBe(31)
    found.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    pages += 1
  } while (after !== null)
  expect(pages).toBe(5)
  expect(found).toEqual([...new Set(found)].toSorted())
  expect(found.length).toBe(31)
})

interface RelationshipPage {
  readonly totalCount: number
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

test('paths: none to oneself, none through what is avoided, an unknown end is said to be', async () => {
  const { self, avoiding, through } = await api.read<Readonly<Record<string, readonly object[]>>>(`{
    self: paths(from: "mali", to: "mali") { length }
    avoiding: paths(from: "united-kingdom", to: "mali", maxLength: 3, avoid: ["european-union"]) { nodes { id } }
    through: paths(from: "united-kingdom", to: "mali", maxLength: 3, filter: { kinds: [ORGANISATION] }) { nodes { id } }
  }`)
  expect(self).toEqual([])
  expect(avoiding).toEqual([{ nodes: ids('united-kingdom', 'sahel-alliance', 'sahel', 'mali') }])
  expect(through).toEqual([{ nodes: ids('united-kingdom', 'sahel-alliance', 'european-union', 'mali') }])
  const { errors } = await api.ask('{ paths(from: "mali", to: "atlantis") { length } }')
  expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
    ['NOT_FOUND', '"to" of Query.paths is "atlantis", which is no entity of the graph. Find ids with "search".'],
  ])
})

test('the number of store calls does not grow with the number of nodes', async () => {
  const query = (first: number) =>
    `{
    countries: entities(kinds: [COUNTRY], first: ${first}) { nodes { ... on Country { memberOf { id } hosts { id conductedBy { id } } partyTo { id pillars { reports { id } } } received { groups { flows { id parts { id } } } } } } }
    missions: entities(kinds: [MISSION], first: ${first}) { nodes { ... on Mission { deployedIn { id } supports { id } } } }
    commitments(first: ${first}) { nodes { pillar { agreement { id } } reports { id } } }
    timeline(first: ${first}) { nodes { title fact { ... on Entity { name } ... on Relationship { target { name } } } } }
  }`
  await api.read(query(2))
  const few = Object.fromEntries(counting.calls)
  counting.calls.clear()
  await api.read(query(40))
  const many = Object.fromEntries(counting.calls)
  for (const [name, count] of Object.entries(many)) expect([name, count <= (few[name] ?? 0) + 2]).toEqual([name, true])
  expect(counting.total()).toBeLessThan(30)
})
