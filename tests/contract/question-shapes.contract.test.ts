/** Small graphs made for the further questions: order of paths, what filters bear on, where facts stand in time. */
import { describe, expect, test } from 'vitest'
import { relationshipsOfCommitment, relationshipsOfFlow } from '../../model/derive-relationships.ts'
import type { Commitment, FundingFlow } from '../../model/entity.ts'
import type { LinkedQuery, PathQuery, TimelineQuery } from '../../server/store/graph-questions.ts'
import { actor, batchOf, link, relationshipType } from '../fixtures/graph-builders.ts'
import { idsOf, note, onEveryQuestionStore } from './on-every-store.ts'
import { questionStores } from './question-stores.ts'

const weak = { confidence: 'LOW' } as const
const inferred = { basis: 'INFERRED' } as const

const ways = batchOf({
  relationshipTypes: [relationshipType('allied_with', true)],
  entities: [
    ...['start', 'goal', 'a', 'b', 'c', 'd', 'e', 'far', 'lonely'].map((id) => actor(id)),
    actor('town', { kind: 'PLACE', names: [{ text: 'نيامي', role: 'NAME' }] }),
  ],
  relationships: [
    // a is weak on one side, b inferred, c both ways strong, d medium, e as strong as c but for a parallel.
    link('start pays a', weak),
    link('a pays goal'),
    link('b pays start', inferred),
    link('b pays goal'),
    link('start pays c'),
    link('goal owns c'),
    link('start pays d', { confidence: 'MEDIUM' }),
    link('d pays goal'),
    link('start pays e', { id: 'e-weak', ...weak }),
    link('start owns e', { id: 'e-inferred', ...inferred }),
    link('start pays e', { id: 'e-2' }),
    link('e owns start', { id: 'e-1' }),
    link('e allied_with goal', { start: '2018' }),
    link('start owns start'),
    link('goal allied_with goal'),
    link('c pays town'),
    link('town pays d'),
    link('start allied_with far', { id: 'far-1', confidence: 'MEDIUM', ...inferred }),
    link('start allied_with far', { id: 'far-2', confidence: 'MEDIUM' }),
    link('far pays a'),
  ],
})

onEveryQuestionStore(
  'paths and what is linked',
  () => ways,
  (store) => {
    const trails = async (query: Partial<PathQuery>) =>
      (await store().paths({ from: 'start', to: 'goal', maxLength: 2, first: 100, ...query })).map(({ nodes }) =>
        idsOf(nodes).join(' '),
      )

    test('equally long paths come by their weakest step: confidence, then basis, then the ids of the nodes', async () => {
      expect(await trails({})).toEqual(['start c goal', 'start e goal', 'start b goal', 'start d goal', 'start a goal'])
      expect(await trails({ first: 3 })).toEqual(['start c goal', 'start e goal', 'start b goal'])
    })

    test('all shortest paths come before longer ones, of which none meets a node twice', async () => {
      expect((await trails({ maxLength: 4 })).slice(5)).toEqual([
        'start far a goal',
        'start c town d goal',
        'start d town c goal',
      ])
      expect(await trails({ maxLength: 8 })).toEqual(await trails({ maxLength: 4 }))
      expect((await trails({ maxLength: 8, first: 6 })).at(-1)).toBe('start far a goal')
    })

    test('each step shows the strongest relationship of its pair that passes', async () => {
      const [, path] = await store().paths({ from: 'start', to: 'goal', maxLength: 2, first: 2 })
      expect(idsOf(path?.relationships ?? [])).toEqual(['e-1', 'e-allied_with-goal'])
      const [far] = await store().paths({ from: 'far', to: 'start', maxLength: 1, first: 2 })
      expect(idsOf(far?.relationships ?? [])).toEqual(['far-2'])
      const filter = { types: ['pays', 'allied_with'], from: '2018' }
      const [paid] = await store().paths({
        from: 'goal',
        to: 'start',
        maxLength: 2,
        first: 2,
        filter,
        avoid: ['b', 'c'],
      })
      expect(idsOf(paid?.relationships ?? [])).toEqual(['e-allied_with-goal', 'e-2'])
    })

    test('a filter prunes the search: kinds between the ends, all else on the relationships', async () => {
      expect(await trails({ filter: { minConfidence: 'HIGH', basis: 'STATED' }, maxLength: 8 })).toEqual([
        'start c goal',
        'start e goal',
        'start c town d goal',
      ])
      expect(await trails({ filter: { types: ['owns', 'pays'] } })).toEqual([
        'start c goal',
        'start b goal',
        'start d goal',
        'start a goal',
      ])
      expect(await trails({ filter: { datedOnly: true } })).toEqual([])
      expect(await trails({ filter: { to: '2017' } })).not.toContain('start e goal')
      expect(await trails({ filter: { kinds: ['PLACE'] }, maxLength: 8 })).toEqual([])
      expect(await trails({ from: 'c', to: 'd', filter: { kinds: ['PLACE'] } })).toEqual(['c town d'])
      expect(await trails({ avoid: ['c', 'e', 'lonely', 'nobody'] })).toEqual([
        'start b goal',
        'start d goal',
        'start a goal',
      ])
    })

    test('where there is no path there is an empty list', async () => {
      for (const ends of [
        { to: 'lonely' },
        { from: 'lonely' },
        { to: 'start' },
        { avoid: ['start'] },
        { maxLength: 1 },
      ]) {
        expect(await trails(ends)).toEqual([])
      }
    })

    test('a loop links an entity to itself alone; a symmetric relationship leads both ways', async () => {
      const linked = async (query: Partial<LinkedQuery>) =>
        (await store().linked({ direction: 'BOTH', first: 50, after: null, ...query })).items.map(({ item }) => item.id)
      expect(await linked({ all: ['goal'], filter: { types: ['allied_with'] } })).toEqual(['e'])
      expect(await linked({ all: ['goal'], direction: 'IN' })).toEqual(['a', 'b', 'd', 'e'])
      expect(await linked({ all: ['goal'], direction: 'OUT' })).toEqual(['c', 'e'])
      expect(await linked({ all: ['start', 'goal'], none: ['town'] })).toEqual(['a', 'b', 'e'])
      expect(await linked({ all: ['start', 'start'], any: ['goal'], filter: { minConfidence: 'HIGH' } })).toEqual([
        'b',
        'c',
        'e',
      ])
      expect(await linked({ none: ['start', 'goal', 'town'] })).toEqual(['lonely'])
      expect(await linked({ any: ['c', 'd'], filter: { kinds: ['PLACE'], basis: 'STATED' } })).toEqual(['town'])
      expect(await linked({ any: ['c', 'd'], filter: { datedOnly: true } })).toEqual([])
    })

    test('a question that nobody waits for any more ends with the reason', async () => {
      const reason = new Error('gone')
      const options = { signal: AbortSignal.abort(reason) }
      await expect(store().paths({ from: 'start', to: 'goal', maxLength: 8, first: 9 }, options)).rejects.toBe(reason)
      await expect(store().timeline({ first: 9, after: null }, options)).rejects.toBe(reason)
      await expect(store().topology({}, options)).rejects.toBe(reason)
    })
  },
)

