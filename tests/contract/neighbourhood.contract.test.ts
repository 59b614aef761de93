/** Walking the Sahel dataset: subgraphs, relationships at an entity, their counts. Expected values are read in its tables. */
import { expect, test } from 'vitest'
import { readSahel } from '../fixtures/sahel.ts'
import { idsOf, onEveryStore } from './on-every-store.ts'

const frontexNeighbours = [
  'european-union',
  'niamey-participants',
  'human-trafficking',
  'migrant-smuggling',
  'transit-countries',
  'niamey-p20',
  'origin-countries',
  'border-management',
  'afic',
]

const atFrontex = { entity: 'frontex', direction: 'BOTH', first: 50, after: null } as const

onEveryStore('neighbourhood', readSahel, (store) => {
  test('a neighbourhood is the seed, then the best connected first', async () => {
    const found = await store().subgraph({ ids: ['frontex'], depth: 1, limit: 300 })
    expect(idsOf(found.nodes)).toEqual(['frontex', ...frontexNeighbours])
    expect(found).toMatchObject({ missing: [], truncated: false, hiddenNodes: 0 })
    const ids = idsOf(found.relationships)
    expect(ids).toEqual(ids.toSorted())
    expect(ids).toContain('niamey-p20~names~afic')
    expect(ids.filter((id) => id.includes('frontex')).length).toBe(9)
  })

  test('a limit cuts at the end and says what it hid', async () => {
    const found = await store().subgraph({ ids: ['frontex'], depth: 1, limit: 4 })
    expect(idsOf(found.nodes)).toEqual(['frontex', ...frontexNeighbours.slice(0, 3)])
    expect(found).toMatchObject({ truncated: true, hiddenNodes: 6 })
    const between = new Set(idsOf(found.nodes))
    expect(found.relationships.every(({ source, target }) => between.has(source) && between.has(target))).toBe(true)
  })

  test('depth 0 is the seeds as asked for, once each, and what joins them', async () => {
    const ids = ['afic', 'nobody', 'niamey-p20', 'afic', 'frontex', 'nothing', 'nobody']
    const found = await store().subgraph({ ids, depth: 0, limit: 10 })
    expect(idsOf(found.nodes)).toEqual(['afic', 'niamey-p20', 'frontex'])
    expect(idsOf(found.relationships)).toEqual([
      'member-of--frontex--afic',
      'niamey-p20~names~afic',
      'niamey-p20~names~frontex',
    ])
    expect(found.missing).toEqual(['nobody', 'nothing'])
    const cut = await store().subgraph({ ids, depth: 0, limit: 2 })
    expect(idsOf(cut.nodes)).toEqual(['afic', 'niamey-p20'])
    expect(cut).toMatchObject({ truncated: true, hiddenNodes: 1 })
  })

  test('a filter holds relationships, its kinds the entities that are met', async () => {
    const neighbours = async (filter: object) =>
      idsOf((await store().subgraph({ ids: ['frontex'], depth: 1, limit: 300, filter })).nodes).slice(1)
    expect(await neighbours({ basis: 'INFERRED' })).toEqual(['european-union', 'afic'])
    expect(await neighbours({ types: ['cooperates_with'] })).toEqual([
      'niamey-participants',
      'transit-countries',
      'origin-countries',
    ])
    expect(await neighbours({ kinds: ['TOPIC', 'NETWORK'] })).toEqual([
      'human-trafficking',
      'migrant-smuggling',
      'border-management',
      'afic',
    ])
    expect(await neighbours({ datedOnly: true })).toEqual([
      'niamey-participants',
      'transit-countries',
      'niamey-p20',
      'origin-countries',
    ])
    expect(await neighbours({ datedOnly: true, to: '2018-02' })).toEqual([])
    expect(await neighbours({ datedOnly: true, to: '2018-03' })).toHaveLength(4)
    expect(await neighbours({ to: '2017' })).toHaveLength(5)
    expect(await neighbours({ sources: ['niamey-profile'] })).toEqual([])
    expect(await neighbours({ sources: ['g5-sahel-thread'] })).toEqual(frontexNeighbours)
    expect(await neighbours({ types: ['no_such_type'] })).toEqual([])
  })

  test('the one weak relationship', async () => {
    const low = { entity: 'agadez-field-office', direction: 'BOTH', first: 50, after: null } as const
    const [all, medium] = await store().incident([low, { ...low, filter: { minConfidence: 'MEDIUM' } }])
    const weak = 'created--niger--agadez-field-office'
    expect(all?.items.map(({ item }) => item.id)).toContain(weak)
    expect(medium?.items.map(({ item }) => item.id)).not.toContain(weak)
    expect(medium?.totalCount).toBe((all?.totalCount ?? 0) - 1)
  })

  test('counts at an entity sum to its degree', async () => {
    const [frontex, flow, nobody] = await store().relationshipCounts(['frontex', 'flow-jf-50m', 'nobody'])
    expect(frontex).toEqual([
      { type: 'concerns', direction: 'OUT', kind: 'TOPIC', count: 3 },
      { type: 'cooperates_with', direction: 'BOTH', kind: 'GROUP', count: 3 },
      { type: 'member_of', direction: 'OUT', kind: 'NETWORK', count: 1 },
      { type: 'names', direction: 'IN', kind: 'COMMITMENT', count: 1 },
      { type: 'part_of', direction: 'OUT', kind: 'ORGANISATION', count: 1 },
    ])
    expect(flow).toEqual([
      { type: 'channelled_through', direction: 'OUT', kind: 'INSTRUMENT', count: 1 },
      { type: 'provides', direction: 'IN', kind: 'ORGANISATION', count: 1 },
      { type: 'received_by', direction: 'OUT', kind: 'FORCE', count: 1 },
    ])
    expect(nobody).toEqual([])
  })

  test('relationships at an entity, best connected other end first', async () => {
    const [page] = await store().incident([atFrontex])
    expect(page?.items.map(({ key }) => key)).toEqual([
      [75, 'part-of--frontex--european-union'],
      [62, 'cooperates-with--niamey-participants--frontex'],
      [12, 'concerns--frontex--human-trafficking'],
      [12, 'concerns--frontex--migrant-smuggling'],
      [11, 'cooperates-with--frontex--transit-countries'],
      [9, 'cooperates-with--frontex--origin-countries'],
      [9, 'niamey-p20~names~frontex'],
      [5, 'concerns--frontex--border-management'],
      [2, 'member-of--frontex--afic'],
    ])
    expect(page?.items.map(({ item }) => item.id)).toEqual(page?.items.map(({ key }) => key[1]))
    expect(page).toMatchObject({ totalCount: 9, hasNextPage: false })
  })

  test('pages follow each other without gap or repetition', async () => {
    const seen: string[] = []
    let after: readonly (string | number)[] | null = null
    for (let pages = 0; pages < 5; pages++) {
      const [page] = await store().incident([{ ...atFrontex, first: 2, after }])
      seen.push(...(page?.items ?? []).map(({ item }) => item.id))
      expect(page?.totalCount).toBe(9)
      expect(page?.hasNextPage).toBe(pages < 4)
      after = page?.items.at(-1)?.key ?? null
    }
    expect(seen).toEqual((await store().incident([atFrontex]))[0]?.items.map(({ item }) => item.id))
  })

  test('direction, types and kinds narrow what is at an entity', async () => {
    const count = async (narrower: object) => (await store().incident([{ ...atFrontex, ...narrower }]))[0]?.totalCount
    expect(await count({ direction: 'OUT' })).toBe(8)
    expect(await count({ direction: 'IN' })).toBe(4)
    expect(await count({ types: ['concerns', 'names'] })).toBe(4)
    expect(await count({ kinds: ['GROUP'] })).toBe(3)
    expect(await count({ kinds: ['GROUP'], filter: { kinds: ['TOPIC'] } })).toBe(0)
    expect(await count({ types: ['concerns'], filter: { types: ['names'] } })).toBe(0)
    expect(await count({ filter: { basis: 'STATED', datedOnly: true } })).toBe(4)
    expect(await count({ entity: 'nobody' })).toBe(0)
  })

  test('many queries are answered in their order, also those for no items', async () => {
    const pages = await store().incident([
      { ...atFrontex, entity: 'afic' },
      { ...atFrontex, first: 0 },
      { ...atFrontex, entity: 'nobody' },
    ])
    expect(pages.map(({ items, totalCount, hasNextPage }) => [items.length, totalCount, hasNextPage])).toEqual([
      [2, 2, false],
      [0, 9, true],
      [0, 0, false],
    ])
  })
})
