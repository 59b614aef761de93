/** Both stores hold the whole Sahel dataset and give equal answers, order included, to everything that can be asked. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { GraphBatch } from '../../model/dataset.ts'
import type { Entity } from '../../model/entity.ts'
import type { GraphFilter } from '../../model/filter.ts'
import { kinds } from '../../model/kinds/index.ts'
import type { Relationship } from '../../model/relationship.ts'
import { directions } from '../../model/vocabulary.ts'
import { openEmbeddedStore } from '../../server/store/embedded/open-embedded-store.ts'
import type {
  CommitmentListQuery,
  FundingFilter,
  GraphQuestions,
  LinkedQuery,
  PathQuery,
  TimelineQuery,
} from '../../server/store/graph-questions.ts'
import type { EntityListQuery, GraphStore, IncidentQuery, Page, PageKey } from '../../server/store/graph-store.ts'
import { openNeo4jStore } from '../../server/store/neo4j/open-neo4j-store.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { emptyDatabase } from '../neo4j/database.ts'

const neo4jAccess = inject('neo4j')

type Store = GraphStore & GraphQuestions

const filters: readonly GraphFilter[] = [
  { kinds: ['COUNTRY', 'ORGANISATION'] },
  { kinds: [] },
  { types: ['member_of', 'part_of', 'provides'] },
  { types: ['MEMBER_OF', 'no_such_type'] },
  { basis: 'INFERRED' },
  { basis: 'STATED', minConfidence: 'HIGH' },
  { minConfidence: 'MEDIUM' },
  { from: '2018-02', to: '2018-03-16' },
  { to: '2014', datedOnly: true },
  { from: '2019-10-01' },
  { datedOnly: true },
  { sources: ['g5-sahel-thread'] },
  { sources: ['niamey-profile', 'nowhere'] },
  { sources: [], kinds: ['FORCE'] },
  {
    kinds: ['COUNTRY', 'FUNDING_FLOW', 'BODY'],
    types: ['provides', 'received_by'],
    from: '2014',
    sources: ['niamey-statement', 'eu-g5-factsheet'],
  },
]

/** A few at a time, so that neither store waits for the other. */
async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) await work(item, index)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

