/** What the Sahel dataset does not have: parallel relationships, loops, several components, other scripts. */
import { expect, test } from 'vitest'
import type { GraphFilter } from '../../model/filter.ts'
import { actor, batchOf, link, passage, relationshipType, restsOn, source } from '../fixtures/graph-builders.ts'
import { idsOf, onEveryStore } from './on-every-store.ts'

const shapes = batchOf({
  relationshipTypes: [relationshipType('allied_with', true)],
  entities: ['a', 'b', 'c', 'd', 'lonely', 'x', 'y'].map((id) => actor(id)),
  relationships: [
    link('a pays b', { id: 'pays-1', start: '2017' }),
    link('a pays b', { id: 'pays-2', start: '2018' }),
    link('b pays a', { id: 'pays-back' }),
    link('a allied_with b'),
    link('c owns c'),
    link('c owns d'),
    link('d allied_with d'),
    link('x pays y'),
  ],
})

onEveryStore(
  'parallel relationships, loops and components',
  () => shapes,
  (store) => {
    const at = async (entity: string, narrower: object = {}) =>
      (await store().incident([{ entity, direction: 'BOTH', first: 50, after: null, ...narrower }]))[0]

    test('a loop counts once', async () => {
      expect(await store().degrees(['a', 'b', 'c', 'd', 'lonely', 'x'])).toEqual([4, 4, 2, 2, 0, 1])
    })

    test('every parallel relationship is there, in both directions', async () => {
      const found = await store().subgraph({ ids: ['b'], depth: 4, limit: 100 })
      expect(idsOf(found.nodes)).toEqual(['b', 'a'])
      expect(idsOf(found.relationships)).toEqual(['a-allied_with-b', 'pays-1', 'pays-2', 'pays-back'])
    })

    test('loops belong to the subgraph of their entity', async () => {
      const found = await store().subgraph({ ids: ['d'], depth: 0, limit: 100 })
      expect(idsOf(found.relationships)).toEqual(['d-allied_with-d'])
      const both = await store().subgraph({ ids: ['lonely', 'x', 'c'], depth: 1, limit: 100 })
      expect(idsOf(both.nodes)).toEqual(['lonely', 'x', 'c', 'd', 'y'])
      expect(idsOf(both.relationships)).toEqual(['c-owns-c', 'c-owns-d', 'd-allied_with-d', 'x-pays-y'])
    })

    test('loops and symmetric types have every direction', async () => {
      const ids = async (entity: string, direction: string) =>
        (await at(entity, { direction }))?.items.map(({ item }) => item.id)
      expect(await ids('a', 'OUT')).toEqual(['a-allied_with-b', 'pays-1', 'pays-2'])
      expect(await ids('a', 'IN')).toEqual(['a-allied_with-b', 'pays-back'])
      expect(await ids('c', 'OUT')).toEqual(['c-owns-c', 'c-owns-d'])
      expect(await ids('c', 'IN')).toEqual(['c-owns-c'])
      expect(await store().relationshipCounts(['a', 'c', 'lonely'])).toEqual([
        [
          { type: 'allied_with', direction: 'BOTH', kind: 'ORGANISATION', count: 1 },
          { type: 'pays', direction: 'IN', kind: 'ORGANISATION', count: 1 },
          { type: 'pays', direction: 'OUT', kind: 'ORGANISATION', count: 2 },
        ],
        [
          { type: 'owns', direction: 'BOTH', kind: 'ORGANISATION', count: 1 },
          { type: 'owns', direction: 'OUT', kind: 'ORGANISATION', count: 1 },
        ],
        [],
      ])
    })

    test('pages of parallel relationships go by id', async () => {
      const first = await at('a', { first: 2 })
      expect(first?.items.map(({ key }) => key)).toEqual([
        [4, 'a-allied_with-b'],
        [4, 'pays-1'],
      ])
      const second = await at('a', { first: 2, after: [4, 'pays-1'] })
      expect(second?.items.map(({ item }) => item.id)).toEqual(['pays-2', 'pays-back'])
      expect(second).toMatchObject({ hasNextPage: false, totalCount: 4 })
    })

    test('equally connected entities go by id', async () => {
      expect(await store().bestConnected(10)).toEqual(['a', 'b', 'c', 'd', 'x', 'y', 'lonely'])
    })
  },
)

const days = batchOf({
  sources: [source('book'), source('chapter', 'book'), source('page', 'chapter'), source('letter')],
  passages: [passage('book', 1), passage('page', 1), passage('letter', 1)],
  entities: [
    actor('hub'),
    actor('in-2017', { start: '2017', end: '2017' }),
    actor('feb-2018', { evidence: restsOn('page#p1') }),
    actor('from-march-2018'),
    actor('until-2016'),
    actor('undated', { basis: 'INFERRED', evidence: restsOn('letter#p1', 'book#p1') }),
  ],
  relationships: [
    link('hub meets in-2017', { start: '2017', end: '2017', evidence: restsOn('page#p1') }),
    link('hub meets feb-2018', { start: '2018-02', end: '2018-02', evidence: restsOn('letter#p1', 'page#p1') }),
    link('hub meets from-march-2018', { start: '2018-03-10', confidence: 'MEDIUM', evidence: restsOn('book#p1') }),
    link('hub funds until-2016', { end: '2016', confidence: 'LOW' }),
    link('undated meets hub', { asOf: '2018-02-01', basis: 'INFERRED', evidence: restsOn('letter#p1') }),
  ],
})

