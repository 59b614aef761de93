/** The worked queries: what each of them must answer was read off the tables of `data/sahel`, not off an answer. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../../server/project-root.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

const folder = path.join(projectRoot, 'server/graphql/examples')

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const ids = (...names: readonly string[]): readonly object[] => names.map((id) => ({ id }))
const money = (amount: string, currency = 'EUR'): object => ({ amount, currency })
const report = (date: string, track: string, status: string): object => ({ date, track, status })
const restingOn = (passage: string): readonly object[] => [{ passage: { id: passage } }]

/** Paragraphs of a heading, with what is reported of some of them. */
const paragraphs = (from: number, to: number, reports: Readonly<Record<number, readonly object[]>> = {}) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    paragraph: from + index,
    reports: reports[from + index] ?? [],
  }))

const paragraph20 = (id: string): object => ({
  id,
  evidence: [
    {
      passage: {
        locator: 'paragraphe 20',
        source: { title: expect.stringContaining('Rencontre à Niamey sur la migration') },
      },
    },
  ],
})

const alliance = {
  source: { id: 'united-kingdom' },
  type: { label: 'is a member of' },
  target: { id: 'sahel-alliance' },
  evidence: restingOn('eu-g5-factsheet#s3p1'),
}

const expected: Readonly<Record<string, object>> = {
  '01-niamey-but-not-paris': {
    linked: {
      totalCount: 6,
      nodes: [
        { id: 'burkina-faso', name: 'Burkina Faso' },
        { id: 'cote-d-ivoire', name: 'Côte d’Ivoire' },
        { id: 'guinea', name: 'Guinea' },
        { id: 'mali', name: 'Mali' },
        { id: 'mauritania', name: 'Mauritania' },
        { id: 'senegal', name: 'Senegal' },
      ],
    },
  },
  '02-united-kingdom-to-mali': {
    paths: [
      {
        length: 3,
        basis: 'STATED',
        confidence: 'HIGH',
        nodes: ['United Kingdom', 'Sahel Alliance', 'European Union', 'Mali'].map((name) => ({ name })),
        relationships: [
          alliance,
          {
            source: { id: 'european-union' },
            type: { label: 'created' },
            target: { id: 'sahel-alliance' },
            evidence: restingOn('eu-g5-factsheet#s3p1'),
          },
          {
            source: { id: 'european-union' },
            type: { label: 'cooperates with' },
            target: { id: 'mali' },
            evidence: restingOn('eu-g5-factsheet#s5p1'),
          },
        ],
      },
      {
        length: 3,
        basis: 'STATED',
        confidence: 'HIGH',
        nodes: ['United Kingdom', 'Sahel Alliance', 'Sahel', 'Mali'].map((name) => ({ name })),
        relationships: [
          alliance,
          {
            source: { id: 'sahel-alliance' },
            type: { label: 'operates in' },
            target: { id: 'sahel' },
            evidence: restingOn('eu-g5-factsheet#s3p1'),
          },
          {
            source: { id: 'mali' },
            type: { label: 'is part of' },
            target: { id: 'sahel' },
            evidence: restingOn('new-funding#p2'),
          },
        ],
      },
    ],
  },
  '03-eu-money-for-niger': {
    fundingTotals: {
      groups: [
        {
          status: 'UNSPECIFIED',
          total: money('958500000'),
          upperBound: money('994500000'),
          exact: true,
          flows: ids('flow-niger-edf', 'flow-niger-eutf', 'flow-niger-hum'),
        },
      ],
      excluded: [
        { flow: { id: 'flow-niger-aif' }, reason: 'OVERLAPS', because: { id: 'flow-niger-edf' } },
        { flow: { id: 'flow-niger-icsp' }, reason: 'NO_AMOUNT', because: null },
      ],
    },
  },
  '04-commitments-that-mention-financing': {
    commitments: {
      totalCount: 9,
      nodes: [
        { id: 'c-414m', agreement: null, flow: { money: money('414000000') } },
        { id: 'c-council-package', agreement: null, flow: { money: null } },
        { id: 'c-csa-500k', agreement: null, flow: { money: money('500000') } },
        { id: 'c-ec-package', agreement: null, flow: { money: null } },
        { id: 'c-eutf-843', agreement: null, flow: { money: money('843000000') } },
        { id: 'c-jf-100m', agreement: null, flow: { money: money('100000000') } },
        { id: 'c-pledge-500m', agreement: null, flow: { money: money('500000000', 'USD') } },
        { id: 'niamey-p17', agreement: { id: 'niamey-declaration' }, flow: null },
        { id: 'niamey-p25', agreement: { id: 'niamey-declaration' }, flow: null },
      ],
    },
  },
  '06-organisations-in-paragraph-29': {
    entity: {
      paragraph: 29,
      agreement: { name: 'Niamey Declaration' },
      relationships: {
        nodes: [
          {
            target: { id: 'unhcr', name: 'United Nations High Commissioner for Refugees' },
            attributes: [{ key: 'role', value: 'cooperates' }],
          },
          {
            target: { id: 'iom', name: 'International Organization for Migration' },
            attributes: [{ key: 'role', value: 'cooperates' }],
          },
        ],
      },
    },
  },
  '07-missions-in-mali': {
    entity: {
      name: 'Mali',
      hosts: [
        {
          id: 'eucap-sahel-mali',
          mandateEnd: '2019-01',
          conductedBy: ids('european-union'),
          supports: ids(
            'g5-internal-security-forces',
            'internal-security-forces',
            'mali-peace-process',
            'malian-armed-and-security-forces',
            'malian-gendarmerie',
            'malian-internal-security-forces',
            'malian-ministries',
            'malian-national-guard',
            'malian-police',
            'national-defence-and-security-forces',
            'security-sector-reform',
          ),
        },
        {
          id: 'eutm-mali',
          mandateEnd: null,
          conductedBy: ids('european-union'),
          supports: ids(
            'mali-defence-programming-law',
            'mali-peace-process',
            'malian-armed-and-security-forces',
            'malian-armed-forces',
            'malian-authorities',
            'malian-ministries',
          ),
        },
      ],
    },
  },
  '08-what-became-of-niamey': {
    entity: {
      name: 'Déclaration de Niamey',
      pillars: [
        {
          number: 1,
          title: 'National legal frameworks',
          reports: [report('2019-10', 'EVIDENCE', 'REPORTED')],
          commitments: paragraphs(13, 16),
        },
        {
          number: 2,
          title: 'Operational tools and regional coordination',
          reports: [report('2019-10', 'EVIDENCE', 'REPORTED')],
          commitments: paragraphs(17, 22, { 22: [report('2018-03-16', 'OFFICIAL', 'IN_PROGRESS')] }),
        },
        { number: 3, title: 'Capacities of defence and security forces', reports: [], commitments: paragraphs(23, 24) },
        {
          number: 4,
          title: 'Judicial cooperation',
          reports: [report('2019-10', 'EVIDENCE', 'REPORTED')],
          commitments: paragraphs(25, 26),
        },
        {
          number: 5,
          title: 'Border control',
          reports: [report('2019-10', 'EVIDENCE', 'REPORTED')],
          commitments: paragraphs(27, 28),
        },
        {
          number: 6,
          title: 'Protection of migrants and trafficking victims',
          reports: [],
          commitments: paragraphs(29, 32, {
            29: [report('2017-11-29', 'OFFICIAL', 'IN_PROGRESS'), report('2018-03-16', 'OFFICIAL', 'IN_PROGRESS')],
            30: [report('2018-03-16', 'OFFICIAL', 'IN_PROGRESS')],
          }),
        },
        {
          number: 7,
          title: 'Sustainable development and alternative economy',
          reports: [],
          commitments: paragraphs(33, 35, { 33: [report('2018-03-16', 'OFFICIAL', 'IN_PROGRESS')] }),
        },
        {
          number: 8,
          title: 'Follow-up of the commitments',
          reports: [report('2019-10', 'EVIDENCE', 'HELD')],
          commitments: paragraphs(36, 38, {
            36: [report('2019-10', 'EVIDENCE', 'UNKNOWN')],
            37: [report('2018-06-18', 'SCHEDULE', 'PLANNED'), report('2018-06-19', 'EVIDENCE', 'HELD')],
          }),
        },
      ],
      followUps: ids('abidjan-conference-2019', 'niamey-follow-up-mechanism', 'niamey-workshop-june-2018'),
    },
  },
  '10-frontex-and-its-passages': {
    search: [
      {
        matched: { text: 'Frontex', role: 'ACRONYM' },
        entity: {
          id: 'frontex',
          name: 'Agence européenne de garde-frontières et de garde-côtes',
          relationships: {
            nodes: [
              paragraph20('cooperates-with--niamey-participants--frontex'),
              paragraph20('cooperates-with--frontex--transit-countries'),
              paragraph20('cooperates-with--frontex--origin-countries'),
            ],
          },
        },
      },
    ],
  },
}

