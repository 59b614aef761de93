/** Lists of entities and the search, on the Sahel dataset. Expected values are read in its tables. */
import { expect, test } from 'vitest'
import type { GraphFilter } from '../../model/filter.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { onEveryStore } from './on-every-store.ts'

const everything = { first: 500, after: null } as const

const list = async (store: GraphStore, filter: GraphFilter): Promise<readonly string[]> =>
  (await store.listEntities({ ...everything, filter })).items.map(({ item }) => item.id)

onEveryStore('lists', readSahel, (store) => {
  test('entities by id, page after page', async () => {
    const { entities } = await readSahel()
    const ids = entities.map(({ id }) => id).toSorted()
    const seen: string[] = []
    let after: readonly (string | number)[] | null = null
    for (let more = true; more; ) {
      const page = await store().listEntities({ first: 100, after })
      expect(page.totalCount).toBe(334)
      seen.push(...page.items.map(({ item }) => item.id))
      after = page.items.at(-1)?.key ?? null
      more = page.hasNextPage
    }
    expect(seen).toEqual(ids)
    expect(await store().listEntities({ first: 0, after: null })).toMatchObject({ items: [], hasNextPage: true })
    expect(await store().listEntities({ first: 5, after: ['zzz'] })).toMatchObject({ items: [], hasNextPage: false })
  })

  test('kinds given twice must hold twice', async () => {
    const count = async (query: object) => (await store().listEntities({ ...everything, ...query })).totalCount
    expect(await count({ kinds: ['COUNTRY'] })).toBe(16)
    expect(await count({ filter: { kinds: ['COUNTRY', 'PLACE'] } })).toBe(32)
    expect(await count({ kinds: ['COUNTRY'], filter: { kinds: ['PLACE', 'COUNTRY'] } })).toBe(16)
    expect(await count({ kinds: ['COUNTRY'], filter: { kinds: ['PLACE'] } })).toBe(0)
  })

  test('a filter holds the entity itself', async () => {
    expect(await list(store(), { kinds: ['NETWORK'], types: ['member_of'] })).toEqual(['afic', 'wacap'])
    expect(await list(store(), { types: ['created'], minConfidence: 'LOW' })).toContain('agadez-field-office')
    expect(await list(store(), { kinds: ['EVENT'], datedOnly: true, to: '2016' })).toEqual([
      'eucap-sahel-niger-mandate-2015',
      'mali-agreement-signing-2015',
      'sahel-action-plan-adoption-2015',
    ])
    expect(await list(store(), { kinds: ['FUNDING_FLOW'], basis: 'INFERRED', datedOnly: true })).toEqual([
      'flow-chad-edf',
      'flow-chad-eutf',
      'flow-chad-hum',
      'flow-mali-edf',
      'flow-mali-eutf',
      'flow-mali-hum',
      'flow-mauritania-edf',
      'flow-mauritania-eutf',
      'flow-mauritania-hum',
      'flow-niger-aif',
      'flow-niger-edf',
      'flow-niger-eutf',
      'flow-niger-hum',
    ])
    expect(await list(store(), { kinds: ['PERSON'], sources: ['new-funding'] })).toEqual([
      'catherine-woollard',
      'emmanuel-macron',
      'francesco-rocca',
    ])
  })

  test.each([
    ['niger', ['niger', 'northern-niger']],
    ['frontex', ['frontex', 'afic', 'niamey-p20']],
    ['fromtex', ['frontex', 'afic', 'niamey-p20']],
    ['FRNOTEX', ['frontex', 'afic', 'niamey-p20']],
    ['afic', ['afic', 'niamey-p20']],
    ['g5', ['g5-sahel', 'g5-sahel-joint-force']],
    ['cote d ivoire', ['cote-d-ivoire']],
    ['Côte d’Ivoire', ['cote-d-ivoire']],
    ['ivory coast', ['cote-d-ivoire']],
    ['l union africaine', ['african-union', 'african-union-commission']],
    ['U.N.', ['united-nations']],
    ['ONU', ['united-nations']],
  ])('a search for %j finds first %j', async (text, first) => {
    const hits = await store().search({ text, first: 10 })
    expect(hits.slice(0, first.length).map(({ entity }) => entity.id)).toEqual(first)
    const scores = hits.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
    for (const { entity, matched } of hits) expect(entity.names).toContainEqual(matched)
  })

  test.each(['zzzz', '?!', '', ' '])('a search for %j finds nothing', async (text) => {
    expect(await store().search({ text, first: 10 })).toEqual([])
  })

  test('a hit names the form that matched, and Nigeria comes clearly after Niger', async () => {
    const [afic] = await store().search({ text: 'afic', first: 1 })
    expect(afic).toMatchObject({ score: 1, matched: { text: 'AFIC', role: 'ACRONYM' } })
    const hits = await store().search({ text: 'niger', first: 100 })
    const score = (id: string) => hits.find(({ entity }) => entity.id === id)?.score
    expect(score('niger')).toBe(1)
    expect(score('nigeria')).toBe(0.6)
  })

  test('kinds and first narrow a search', async () => {
    const search = async (query: object) =>
      (await store().search({ text: 'niger', first: 10, ...query })).map(({ entity }) => entity.kind)
    expect(new Set(await search({ kinds: ['MISSION', 'PLACE'] }))).toEqual(new Set(['MISSION', 'PLACE']))
    expect(await search({ first: 2 })).toHaveLength(2)
    expect(await search({ first: 0 })).toEqual([])
    expect(await search({ kinds: [] })).toEqual([])
  })

  test('what a query language could take for its own is text like any other', async () => {
    for (const text of ['niger*', '"niger', 'niger AND mali OR', '(niger', 'name:niger', '/niger/', 'niger~2', '\\']) {
      const hits = await store().search({ text, first: 3 })
      expect(hits.length).toBeLessThanOrEqual(3)
    }
    expect((await store().search({ text: 'niger*', first: 1 }))[0]?.entity.id).toBe('niger')
    expect(await store().search({ text: 'x '.repeat(500), first: 3 })).toEqual([])
  })
})
