/** The further questions on the Sahel dataset. Expected values are read in its tables. */
import { expect, test } from 'vitest'
import type { CommitmentListQuery, LinkedQuery, Path, TimelineQuery } from '../../server/store/graph-questions.ts'
import type { Page, PageKey } from '../../server/store/graph-store.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { idsOf, onEveryQuestionStore } from './on-every-store.ts'

const everything = { first: 500, after: null } as const
const itemIds = (page: Page<{ readonly id: string }>): readonly string[] => page.items.map(({ item }) => item.id)
const trail = ({ nodes }: Path): string => idsOf(nodes).join(' > ')

onEveryQuestionStore('further questions', readSahel, (store) => {
  const linked = async (query: Partial<LinkedQuery>) =>
    itemIds(await store().linked({ direction: 'BOTH', ...everything, ...query }))
  const commitments = async (query: Partial<CommitmentListQuery>) =>
    itemIds(await store().listCommitments({ ...everything, ...query }))
  const timeline = async (query: Partial<TimelineQuery>) =>
    (await store().timeline({ ...everything, ...query })).items.map(({ item }) => item)

  test('countries party to Niamey but not to the Paris declaration', async () => {
    const countries = { kinds: ['COUNTRY' as const] }
    const found = await linked({ all: ['niamey-declaration'], none: ['paris-declaration-2017'], filter: countries })
    expect(found).toEqual(['burkina-faso', 'cote-d-ivoire', 'guinea', 'mali', 'mauritania', 'senegal'])
    const both = { all: ['niamey-declaration', 'paris-declaration-2017'], filter: countries }
    expect(await linked(both)).toEqual(['chad', 'france', 'germany', 'italy', 'libya', 'niger', 'spain'])
    expect(await linked({ ...both, direction: 'IN' })).toHaveLength(7)
    expect(await linked({ ...both, direction: 'OUT' })).toEqual([])
    expect(await linked({ ...both, filter: { ...countries, types: ['supports'] } })).toEqual([])
  })

  test('a list of entities linked to some ids never holds these, and none is linked to what is unknown', async () => {
    expect(await linked({ any: ['afic', 'frontex'], all: ['niamey-p20', 'human-trafficking'] })).toEqual([])
    expect(await linked({ any: ['afic'] })).toEqual(['frontex', 'niamey-p20'])
    expect(await linked({ any: ['afic', 'nobody'], none: ['nothing'] })).toEqual(['frontex', 'niamey-p20'])
    expect(await linked({ all: ['frontex'], any: ['afic'] })).toEqual(['niamey-p20'])
    expect(await linked({ all: ['frontex', 'nobody'] })).toEqual([])
    expect(await linked({ all: ['frontex'], any: [] })).toEqual([])
    const page = await store().linked({ all: ['frontex'], direction: 'BOTH', first: 2, after: ['human-trafficking'] })
    expect(itemIds(page)).toEqual(['migrant-smuggling', 'niamey-p20'])
    expect(page).toMatchObject({ totalCount: 9, hasNextPage: true })
    expect(page.items.map(({ key }) => key)).toEqual([['migrant-smuggling'], ['niamey-p20']])
  })

  test('how the United Kingdom is linked to Mali', async () => {
    const found = await store().paths({ from: 'united-kingdom', to: 'mali', maxLength: 6, first: 3 })
    expect(found.map(trail)).toEqual([
      'united-kingdom > sahel-alliance > european-union > mali',
      'united-kingdom > sahel-alliance > sahel > mali',
      'united-kingdom > sahel-alliance > european-union > c-eucap-mali-extension > mali',
    ])
    expect(found.map(({ relationships }) => idsOf(relationships))).toEqual([
      [
        'member-of--united-kingdom--sahel-alliance',
        'created--european-union--sahel-alliance',
        'cooperates-with--european-union--mali',
      ],
      ['member-of--united-kingdom--sahel-alliance', 'operates-in--sahel-alliance--sahel', 'part-of--mali--sahel'],
      [
        'member-of--united-kingdom--sahel-alliance',
        'created--european-union--sahel-alliance',
        'c-eucap-mali-extension~undertakes~european-union',
        'c-eucap-mali-extension~in_favour_of~mali',
      ],
    ])
  })

  test('filters and what is avoided turn a path aside', async () => {
    const way = { from: 'united-kingdom', to: 'mali', maxLength: 3, first: 5 }
    const trails = async (narrower: object) => (await store().paths({ ...way, ...narrower })).map(trail)
    expect(await trails({ avoid: ['european-union', 'nobody'] })).toEqual([
      'united-kingdom > sahel-alliance > sahel > mali',
    ])
    expect(
      await trails({ filter: { kinds: ['PLACE', 'ORGANISATION'], types: ['member_of', 'operates_in', 'part_of'] } }),
    ).toEqual(['united-kingdom > sahel-alliance > sahel > mali'])
    expect(await trails({ avoid: ['sahel-alliance'] })).toEqual([])
    expect(await trails({ avoid: ['mali'] })).toEqual([])
    expect(await trails({ maxLength: 2 })).toEqual([])
    expect(await trails({ first: 1 })).toEqual(['united-kingdom > sahel-alliance > european-union > mali'])
    expect(await trails({ to: 'united-kingdom' })).toEqual([])
    expect(await trails({ to: 'nobody' })).toEqual([])
    expect(await trails({ from: 'nobody' })).toEqual([])
  })

  test('funding flows', async () => {
    const flows = async (filter: object) => idsOf(await store().fundingFlows(filter))
    expect(await flows({ recipients: ['niger'] })).toEqual([
      'flow-niger-aif',
      'flow-niger-edf',
      'flow-niger-eutf',
      'flow-niger-hum',
      'flow-niger-icsp',
    ])
    expect(await flows({ recipients: ['niger'], instruments: ['edf', 'icsp'] })).toEqual([
      'flow-niger-edf',
      'flow-niger-icsp',
    ])
    expect(await flows({ recipients: ['niger'], currencies: ['EUR'], years: [2017] })).toEqual([
      'flow-niger-aif',
      'flow-niger-hum',
    ])
    expect(await flows({})).toHaveLength(34)
    expect(await flows({ statuses: [] })).toEqual([])
    expect(await flows({ donors: ['niger'] })).toEqual([])
    expect((await store().fundingFlows({ instruments: ['edf'], recipients: ['niger'] }))[0]?.money).toEqual({
      amount: '686000000',
      currency: 'EUR',
    })
  })

  test('parts of flows', async () => {
    const found = await store().partsOfFlows(['flow-jf-50m', 'flow-hum-234', 'nothing'])
    expect(found.map(idsOf)).toEqual([
      [],
      ['flow-hum-234-food', 'flow-hum-234-health', 'flow-hum-234-nutrition', 'flow-hum-234-protection'],
      [],
    ])
  })

  test('commitments', async () => {
    expect(await commitments({ fundingMentioned: true })).toEqual([
      'c-414m',
      'c-council-package',
      'c-csa-500k',
      'c-ec-package',
      'c-eutf-843',
      'c-jf-100m',
      'c-pledge-500m',
      'niamey-p17',
      'niamey-p25',
    ])
    expect(await commitments({ pillars: ['niamey-pillar-2-operational-tools'] })).toEqual([
      'niamey-p17',
      'niamey-p18',
      'niamey-p19',
      'niamey-p20',
      'niamey-p21',
      'niamey-p22',
    ])
    expect(await commitments({ agreement: 'niamey-declaration', fundingMentioned: true })).toEqual([
      'niamey-p17',
      'niamey-p25',
    ])
    expect(await commitments({ actor: 'g5-sahel-joint-force' })).toEqual([
      'c-jf-100m',
      'c-joint-force',
      'c-pledge-500m',
      'niamey-p17',
    ])
    expect(await commitments({ actor: 'g5-sahel-joint-force', fundingMentioned: false })).toEqual(['c-joint-force'])
    expect(await commitments({ actor: 'niamey-workshop-june-2018' })).toEqual(['niamey-p37'])
    expect(await commitments({ pillars: [] })).toEqual([])
    expect(await commitments({ agreement: 'nothing' })).toEqual([])
    const page = await store().listCommitments({ fundingMentioned: true, first: 2, after: ['c-council-package'] })
    expect(page).toMatchObject({ totalCount: 9, hasNextPage: true })
    expect(page.items.map(({ key }) => key)).toEqual([['c-csa-500k'], ['c-ec-package']])
  })

  test('reports, by date', async () => {
    const found = await store().reportsAbout(['niamey-p37', 'niamey-pillar-8-follow-up', 'nothing', 'niamey-p29'])
    expect(found.map(idsOf)).toEqual([
      ['r-workshop-planned', 'r-workshop-held'],
      ['r-conference-2019'],
      [],
      ['r-task-force-2017', 'r-returns-2018'],
    ])
  })

  test('what falls into February 2018', async () => {
    const found = await timeline({ from: '2018-02', to: '2018-02' })
    expect(found.map(({ date, end = '…', fact }) => `${date} ${end} ${fact.id}`)).toEqual([
      '2014 2020 flow-burkina-faso-edf',
      '2014 2020 flow-chad-edf',
      '2014 2020 flow-dev-8bn',
      '2014 2020 flow-mali-edf',
      '2014 2020 flow-mauritania-edf',
      '2014 2020 flow-niger-edf',
      '2017-07 2018-05 csdp-regional-experts',
      '2017-07 2018-05 deployed-in--csdp-regional-experts--burkina-faso',
      '2017-07 2018-05 deployed-in--csdp-regional-experts--chad',
      '2017-07 2018-05 deployed-in--csdp-regional-experts--mali',
      '2017-07 2018-05 deployed-in--csdp-regional-experts--mauritania',
      '2017-07 2018-05 deployed-in--csdp-regional-experts--niger',
      '2018-02-21 … affected-by--french-armed-forces--french-soldiers-killed-2018',
      '2018-02-21 … concerns--french-draft-asylum-law-2018--safe-third-country',
      '2018-02-21 … created--macron-government--french-draft-asylum-law-2018',
      '2018-02-21 … designates--french-draft-asylum-law-2018--niger',
      '2018-02-21 … french-draft-asylum-law-2018',
      '2018-02-21 2018-02-21 french-soldiers-killed-2018',
      '2018-02-21 2018-02-21 held-in--french-soldiers-killed-2018--mali',
      '2018-02-23 … announced--european-commission--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 brussels-sahel-conference-2018',
      '2018-02-23 … c-414m',
      '2018-02-23 … c-jf-100m',
      '2018-02-23 … c-pledge-500m',
      '2018-02-23 … flow-414m',
      '2018-02-23 … flow-jf-100m',
      '2018-02-23 … flow-pledge-500m',
      '2018-02-23 2018-02-23 held-in--brussels-sahel-conference-2018--brussels',
      '2018-02-23 2018-02-23 hosted--european-commission--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 participated-in--african-union--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 participated-in--european-commission--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 participated-in--g5-sahel--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 participated-in--international-donors--brussels-sahel-conference-2018',
      '2018-02-23 2018-02-23 participated-in--united-nations--brussels-sahel-conference-2018',
      '2018-02-26 … announced--council-of-the-eu--migration-management',
      '2018-02-26 … c-council-package',
      '2018-02-26 … flow-council-package',
      '2018-02-27 … announced--european-commission--migration-management',
      '2018-02-27 … c-ec-package',
      '2018-02-27 … flow-ec-package',
    ])
  })

  test('a timeline of some kinds has no relationships; one of some actors has what they take part in', async () => {
    const ids = async (query: Partial<TimelineQuery>) => (await timeline(query)).map(({ fact }) => fact.id)
    expect(await ids({ kinds: ['EVENT'], from: '2018-06' })).toEqual([
      'niamey-workshop-june-2018',
      'abidjan-conference-2019',
    ])
    expect(await ids({ kinds: ['FUNDING_FLOW'], from: '2018' })).toEqual([
      'flow-burkina-faso-edf',
      'flow-chad-edf',
      'flow-dev-8bn',
      'flow-mali-edf',
      'flow-mauritania-edf',
      'flow-niger-edf',
      'flow-414m',
      'flow-jf-100m',
      'flow-pledge-500m',
      'flow-council-package',
      'flow-ec-package',
    ])
    expect(await ids({ involving: ['niger'], kinds: ['FUNDING_FLOW'] })).toEqual([
      'flow-niger-edf',
      'flow-niger-eutf',
      'flow-niger-aif',
      'flow-niger-hum',
    ])
    expect(await ids({ involving: ['frontex', 'nobody'] })).toEqual([
      'cooperates-with--frontex--origin-countries',
      'cooperates-with--frontex--transit-countries',
      'cooperates-with--niamey-participants--frontex',
      'niamey-p20',
    ])
    expect(await timeline({ involving: ['eucap-sahel-mali'], kinds: ['MISSION'] })).toEqual([
      { date: '2019-01', end: '2019-01', fact: { type: 'entity', id: 'eucap-sahel-mali' } },
    ])
    expect(await ids({ involving: [] })).toEqual([])
    expect(await ids({ involving: ['nobody'] })).toEqual([])
  })

  test('a timeline page after page is the whole of it, whatever the size of its pages', async () => {
    const all = await store().timeline(everything)
    expect(all.totalCount).toBe(all.items.length)
    for (const first of [1, 7, 50]) {
      const seen: unknown[] = []
      let after: PageKey = null
      for (let more = true; more; ) {
        const page: typeof all = await store().timeline({ first, after })
        expect(page.totalCount).toBe(all.totalCount)
        seen.push(...page.items)
        after = page.items.at(-1)?.key ?? null
        more = page.hasNextPage
      }
      expect(seen).toEqual(all.items)
    }
  })

  test('relationships by id, narrowed', async () => {
    const list = async (query: object) => await store().listRelationships({ ...everything, ...query })
    expect(
      itemIds(await list({ types: ['member_of'], filter: { kinds: ['NETWORK', 'ORGANISATION'] }, first: 3 })),
    ).toEqual([
      'member-of--afdb--sahel-alliance',
      'member-of--european-union--sahel-alliance',
      'member-of--undp--sahel-alliance',
    ])
    expect(await list({ types: ['member_of'], filter: { types: ['part_of'] } })).toMatchObject({
      items: [],
      totalCount: 0,
    })
    expect(itemIds(await list({ types: ['created'], filter: { kinds: ['COUNTRY', 'BODY'] } }))).toEqual([
      'created--niger--agadez-field-office',
    ])
    const { relationships } = await readSahel()
    const ids = relationships.map(({ id }) => id).toSorted()
    const seen: string[] = []
    let after: PageKey = null
    for (let more = true; more; ) {
      const next = await list({ first: 400, after })
      expect(next.totalCount).toBe(900)
      seen.push(...itemIds(next))
      after = next.items.at(-1)?.key ?? null
      more = next.hasNextPage
    }
    expect(seen).toEqual(ids)
    expect(await list({ first: 0 })).toMatchObject({ items: [], hasNextPage: true })
  })

  test('all figures and all disputes, by id', async () => {
    const { figures, disputes } = await readSahel()
    const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
      items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(await store().allFigures()).toEqual(byId(figures))
    expect(await store().allDisputes()).toEqual(byId(disputes))
  })

  test('the shape of the graph, and how well it is sourced', async () => {
    const all = await store().topology({})
    expect([all.nodes.length, all.edges.length, all.unsourced]).toEqual([334, 900, 0])
    const { nodes, edges } = await store().topology({ kinds: ['NETWORK', 'MISSION'], types: ['member_of'] })
    expect(nodes.map(({ id }) => id)).toEqual(['afic', 'wacap'])
    expect(edges).toEqual([])
    const small = await store().topology({
      kinds: ['COUNTRY', 'AGREEMENT'],
      types: ['party_to'],
      from: '2017',
      to: '2017',
    })
    expect(small.nodes.map(({ id }) => id)).toEqual([
      'burkina-faso',
      'chad',
      'cote-d-ivoire',
      'ecowas-trafficking-protocols',
      'france',
      'germany',
      'guinea',
      'italy',
      'libya',
      'mali',
      'mali-defence-programming-law',
      'mauritania',
      'niger',
      'paris-declaration-2017',
      'senegal',
      'spain',
      'un-protocol-smuggling',
      'un-protocol-trafficking',
    ])
    expect(small.nodes[1]).toEqual({ id: 'chad', kind: 'COUNTRY' })
    expect(small.edges).toHaveLength(8)
    expect(small.edges[0]).toEqual({
      id: 'party-to--chad--paris-declaration-2017',
      type: 'party_to',
      source: 1,
      target: 13,
    })
  })
})