describe.skipIf(neo4jAccess === null)('the embedded store and Neo4j agree', () => {
  let batch: GraphBatch
  let embedded: Store
  let neo4j: Store
  let directory: string

  beforeAll(async () => {
    if (neo4jAccess === null) throw new Error('There is no Neo4j')
    batch = await readSahel()
    directory = await mkdtemp(join(tmpdir(), 'relata-agreement-'))
    embedded = await openEmbeddedStore({ directory })
    await emptyDatabase(neo4jAccess)
    neo4j = openNeo4jStore({ ...neo4jAccess, timeoutMs: 20_000 })
    for (const store of [embedded, neo4j]) await store.load(batch, { author: 'test', reason: 'First load' })
  })

  afterAll(async () => {
    await Promise.all([embedded.close(), neo4j.close()])
    await rm(directory, { recursive: true })
  })

  /** How many questions were answered alike in the test at hand. */
  let agreed = 0
  beforeEach(() => {
    agreed = 0
  })

  /** The answer of both, which has to be the same. */
  async function same<Answer>(ask: (store: Store) => Promise<Answer>): Promise<Answer> {
    const [expected, actual] = await Promise.all([ask(embedded), ask(neo4j)])
    expect(actual).toStrictEqual(expected)
    agreed++
    return expected
  }

  const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => [
    ...records.map(({ id }) => id).toReversed(),
    'no-such-id',
    ...records.slice(0, 1).map(({ id }) => id),
  ]

  test('on the records: every one as it was written, by id, in the order asked for', async () => {
    expect(await same((store) => store.entities(batch.entities.map(({ id }) => id)))).toEqual(batch.entities)
    expect(await same((store) => store.relationships(batch.relationships.map(({ id }) => id)))).toEqual(
      batch.relationships,
    )
    await same((store) => store.entities(idsOf(batch.entities)))
    await same((store) => store.relationships(idsOf(batch.relationships)))
    await same((store) => store.passages(idsOf(batch.passages)))
    await same((store) => store.figures(idsOf(batch.figures)))
    await same((store) => store.disputes(idsOf(batch.disputes)))
    await same((store) => store.reports(idsOf(batch.reports)))
    expect(await same((store) => store.entities([]))).toEqual([])
    expect(await same((store) => store.relationships([]))).toEqual([])
  })

  test('on the graph as a whole', async () => {
    expect(await same((store) => Promise.resolve(store.dataVersion()))).toBe(1)
    expect(await same((store) => store.isEmpty())).toBe(false)
    expect(await same((store) => store.dataset())).toEqual(batch.dataset)
    expect((await same((store) => store.vocabulary())).relationshipTypes).toHaveLength(44)
    expect(await same((store) => store.counts())).toMatchObject({ entities: 334, relationships: 900, sources: 9 })
    expect(await same((store) => store.sources())).toHaveLength(9)
    expect(await same((store) => store.pillars())).toHaveLength(8)
    for (const limit of [1, 40, 1000]) await same((store) => store.bestConnected(limit))
  })

  test('on what is said of each passage, source, entity and relationship', async () => {
    const passages = idsOf(batch.passages)
    const facts = await same((store) => store.factsOfPassages(passages))
    expect(facts.flat().length).toBeGreaterThan(1000)
    await same((store) => store.passagesOfSources(idsOf(batch.sources)))
    const entities = idsOf(batch.entities)
    expect((await same((store) => store.figuresAbout(entities))).flat().length).toBeGreaterThan(10)
    const subjects = [...entities, ...idsOf(batch.relationships), ...idsOf(batch.sources)]
    expect((await same((store) => store.disputesAbout(subjects))).flat().length).toBeGreaterThan(40)
  })

  test('on the connections of every entity', async () => {
    const entities = idsOf(batch.entities)
    await same((store) => store.degrees(entities))
    await same((store) => store.relationshipCounts(entities))
    for (const direction of directions) {
      for (const first of [0, 1, 7, 500]) {
        await same((store) => store.incident(entities.map((entity) => ({ entity, direction, first, after: null }))))
      }
    }
    await forEachOf(filters, async (filter) => {
      const queries = entities.map((entity) => ({ entity, direction: 'BOTH' as const, filter, first: 50, after: null }))
      await same((store) => store.incident(queries))
      const narrowed = queries.map((query) => ({
        ...query,
        kinds: ['COUNTRY' as const, 'FORCE' as const],
        types: ['part_of', 'supports'],
      }))
      await same((store) => store.incident(narrowed))
    })
    expect(agreed).toBeGreaterThan(40)
  })

  test('on every page of the best connected, and of the list of all', async () => {
    const [hub = ''] = await same((store) => store.bestConnected(1))
    let after: PageKey = null
    for (let more = true; more; ) {
      const query: IncidentQuery = { entity: hub, direction: 'BOTH', first: 9, after }
      const [page]: readonly Page<Relationship>[] = await same((store) => store.incident([query]))
      after = page?.items.at(-1)?.key ?? null
      more = page?.hasNextPage ?? false
    }
    after = null
    for (let more = true; more; ) {
      const query: EntityListQuery = { first: 25, after }
      const page: Page<Entity> = await same((store) => store.listEntities(query))
      after = page.items.at(-1)?.key ?? null
      more = page.hasNextPage
    }
    expect(agreed).toBeGreaterThan(20)
  })

  test('on the list of entities, filtered', async () => {
    await forEachOf(filters, async (filter) => {
      await same((store) => store.listEntities({ filter, first: 500, after: null }))
      await same((store) => store.listEntities({ filter, kinds: ['COUNTRY', 'COMMITMENT'], first: 5, after: ['e'] }))
      await same((store) => store.listEntities({ filter, first: 0, after: null }))
    })
    for (const { kind } of kinds) await same((store) => store.listEntities({ kinds: [kind], first: 500, after: null }))
    expect(agreed).toBeGreaterThan(60)
  })

  test('on the neighbourhood of every entity, as far as two steps, with and without filters', {
    timeout: 180_000,
  }, async () => {
    await forEachOf(batch.entities, async ({ id }, index) => {
      for (const depth of [0, 1, 2]) {
        const filter = filters[(index + depth) % filters.length] ?? {}
        await same((store) => store.subgraph({ ids: [id], depth, limit: 40 }))
        await same((store) => store.subgraph({ ids: [id], depth, filter, limit: 60 }))
      }
    })
    expect(agreed).toBeGreaterThan(2000)
  })

  test('on subgraphs of several seeds, far and near, wide and narrow', { timeout: 120_000 }, async () => {
    const best = await embedded.bestConnected(12)
    const ids = ['no-such-id', ...best.toReversed(), 'frontex', best[0] ?? '', 'no-such-id']
    await forEachOf([...filters, {}], async (filter) => {
      for (const depth of [0, 1, 2, 4]) {
        for (const limit of [1, 5, 100, 2000]) await same((store) => store.subgraph({ ids, depth, filter, limit }))
      }
    })
    await same((store) => store.subgraph({ ids: batch.entities.map(({ id }) => id), depth: 1, limit: 2000 }))
    await same((store) => store.subgraph({ ids: [], depth: 2, limit: 10 }))
    expect(agreed).toBeGreaterThan(250)
  })

  /** Every page of a list, and how many there were. */
  async function everyPage(ask: (store: Store, after: PageKey) => Promise<Page<unknown>>): Promise<number> {
    let pages = 0
    for (let after: PageKey | undefined = null; after !== undefined; pages++) {
      const key: PageKey = after
      const page: Page<unknown> = await same((store) => ask(store, key))
      after = page.hasNextPage ? page.items.at(-1)?.key : undefined
    }
    return pages
  }

  test('on the list of relationships, filtered, and page after page', async () => {
    await forEachOf(filters, async (filter) => {
      await same((store) => store.listRelationships({ filter, first: 500, after: null }))
      await same((store) => store.listRelationships({ filter, types: ['part_of', 'PROVIDES'], first: 9, after: ['f'] }))
      await same((store) => store.listRelationships({ filter, types: [], first: 0, after: null }))
    })
    expect(await everyPage((store, after) => store.listRelationships({ first: 70, after }))).toBe(13)
  })

  test('on the paths between entities far and near', { timeout: 120_000 }, async () => {
    const best = await embedded.bestConnected(12)
    const ends = batch.entities.map(({ id }) => id)
    const queries = ends.flatMap((from, index): readonly PathQuery[] => {
      const filter = filters[index % filters.length] ?? {}
      const to = ends[(index * 37 + 11) % ends.length] ?? ''
      const maxLength = 1 + (index % 8)
      return [
        { from, to, maxLength, first: 10 },
        { from, to, maxLength: 6, first: 40, filter },
        { from, to: best[index % best.length] ?? '', maxLength: 8, first: 25, avoid: best.slice(0, index % 5) },
      ]
    })
    let found = 0
    await forEachOf(queries, async (query) => {
      const paths = await same((store) => store.paths(query))
      found += paths.length
    })
    expect(found).toBeGreaterThan(5000)
    const unlikely = { maxLength: 4, first: 5 }
    for (const [from, to] of [
      ['niger', 'niger'],
      ['niger', 'nobody'],
      ['nobody', 'niger'],
      ['nobody', 'nobody'],
    ] as const)
      expect(await same((store) => store.paths({ from, to, ...unlikely }))).toEqual([])
    await same((store) =>
      store.paths({ from: 'niger', to: 'mali', maxLength: 8, first: 100, avoid: ['niger', 'chad'] }),
    )
    await same((store) => store.paths({ from: 'niger', to: 'mali', maxLength: 8, first: 0 }))
  })

  test('on what is linked to some, to others and to none of further ones', async () => {
    const [a = '', b = '', c = '', d = ''] = await embedded.bestConnected(4)
    const conditions: readonly Pick<LinkedQuery, 'all' | 'any' | 'none'>[] = [
      { all: [a] },
      { all: [a, b] },
      { all: [a, a] },
      { all: [a], any: [b, c] },
      { all: [a], none: [b] },
      { any: [a, b, c] },
      { any: [a, 'nobody'], none: [c, d] },
      { all: ['nobody'] },
      { all: [a, 'nobody'] },
      { any: [] },
      { all: [], any: [d] },
      { none: [a, b] },
      { none: ['nobody'] },
      { all: ['niamey-declaration'], none: ['paris-declaration-2017'] },
      {},
    ]
    await forEachOf(conditions, async (condition) => {
      for (const direction of directions) {
        for (const filter of [{}, ...filters]) {
          await same((store) => store.linked({ ...condition, direction, filter, first: 20, after: null }))
        }
        await same((store) => store.linked({ ...condition, direction, first: 3, after: ['k'] }))
      }
    })
    expect(
      await everyPage((store, after) => store.linked({ any: [a, b], direction: 'BOTH', first: 6, after })),
    ).toBeGreaterThan(5)
    expect(agreed).toBeGreaterThan(700)
  })

  test('on money', async () => {
    const flows = await same((store) => store.fundingFlows({}))
    expect(flows).toHaveLength(34)
    const wanted: readonly FundingFilter[] = [
      { donors: ['european-union'] },
      { donors: ['european-union', 'france'], recipients: ['niger', 'mali'] },
      { donors: [] },
      { instruments: ['eutf-africa'] },
      { recipients: ['nobody'] },
      { statuses: ['COMMITTED', 'PLEDGED'] },
      { currencies: ['EUR'], statuses: ['UNSPECIFIED'] },
      { years: [2017, 2018] },
      { years: [1999] },
      { currencies: [] },
    ]
    for (const filter of wanted) await same((store) => store.fundingFlows(filter))
    const parts = await same((store) => store.partsOfFlows(idsOf(batch.entities)))
    expect(parts.flat()).toHaveLength(4)
  })

  test('on promises and what became of them', async () => {
    const actors = [undefined, 'niger', 'iom', 'european-union', 'niamey-p13', 'nobody']
    const rest: readonly Partial<CommitmentListQuery>[] = [
      {},
      { agreement: 'niamey-declaration' },
      { agreement: 'nothing' },
      { pillars: ['niamey-pillar-1-legal-frameworks', 'nothing'] },
      { pillars: [] },
      { fundingMentioned: true },
      { fundingMentioned: false, agreement: 'niamey-declaration' },
    ]
    for (const actor of actors) {
      for (const condition of rest) {
        const query = { ...condition, ...(actor === undefined ? {} : { actor }), first: 10, after: null }
        await same((store) => store.listCommitments(query))
      }
    }
    expect(await everyPage((store, after) => store.listCommitments({ first: 4, after }))).toBeGreaterThan(8)
    expect((await same((store) => store.reportsAbout(idsOf(batch.entities)))).flat().length).toBeGreaterThan(10)
  })

  test('on the timeline', async () => {
    const windows: readonly Pick<TimelineQuery, 'from' | 'to'>[] = [
      {},
      { from: '2018-02', to: '2018-02' },
      { from: '2018-02-15' },
      { to: '2015' },
      { from: '2017-12-13', to: '2018' },
      { from: '2019', to: '2018' },
    ]
    const narrower: readonly Partial<TimelineQuery>[] = [
      {},
      { kinds: ['EVENT', 'FUNDING_FLOW'] },
      { kinds: ['COMMITMENT'], involving: ['niger', 'iom'] },
      { kinds: [] },
      { involving: ['european-union'] },
      { involving: ['niamey-declaration', 'nobody', 'created--chad--g5-sahel-joint-force'] },
      { involving: [] },
    ]
    for (const window of windows) {
      for (const narrow of narrower) {
        await same((store) => store.timeline({ ...window, ...narrow, first: 500, after: null }))
        await same((store) => store.timeline({ ...window, ...narrow, first: 4, after: ['2018-01-01', 1, 'm'] }))
      }
    }
    expect(await everyPage((store, after) => store.timeline({ first: 7, after }))).toBeGreaterThan(10)
  })

  test('on the shape of the filtered graph, and on all figures and disputes', async () => {
    expect((await same((store) => store.topology({}))).edges).toHaveLength(900)
    for (const filter of filters) await same((store) => store.topology(filter))
    expect(await same((store) => store.allFigures())).toHaveLength(batch.figures.length)
    expect(await same((store) => store.allDisputes())).toHaveLength(batch.disputes.length)
  })

  test('on the search for every form of every name, and for slips of the finger', { timeout: 180_000 }, async () => {
    const texts = new Set(batch.entities.flatMap(({ names }) => names.map(({ text }) => text)))
    await forEachOf([...texts], async (text, index) => {
      expect((await same((store) => store.search({ text, first: 20 }))).length).toBeGreaterThan(0)
      await same((store) => store.search({ text: misspelt(text, index), first: 10 }))
    })
  })

  test('on searches of all sorts', async () => {
    const texts = [
      '',
      ' ',
      '?',
      'x',
      'g5',
      'G.5',
      'a',
      'niger',
      'NIGERIA',
      'nigre',
      'l’union',
      'de',
      'cote divoire',
      'côte d’ivoire',
      'union europeene',
      'eu and',
      'sahel alliance g5',
      '2018',
      '50 M EUR',
      '414',
      '§ 19',
      'paragraphe 20',
      '+-&&||!(){}[]^"~*?:\\/',
      'AND OR NOT',
      'frontex*',
      'frontex~2',
      'names:frontex',
      'a'.repeat(1000),
      'niger '.repeat(150),
    ]
    await forEachOf(texts, async (text) => {
      for (const first of [0, 1, 10, 100]) await same((store) => store.search({ text, first }))
      await same((store) => store.search({ text, kinds: ['COUNTRY', 'PERSON'], first: 10 }))
      await same((store) => store.search({ text, kinds: [], first: 10 }))
    })
    expect(agreed).toBeGreaterThan(140)
  })
})

/** One letter left out, doubled, swapped with the next or replaced; or only the beginning of the text. */
function misspelt(text: string, index: number): string {
  const at = Math.min(1 + (index % 7), Math.max(0, text.length - 2))
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    `${before}z${after}`,
    text.slice(0, Math.ceil(text.length / 2)),
    text.toUpperCase(),
  ]
  return slips[index % slips.length] ?? text
}