onEveryStore(
  'partial dates, nested sources and confidence',
  () => days,
  (store) => {
    test.each<[filter: GraphFilter, met: readonly string[]]>([
      [{ from: '2018-02-15', to: '2018-02-15' }, ['feb-2018', 'undated']],
      [{ from: '2018-02-28', to: '2018-03-09' }, ['feb-2018', 'undated']],
      [{ from: '2018-03-01', to: '2018-03-09' }, ['undated']],
      [{ from: '2018-03', to: '2018-03' }, ['from-march-2018', 'undated']],
      [{ from: '2030', datedOnly: true }, ['from-march-2018']],
      [{ to: '2016-12-31', datedOnly: true }, ['until-2016']],
      [{ to: '1999', datedOnly: true }, ['until-2016']],
      [{ from: '2017-12-31', to: '2018-02-01', datedOnly: true }, ['feb-2018', 'in-2017']],
      [{ datedOnly: true }, ['feb-2018', 'from-march-2018', 'in-2017', 'until-2016']],
      [{ from: '2017', to: '2017' }, ['in-2017', 'undated']],
      [{ sources: ['book'] }, ['feb-2018', 'from-march-2018', 'in-2017']],
      [{ sources: ['chapter'] }, ['feb-2018', 'in-2017']],
      [{ sources: ['letter', 'chapter'] }, ['feb-2018', 'in-2017', 'undated']],
      [{ sources: [] }, []],
      [{ sources: ['nothing'] }, []],
      [{ minConfidence: 'HIGH' }, ['feb-2018', 'in-2017', 'undated']],
      [{ minConfidence: 'MEDIUM' }, ['feb-2018', 'from-march-2018', 'in-2017', 'undated']],
      [{ minConfidence: 'LOW' }, ['feb-2018', 'from-march-2018', 'in-2017', 'undated', 'until-2016']],
      [{ basis: 'INFERRED' }, ['undated']],
      [{ types: ['funds'] }, ['until-2016']],
      [{ types: [] }, []],
      [{ kinds: [] }, []],
      [{ kinds: ['COUNTRY'] }, []],
    ])('%j meets %j', async (filter, met) => {
      const { nodes } = await store().subgraph({ ids: ['hub'], depth: 1, limit: 100, filter })
      expect(idsOf(nodes)).toEqual(['hub', ...met])
    })

    test.each<[filter: GraphFilter, listed: readonly string[]]>([
      [{ datedOnly: true }, ['in-2017']],
      [{ from: '2018' }, ['feb-2018', 'from-march-2018', 'hub', 'undated', 'until-2016']],
      [{ sources: ['book'] }, ['feb-2018', 'undated']],
      [{ sources: ['chapter'] }, ['feb-2018']],
      [{ basis: 'INFERRED' }, ['undated']],
      [{ types: ['funds'] }, ['hub', 'until-2016']],
      [{ minConfidence: 'HIGH' }, ['feb-2018', 'hub', 'in-2017', 'undated']],
      [{ types: ['funds'], minConfidence: 'HIGH' }, []],
      [
        { types: ['meets'], minConfidence: 'MEDIUM', basis: 'STATED' },
        ['feb-2018', 'from-march-2018', 'hub', 'in-2017'],
      ],
    ])('%j lists %j', async (filter, listed) => {
      const { items, totalCount } = await store().listEntities({ first: 100, after: null, filter })
      expect(items.map(({ item }) => item.id)).toEqual(listed)
      expect(totalCount).toBe(listed.length)
    })
  },
)

const scripts = batchOf({
  entities: [
    actor('africa-cdc', {
      names: [
        { text: 'المراكز الأفريقية', role: 'NAME' },
        { text: '非洲联盟', role: 'ALIAS' },
      ],
    }),
    actor('lodz', {
      names: [
        { text: 'Łódź', role: 'NAME' },
        { text: 'Лодзь', role: 'ALIAS' },
      ],
    }),
    actor('athens', { names: [{ text: 'ΑΘΗΝΑΣ', role: 'NAME' }] }),
    actor('hindi', { names: [{ text: 'हिन्दी संस्था', role: 'NAME' }] }),
    actor('emoji', { names: [{ text: '🌍 World—Forum™', role: 'NAME' }] }),
    actor('odd.id:1#2=(3)', { names: [{ text: '…', role: 'NAME' }] }),
  ],
})

onEveryStore(
  'names in other scripts',
  () => scripts,
  (store) => {
    test.each([
      ['المراكز', 'africa-cdc'],
      ['非洲联盟', 'africa-cdc'],
      ['非洲', 'africa-cdc'],
      ['lodz', 'lodz'],
      ['ЛОДЗЬ', 'lodz'],
      ['Лоз', undefined],
      ['Лодз', 'lodz'],
      ['Лодьз', 'lodz'],
      ['αθηνας', 'athens'],
      ['αθηνασ', 'athens'],
      ['हिन्दी', 'hindi'],
      ['world forum', 'emoji'],
      ['🌍', undefined],
      ['…', undefined],
    ])('%s finds %s', async (text, id) => {
      expect((await store().search({ text, first: 5 })).map(({ entity }) => entity.id)).toEqual(
        id === undefined ? [] : [id],
      )
    })

    test('names and ids come back as they were', async () => {
      expect(await store().entities(scripts.entities.map(({ id }) => id))).toEqual(scripts.entities)
    })
  },
)
