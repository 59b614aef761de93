/** Ranking: which name of an entity a query means, and how surely. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Name } from '../../../model/entity.ts'
import { matchNames, prepareQuery, searchText } from '../../../model/search/rank.ts'
import { isOneTypoApart } from '../../../model/search/typo.ts'

const name = (text: string): Name => ({ text, language: 'EN', role: 'NAME' })
const acronym = (text: string): Name => ({ text, language: 'EN', role: 'ACRONYM' })

const entities: Readonly<Record<string, readonly Name[]>> = {
  niger: [name('Niger')],
  nigeria: [name('Nigeria'), name('Nigéria')],
  'eucap-sahel-niger': [name('EUCAP Sahel Niger')],
  frontex: [name('European Border and Coast Guard Agency'), acronym('Frontex')],
  afic: [name('Africa-Frontex Intelligence Community'), acronym('AFIC')],
  'g5-sahel': [name('G5 Sahel'), name('Group of Five for the Sahel')],
  'g5-secretariat': [name('G5 Sahel Secretariat')],
  'cote-d-ivoire': [name('Côte d’Ivoire'), name('Ivory Coast')],
  'african-union': [name('African Union'), name('Union africaine'), acronym('UA')],
  commission: [name('Commission de l’Union africaine')],
  un: [name('United Nations'), acronym('U.N.')],
}

const hits = (text: string): readonly string[] =>
  Object.entries(entities)
    .flatMap(([id, names]) => {
      const match = matchNames(prepareQuery(text), names)
      return match === undefined ? [] : [{ id, ...match }]
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, matched, score }) => `${id} as "${matched.text}" ${score.toFixed(3)}`)

test('the exact name comes first, a longer word that it begins clearly after', () => {
  expect(hits('Niger')).toMatchInlineSnapshot(`
    [
      "niger as "Niger" 1.000",
      "eucap-sahel-niger as "EUCAP Sahel Niger" 0.840",
      "nigeria as "Nigeria" 0.600",
    ]
  `)
})

test.each([
  ['frontex', 'frontex as "Frontex" 1.000'],
  ['fromtex', 'frontex as "Frontex" 0.300'],
  ['frnotex', 'frontex as "Frontex" 0.300'],
  ['afic', 'afic as "AFIC" 1.000'],
  ['g5', 'g5-sahel as "G5 Sahel" 0.863'],
  ['cote d ivoire', 'cote-d-ivoire as "Côte d’Ivoire" 1.000'],
  ['Côte d’Ivoire', 'cote-d-ivoire as "Côte d’Ivoire" 1.000'],
  ['cote ivoire', 'cote-d-ivoire as "Côte d’Ivoire" 0.863'],
  ['ivory', 'cote-d-ivoire as "Ivory Coast" 0.863'],
  ['l union africaine', 'african-union as "Union africaine" 0.900'],
  ['l’Union africaine', 'african-union as "Union africaine" 0.900'],
  ['africaine union', 'african-union as "Union africaine" 0.900'],
  ['un', 'un as "U.N." 1.000'],
])('%s finds first %s', (text, first) => {
  expect(hits(text)[0]).toBe(first)
})

test('an acronym is a whole form: it comes before names that merely hold the word', () => {
  expect(hits('frontex')).toEqual(['frontex as "Frontex" 1.000', expect.stringMatching(/^afic as .* 0\.8/)])
})

test('all words must be in one and the same form', () => {
  expect(hits('frontex agency')).toEqual([])
  expect(hits('sahel five')).toEqual(['g5-sahel as "Group of Five for the Sahel" 0.814'])
})

test('short words and numbers are not forgiven a typo', () => {
  expect(hits('afoc')).toEqual(['afic as "AFIC" 0.300'])
  expect(hits('g6')).toEqual([])
  expect(matchNames(prepareQuery('2019'), [name('Conference 2018')])).toBeUndefined()
})

test.each(['', '  ', '…', 'zzz'])('%j finds nothing', (text) => {
  expect(hits(text)).toEqual([])
})

test('an elided article alone is a word like any other', () => {
  expect(hits('d')).toEqual([
    'cote-d-ivoire as "Côte d’Ivoire" 0.840',
    'commission as "Commission de l’Union africaine" 0.514',
  ])
})

test('scores lie in (0, 1], and the whole form scores 1', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '’'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (query, form) => {
      const score = matchNames(prepareQuery(query), [name(form)])?.score ?? 0.5
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(matchNames(prepareQuery(form), [name(form)])?.score ?? 1).toBe(1)
    }),
  )
})

test('the text for an index holds each folded word once', () => {
  expect(searchText(entities['afic'] ?? [])).toBe('africa frontex intelligence community afic')
})

test.each([
  ['fromtex', 'frontex', true],
  ['frontx', 'frontex', true],
  ['fronttex', 'frontex', true],
  ['frnotex', 'frontex', true],
  ['frontex', 'frontex', false],
  ['rfonetx', 'frontex', false],
  ['niger', 'nigeria', false],
  ['ab', 'ba', true],
])('%s and %s are one typo apart: %s', (a, b, apart) => {
  expect(isOneTypoApart(a, b)).toBe(apart)
  expect(isOneTypoApart(b, a)).toBe(apart)
})
