/** Sources, passages and what stands in them. Expected values are read in the tables of data/sahel. */
import { expect, test } from 'vitest'
import { readSahel } from '../fixtures/sahel.ts'
import { idsOf, onEveryStore } from './on-every-store.ts'

onEveryStore('documents', readSahel, (store) => {
  test('all sources, by id, with their parents', async () => {
    const sources = await store().sources()
    expect(idsOf(sources)).toEqual([
      'burkina-view',
      'eu-g5-factsheet',
      'g5-sahel-thread',
      'joint-force',
      'joint-force-english',
      'new-funding',
      'niamey-profile',
      'niamey-statement',
      'reuters-pledge',
    ])
    const { sources: loaded } = await readSahel()
    expect(sources).toEqual(loaded.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect(sources.filter(({ parent }) => parent === 'g5-sahel-thread').length).toBe(7)
  })

  test('passages by id, and those of a source in their order', async () => {
    const { passages } = await readSahel()
    expect(await store().passages(idsOf(passages))).toEqual(passages)
    const [own, parts, none] = await store().passagesOfSources(['joint-force', 'g5-sahel-thread', 'nothing'])
    expect(idsOf(own ?? [])).toEqual(['joint-force#title', 'joint-force#p1', 'joint-force#tags', 'joint-force#cc'])
    expect(own?.map(({ order }) => order)).toEqual([1, 2, 3, 4])
    expect(parts).toEqual([])
    expect(none).toEqual([])
  })

  test('what stands in a passage: by type, then by id', async () => {
    const [facts, nothing] = await store().factsOfPassages(['niamey-profile#b1', 'niamey-profile#b9'])
    expect(facts?.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'entity abidjan-conference-2019',
      'entity migrant-smuggling',
      'relationship concerns--abidjan-conference-2019--human-trafficking',
      'relationship concerns--abidjan-conference-2019--migrant-smuggling',
      'relationship held-in--abidjan-conference-2019--abidjan',
      'figure fig-conference-2nd',
      'dispute ct-03',
      'dispute ct-04',
      'report r-conference-2019',
    ])
    expect(nothing).toEqual([])
  })

  test('figures by id and by whom they are about, as subject or object', async () => {
    const { figures } = await readSahel()
    expect(await store().figures(idsOf(figures))).toEqual(figures)
    const found = await store().figuresAbout(['sahel-alliance', 'sahel', 'france', 'niger'])
    expect(found.map(idsOf)).toEqual([
      ['fig-alliance-6', 'fig-alliance-9'],
      ['fig-france-4000'],
      ['fig-france-4000'],
      [],
    ])
  })

  test('disputes by id and by what they are about', async () => {
    const { disputes } = await readSahel()
    expect(await store().disputes(idsOf(disputes))).toEqual(disputes)
    const about = [
      'niamey-workshop-june-2018',
      'held-in--niamey-workshop-june-2018--niamey',
      'niamey-p37',
      'niamey-declaration',
      'burkina-view',
      'kassem',
    ]
    const found = await store().disputesAbout(about)
    expect(found.map(idsOf)).toEqual([
      ['ct-01', 'ct-03'],
      ['ct-01'],
      ['ct-01'],
      ['ct-02', 'ct-25', 'ct-28'],
      ['ct-23'],
      [],
    ])
  })

  test('reports by id', async () => {
    const { reports } = await readSahel()
    expect(await store().reports(idsOf(reports))).toEqual(reports)
  })

  test('all pillars, by id', async () => {
    const { pillars } = await readSahel()
    const found = await store().pillars()
    expect(found).toEqual(pillars)
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