const flow = (id: string, rest: Partial<FundingFlow>): FundingFlow => ({
  id,
  kind: 'FUNDING_FLOW',
  names: [{ text: id, language: 'EN', role: 'NAME' }],
  basis: 'STATED',
  evidence: [],
  donors: ['giver'],
  recipients: [],
  status: 'PLEDGED',
  purposes: [],
  overlapsWith: [],
  donorBasis: 'STATED',
  ...rest,
})

const flows = [
  flow('f-announced', { announced: '2018-02-23', start: '2014', end: '2020', year: 2016 }),
  flow('f-start', { start: '2017-06', year: 2016 }),
  flow('f-year', { year: 2018, instrument: 'fund', recipients: ['taker'] }),
  flow('f-end', { end: '2018' }),
  flow('f-part', { parent: 'f-year', announced: '2018-01', end: '2017' }),
]

const promise: Commitment = {
  id: 'promise',
  kind: 'COMMITMENT',
  names: [{ text: 'promise', language: 'EN', role: 'NAME' }],
  basis: 'STATED',
  evidence: [],
  agreement: 'pact',
  summary: { EN: 'promise', FR: 'promesse' },
  start: '2018-01-01',
  date: '2018-01-01',
  status: 'agreed',
  committedBy: ['giver'],
  beneficiaries: ['taker'],
  named: [],
  creates: ['fund'],
  fundingMentioned: true,
  flow: 'f-year',
}

const times = batchOf({
  entities: [
    actor('giver'),
    actor('taker', { end: '2018-01' }),
    actor('fund', { start: '2018-01' }),
    actor('pact', { kind: 'AGREEMENT', start: '2018' }),
    ...flows,
    promise,
  ],
  relationships: [
    link('giver knows taker', { id: 'r-day', start: '2018-01-01', end: '2018-01-01' }),
    link('giver knows taker', { id: 'r-month', start: '2018-01', end: '2018-03' }),
    link('giver knows taker', { id: 'r-year', start: '2018', asOf: '2019' }),
    link('giver knows taker', { id: 'r-end', end: '2017-12-31' }),
    link('giver knows taker', { id: 'r-none', asOf: '2018-01-01' }),
    ...flows.flatMap(relationshipsOfFlow),
    ...relationshipsOfCommitment(promise),
  ],
})

