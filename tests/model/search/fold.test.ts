/** Folding: what a reader takes for the same word is the same word. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, words } from '../../../model/search/fold.ts'

test.each([
  ['Côte d’Ivoire', 'cote d ivoire'],
  ["Cote d'Ivoire", 'cote d ivoire'],
  ['U.N.', 'un'],
  ['the U.N. in Mali', 'the un in mali'],
  ['e.g. U.N.O.', 'eg uno'],
  ['Mr. X. Smith', 'mr x smith'],
  ['1.5 million', '1 5 million'],
  ['CEN-SAD', 'cen sad'],
  ['EU–G5 dialogues', 'eu g5 dialogues'],
  ['l\u2019Union\u00A0africaine\u202F!', 'l union africaine'],
  ['HR/VP', 'hr vp'],
  ['Straße, Łódź, Øresund, cœur, İzmir, ısı', 'strasse lodz oresund coeur izmir isi'],
  ['ﬁnancé ①', 'finance 1'],
  ['Mogherini, Federica (2014–2019)', 'mogherini federica 2014 2019'],
  ['Ένωση ΟΔΟΣ', 'ενωση οδοσ'],
  ['Российский', 'россиискии'],
  ['مُحَمَّد', 'محمد'],
  ['हिन्दी', 'हिन्दी'],
  ['非洲联盟', '非洲联盟'],
  ['한국', '한국'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['…', ''],
  ['', ''],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('words are split at single spaces, none for punctuation alone', () => {
  expect(words(' — ')).toEqual([])
  expect(words('Agence européenne de garde-côtes')).toEqual(['agence', 'europeenne', 'de', 'garde', 'cotes'])
})
