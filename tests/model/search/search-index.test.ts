/** The index finds exactly what ranking every entity by itself would find. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Name } from '../../../model/entity.ts'
import { PackReader, PackWriter } from '../../../model/graph/pack.ts'
import { finish } from '../../../model/graph/steps.ts'
import { matchNames, prepareQuery } from '../../../model/search/rank.ts'
import { SearchIndex } from '../../../model/search/search-index.ts'
import { readSahel } from '../../fixtures/sahel.ts'

function indexOf(entities: readonly (readonly Name[])[]): SearchIndex {
  const index = new SearchIndex()
  for (const names of entities) index.add(names)
  return index
}

/** The same index, the first entities of which come from a buffer. */
function partlyUnpacked(entities: readonly (readonly Name[])[], packed: number): SearchIndex {
  const writer = new PackWriter()
  indexOf(entities.slice(0, packed)).pack(writer)
  const index = new SearchIndex(new PackReader(writer.bytes().buffer))
  for (const names of entities.slice(packed)) index.add(names)
  return index
}

const oneByOne = (text: string, entities: readonly (readonly Name[])[]): readonly unknown[] =>
  entities.flatMap((names, entity) => {
    const match = matchNames(prepareQuery(text), names)
    return match === undefined ? [] : [{ entity, form: names.indexOf(match.matched), score: match.score }]
  })

test('on generated names', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'l', ' ', '’'), maxLength: 9 })
  const names = fc.array(fc.record({ text, role: fc.constant('NAME' as const) }), { maxLength: 3 })
  fc.assert(
    fc.property(text, fc.array(names, { maxLength: 6 }), fc.nat(6), (query, entities, packed) => {
      const expected = oneByOne(query, entities)
      expect(finish(indexOf(entities).find(prepareQuery(query)))).toEqual(expected)
      expect(finish(partlyUnpacked(entities, packed).find(prepareQuery(query)))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('on the Sahel dataset', async () => {
  const { entities } = await readSahel()
  const names = entities.map((entity) => entity.names)
  const indexes = [indexOf(names), partlyUnpacked(names, 200), partlyUnpacked(names, names.length)]
  for (const query of [
    'niger',
    'fromtex',
    'ingre',
    'l’union africaine',
    'joint force',
    's',
    'zzz',
    '',
    'eucap sahel',
  ]) {
    for (const index of indexes) expect(finish(index.find(prepareQuery(query)))).toEqual(oneByOne(query, names))
  }
})