onEveryQuestionStore(
  'time',
  () => times,
  (store) => {
    const ask = (query: Partial<TimelineQuery>) => store().timeline({ first: 50, after: null, ...query })
    const ids = async (query: Partial<TimelineQuery>) => (await ask(query)).items.map(({ item }) => item.fact.id)

    test('by first day, then a day before a month before a year, then id', async () => {
      const { items } = await ask({})
      expect(items.map(({ key, item: { date, end = '…' } }) => [...key, date, end].join(' '))).toEqual([
        '2017-06-01 1 f-start 2017-06 …',
        '2017-12-31 0 r-end 2017-12-31 2017-12-31',
        '2018-01-01 0 promise 2018-01-01 …',
        '2018-01-01 0 r-day 2018-01-01 2018-01-01',
        '2018-01-01 1 f-part 2018-01 2017',
        '2018-01-01 1 fund 2018-01 …',
        '2018-01-01 1 r-month 2018-01 2018-03',
        '2018-01-01 1 taker 2018-01 2018-01',
        '2018-01-01 2 f-year 2018 …',
        '2018-01-01 2 pact 2018 …',
        '2018-01-01 2 r-year 2018 …',
        '2018-02-23 0 f-announced 2018-02-23 2020',
      ])
    })

    test('a window is touched by the whole span of a date; what is open stands at its start', async () => {
      expect(await ids({ from: '2018-02-15', to: '2018-02-15' })).toEqual(['r-month', 'f-year', 'pact', 'r-year'])
      expect(await ids({ to: '2017' })).toEqual(['f-start', 'r-end'])
      expect(await ids({ from: '2019' })).toEqual(['f-announced'])
      expect(await ids({ from: '2018-01-31', to: '2018-01' })).toEqual([
        'f-part',
        'fund',
        'r-month',
        'taker',
        'f-year',
        'pact',
        'r-year',
      ])
    })

    test('kinds and actors', async () => {
      expect(await ids({ kinds: ['AGREEMENT', 'COMMITMENT'] })).toEqual(['promise', 'pact'])
      expect(await ids({ kinds: [] })).toEqual([])
      expect(await ids({ involving: ['fund'] })).toEqual(['promise', 'fund', 'f-year'])
      expect(await ids({ involving: ['pact', 'f-year'] })).toEqual(['f-year', 'pact'])
      expect(await ids({ involving: ['taker'] })).toEqual([
        'r-end',
        'promise',
        'r-day',
        'r-month',
        'taker',
        'f-year',
        'r-year',
      ])
    })

    test('a page begins behind its key, whether or not that fact is still there', async () => {
      const page = await ask({ first: 2, after: ['2018-01-01', 1, 'fun'] })
      expect(page.items.map(({ item }) => item.fact)).toEqual([
        { type: 'entity', id: 'fund' },
        { type: 'relationship', id: 'r-month' },
      ])
      expect(page).toMatchObject({ hasNextPage: true, totalCount: 12 })
      expect(await ids({ after: ['2018-01-01', 2, 'r-year'] })).toEqual(['f-announced'])
      expect(await ask({ after: ['2018-02-23', 0, 'f-announced'] })).toMatchObject({ items: [], hasNextPage: false })
      expect(await ask({ first: 0 })).toMatchObject({ items: [], hasNextPage: true })
    })

    test('the parts of a flow, and flows by what their own record says', async () => {
      expect((await store().partsOfFlows(['f-year', 'f-part'])).map(idsOf)).toEqual([['f-part'], []])
      expect(idsOf(await store().fundingFlows({ years: [2016] }))).toEqual(['f-announced', 'f-start'])
      expect(idsOf(await store().fundingFlows({ instruments: ['fund'], recipients: ['taker', 'giver'] }))).toEqual([
        'f-year',
      ])
    })
  },
)

describe.each(questionStores)('$name: an empty store', ({ open }) => {
  test('answers every further question with nothing, and with what is there once it is filled', async () => {
    const { store, close } = await open()
    const paging = { first: 5, after: null }
    const nothing = { items: [], hasNextPage: false, totalCount: 0 }
    try {
      expect(await store.listRelationships(paging)).toEqual(nothing)
      expect(await store.paths({ from: 'start', to: 'goal', maxLength: 8, first: 5 })).toEqual([])
      expect(await store.linked({ all: [], direction: 'BOTH', ...paging })).toEqual(nothing)
      expect(await store.fundingFlows({})).toEqual([])
      expect(await store.partsOfFlows(['f'])).toEqual([[]])
      expect(await store.listCommitments(paging)).toEqual(nothing)
      expect(await store.reportsAbout(['x', 'y'])).toEqual([[], []])
      expect(await store.timeline(paging)).toEqual(nothing)
      expect(await store.allFigures()).toEqual([])
      expect(await store.allDisputes()).toEqual([])
      expect(await store.topology({})).toEqual({ nodes: [], edges: [], unsourced: 0, singleSource: 0 })
      await store.load(ways, note)
      expect(await store.paths({ from: 'start', to: 'goal', maxLength: 2, first: 9 })).toHaveLength(5)
      expect((await store.listRelationships(paging)).totalCount).toBe(20)
    } finally {
      await close()
    }
  })
})
