/** Records by id, and what there is altogether. Expected values are counted in the tables of data/sahel. */
import { expect, test } from 'vitest'
import { nameOf } from '../../model/entity.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { onEveryStore } from './on-every-store.ts'

/** No id of any record, and nothing that a store may stumble over. */
const oddIds = ['', ' ', 'x'.repeat(5_000), 'a\0b', '__proto__', 'constructor', 'niger ', 'NIGER', 'é', '%', '\uD800']

onEveryStore('lookups', readSahel, (store) => {
  test('the dataset and the data version', async () => {
    expect(await store().dataset()).toEqual((await readSahel()).dataset)
    expect(await store().isEmpty()).toBe(false)
    expect(store().dataVersion()).toBeGreaterThan(0)
    await store().ready()
  })

  test('every entity and relationship comes back as it was loaded', async () => {
    const { entities, relationships } = await readSahel()
    expect(await store().entities(entities.map(({ id }) => id))).toEqual(entities)
    expect(await store().relationships(relationships.map(({ id }) => id))).toEqual(relationships)
  })

  test('batches keep the order asked for, with repetitions and gaps', async () => {
    const found = await store().entities(['mali', 'nobody', 'frontex', 'mali'])
    expect(found.map((entity) => entity && nameOf(entity, 'EN'))).toEqual([
      'Mali',
      undefined,
      'European Border and Coast Guard Agency',
      'Mali',
    ])
    const links = await store().relationships(['nothing', 'niamey-p20~names~frontex'])
    expect(links).toEqual([
      undefined,
      expect.objectContaining({ type: 'names', source: 'niamey-p20', target: 'frontex', start: '2018-03-16' }),
    ])
  })

  test('degrees count every relationship, derived ones too', async () => {
    const ids = ['european-union', 'niamey-participants', 'frontex', 'afic', 'flow-jf-50m', 'islamic-state', 'nobody']
    expect(await store().degrees(ids)).toEqual([75, 62, 9, 2, 3, 0, 0])
  })

  test('the best connected', async () => {
    expect(await store().bestConnected(5)).toEqual([
      'european-union',
      'niamey-participants',
      'niamey-declaration',
      'niger',
      'mali',
    ])
    expect(await store().bestConnected(0)).toEqual([])
    const all = await store().bestConnected(1_000)
    expect(all.length).toBe(334)
    expect(all.slice(-7)).toEqual([
      'islamic-state',
      'kassem',
      'reka',
      'reuters',
      'tag-army',
      'tag-business',
      'tag-money',
    ])
  })

  test('counts', async () => {
    const counts = await store().counts()
    expect(counts).toMatchObject({ entities: 334, relationships: 900, sources: 9 })
    expect(counts.byKind).toMatchObject({ COUNTRY: 16, TOPIC: 60, FUNDING_FLOW: 34, COMMITMENT: 43 })
    expect(counts.byType).toMatchObject({ names: 120, concerns: 75, undertakes: 74, part_of: 66, under: 32 })
    const sum = Object.values(counts.byType).reduce((total, count) => total + count, 0)
    expect(sum).toBe(900)
  })

  test('the vocabulary is in order and holds the derived types', async () => {
    const { relationshipTypes, attributeKeys } = await store().vocabulary()
    const types = relationshipTypes.map(({ id }) => id)
    expect(types.length).toBe(44)
    expect(types).toEqual(types.toSorted())
    expect(relationshipTypes.filter(({ symmetric }) => symmetric).map(({ id }) => id)).toEqual(['cooperates_with'])
    expect(relationshipTypes.find(({ id }) => id === 'provides')?.targetKinds).toEqual(['FUNDING_FLOW'])
    expect(attributeKeys.length).toBe(61)
    expect(attributeKeys.map(({ key }) => key)).toEqual(attributeKeys.map(({ key }) => key).toSorted())
  })

  test('ids that are none find nothing', async () => {
    const nothing = oddIds.map(() => undefined)
    const none = oddIds.map(() => [])
    expect(await store().entities(oddIds)).toEqual(nothing)
    expect(await store().relationships(oddIds)).toEqual(nothing)
    expect(await store().passages(oddIds)).toEqual(nothing)
    expect(await store().figures(oddIds)).toEqual(nothing)
    expect(await store().disputes(oddIds)).toEqual(nothing)
    expect(await store().reports(oddIds)).toEqual(nothing)
    expect(await store().degrees(oddIds)).toEqual(oddIds.map(() => 0))
    expect(await store().relationshipCounts(oddIds)).toEqual(none)
    expect(await store().figuresAbout(oddIds)).toEqual(none)
    expect(await store().disputesAbout(oddIds)).toEqual(none)
    expect(await store().passagesOfSources(oddIds)).toEqual(none)
    expect(await store().factsOfPassages(oddIds)).toEqual(none)
    const { nodes, missing } = await store().subgraph({ ids: oddIds, depth: 1, limit: 10 })
    expect({ nodes, missing }).toEqual({ nodes: [], missing: oddIds })
  })

  test('no ids, no answers', async () => {
    expect(await store().entities([])).toEqual([])
    expect(await store().relationships([])).toEqual([])
    expect(await store().degrees([])).toEqual([])
    expect(await store().incident([])).toEqual([])
    expect(await store().passages([])).toEqual([])
  })
})