const textOf = (file: string): string => readFileSync(path.join(folder, `${file}.graphql`), 'utf8')

test('there are ten, each begins with its question, and each is tried here', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.graphql'))
  expect(files.length).toBe(10)
  expect(files.filter((file) => !/^# .+\?\n/.test(textOf(file)))).toEqual([])
  expect([...Object.keys(expected), '05-february-2018', '09-contradictions'].toSorted()).toEqual(files.toSorted())
})

test.each(Object.entries(expected))('%s is answered as the tables say', async (file, answer) => {
  expect(await api.read(textOf(file))).toEqual(answer)
})

interface Entry {
  readonly date: string
  readonly end: string | null
  readonly title: string
  readonly fact: { readonly __typename: string; readonly id: string }
}

test('05-february-2018: what began before and still held, then day by day', async () => {
  const { timeline } = await api.read<{
    readonly timeline: { readonly totalCount: number; readonly nodes: readonly Entry[] }
  }>(textOf('05-february-2018'))
  const { totalCount, nodes } = timeline
  expect(totalCount).toBe(40)
  const on = (date: string): readonly string[] =>
    nodes.filter((entry) => entry.date === date).map(({ fact }) => fact.id)
  expect(on('2014')).toEqual([
    'flow-burkina-faso-edf',
    'flow-chad-edf',
    'flow-dev-8bn',
    'flow-mali-edf',
    'flow-mauritania-edf',
    'flow-niger-edf',
  ])
  expect(on('2017-07')).toEqual([
    'csdp-regional-experts',
    ...['burkina-faso', 'chad', 'mali', 'mauritania', 'niger'].map(
      (country) => `deployed-in--csdp-regional-experts--${country}`,
    ),
  ])
  expect(on('2018-02-21')).toEqual([
    'affected-by--french-armed-forces--french-soldiers-killed-2018',
    'concerns--french-draft-asylum-law-2018--safe-third-country',
    'created--macron-government--french-draft-asylum-law-2018',
    'designates--french-draft-asylum-law-2018--niger',
    'french-draft-asylum-law-2018',
    'french-soldiers-killed-2018',
    'held-in--french-soldiers-killed-2018--mali',
  ])
  const conference = 'brussels-sahel-conference-2018'
  expect(on('2018-02-23')).toEqual([
    `announced--european-commission--${conference}`,
    conference,
    'c-414m',
    'c-jf-100m',
    'c-pledge-500m',
    'flow-414m',
    'flow-jf-100m',
    'flow-pledge-500m',
    `held-in--${conference}--brussels`,
    `hosted--european-commission--${conference}`,
    ...['african-union', 'european-commission', 'g5-sahel', 'international-donors', 'united-nations'].map(
      (participant) => `participated-in--${participant}--${conference}`,
    ),
  ])
  expect(on('2018-02-26')).toEqual([
    'announced--council-of-the-eu--migration-management',
    'c-council-package',
    'flow-council-package',
  ])
  expect(on('2018-02-27')).toEqual([
    'announced--european-commission--migration-management',
    'c-ec-package',
    'flow-ec-package',
  ])
  expect(nodes.find(({ fact }) => fact.id === 'held-in--french-soldiers-killed-2018--mali')).toEqual({
    date: '2018-02-21',
    end: '2018-02-21',
    title: 'Death of two French soldiers in Mali, 21 February 2018 took place in Mali',
    fact: { __typename: 'Relationship', id: 'held-in--french-soldiers-killed-2018--mali' },
  })
})

test('09-contradictions: seven, one of them settled', async () => {
  const { disputes } = await api.read<{ readonly disputes: readonly { readonly id: string }[] }>(
    textOf('09-contradictions'),
  )
  expect(disputes.map(({ id }) => id)).toEqual(['ct-01', 'ct-02', 'ct-07', 'ct-09', 'ct-10', 'ct-11', 'ct-13'])
  expect(disputes[2]).toEqual({
    id: 'ct-07',
    title: 'Two totals for the same conference',
    resolution: 'OPEN',
    positions: [
      {
        value: 'EUR\u00A0414\u00A0million, commitment announced',
        passage: { id: 'new-funding#p1', source: { id: 'new-funding' } },
      },
      {
        value: 'USD\u00A0500\u00A0million, pledged',
        passage: { id: 'reuters-pledge#p1', source: { id: 'reuters-pledge' } },
      },
    ],
  })
  expect(disputes[6]).toMatchObject({ resolution: 'RESOLVED' })
})
