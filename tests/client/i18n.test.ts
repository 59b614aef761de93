/** The two dictionaries say the same things, each as its language is set. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  formatDate,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSpan,
} from '../../client/i18n/format.ts'
import { loadWords } from '../../client/i18n/dictionaries.ts'
import { t } from '../../client/i18n/index.ts'
import { langOf, nameIn, textIn } from '../../client/i18n/text-in.ts'
import { speak } from '../../client/state/view.ts'
import { en, type Message } from '../../client/i18n/en.ts'
import { fr } from '../../client/i18n/fr.ts'

const textsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const placesOf = (message: Message): readonly string[] =>
  [...new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)))].sort()

const english = Object.entries<Message>(en)
const french = new Map(Object.entries<Message>(fr))

beforeAll(() => loadWords('FR'))
beforeEach(() => speak('EN'))

describe('dictionaries', () => {
  it('hold the same keys', () => {
    expect([...french.keys()]).toEqual(english.map(([key]) => key))
  })

  it('hold no empty text', () => {
    const empty = [...english, ...french].filter(([, message]) => textsOf(message).some((text) => text.trim() === ''))
    expect(empty).toEqual([])
  })

  it('have the same places to fill, and plurals in the same texts', () => {
    const different = english.filter(([key, message]) => {
      const other = french.get(key) ?? ''
      return typeof message !== typeof other || placesOf(message).join() !== placesOf(other).join()
    })
    expect(different).toEqual([])
  })

  it('set French with its no-break spaces and guillemets', () => {
    const wrong = [...french].flatMap(([key, message]) =>
      textsOf(message)
        .filter(
          (text) =>
            /[^\u202f][;!?]/u.test(text) ||
            /[^\u00a0]:/u.test(text) ||
            /[^\u00a0]%/u.test(text) ||
            /«[^\u00a0]|[^\u00a0]»/u.test(text) ||
            /["'“”]/u.test(text),
        )
        .map((text) => `${key}: ${text}`),
    )
    expect(wrong).toEqual([])
  })

  it('use curly apostrophes and quotation marks in English', () => {
    const wrong = english.flatMap(([, message]) => textsOf(message)).filter((text) => /["']/.test(text))
    expect(wrong).toEqual([])
  })
})

describe('t', () => {
  it('fills places, sets numbers as the language does and chooses the plural', () => {
    expect(t('count.nodes', { count: 1 })).toBe('1 node')
    expect(t('count.nodes', { count: 1234 })).toBe('1,234 nodes')
    expect(t('said.selected', { name: 'Frontex', count: 9 })).toBe('Frontex selected, 9 links')
    speak('FR')
    expect(t('count.nodes', { count: 0 })).toBe('0 nœud')
    expect(t('count.nodes', { count: 1234 })).toBe('1\u202f234 nœuds')
    expect(t('said.selected', { name: 'Frontex', count: 9 })).toBe('Sélection\u00a0: Frontex, 9 liens')
  })

  it('fills in text as it is, whatever it holds', () => {
    expect(t('search.none', { text: '{count} $& <b>' })).toBe('Nothing is called “{count} $& <b>”.')
  })
})

describe('formats', () => {
  it('keep the precision of a date', () => {
    expect(['2018', '2018-03', '2018-03-16'].map((date) => formatDate(date))).toEqual([
      '2018',
      'Mar 2018',
      '16\u00a0Mar 2018',
    ])
    expect(formatDate('2018-03-16', 'long')).toBe('16\u00a0March 2018')
    speak('FR')
    expect(['2018', '2018-03', '2018-03-01'].map((date) => formatDate(date, 'long'))).toEqual([
      '2018',
      'mars 2018',
      '1er\u00a0mars 2018',
    ])
  })

  it('show open and closed spans', () => {
    expect(formatSpan('2014', '2020')).toBe('2014 – 2020')
    expect(formatSpan('2018-03-16', '2018-03-16')).toBe('16\u00a0Mar 2018')
    expect(formatSpan('2014', null)).toBe('2014')
    expect(formatSpan(null, '2019-01')).toBe('… – Jan 2019')
    expect(formatSpan(null, null)).toBeUndefined()
  })

  it('set sums short and exact', () => {
    const sums = ['229900000', '8000000000', '500000', '154500000.25', '-1000000']
    expect(sums.map((amount) => formatMoney({ amount, currency: 'EUR' }))).toEqual([
      '229.9\u00a0M\u00a0EUR',
      '8\u00a0bn\u00a0EUR',
      '500,000\u00a0EUR',
      '154.50000025\u00a0M\u00a0EUR',
      '-1\u00a0M\u00a0EUR',
    ])
    speak('FR')
    expect(formatMoney({ amount: '229900000', currency: 'EUR' })).toBe('229,9\u00a0M\u00a0EUR')
    expect(formatMoney({ amount: '500000', currency: 'USD' })).toBe('500\u202f000\u00a0USD')
  })

  it('set numbers, shares and lists', () => {
    expect(formatNumber('12345678901234567890.5')).toBe('12,345,678,901,234,567,890.5')
    expect(formatNumber('about ten')).toBe('about ten')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c')
    expect(formatPercent(0.97)).toBe('97\u202f%')
    speak('FR')
    expect(formatPercent(0.97)).toBe('97\u00a0%')
    expect(formatList(['a', 'b', 'c'])).toBe('a, b et c')
  })
})

describe('texts from the data', () => {
  it('come in the language of the view, else marked with their own', () => {
    expect(textIn('both', 'les deux')).toEqual({ text: 'both', lang: undefined })
    expect(textIn(null, 'seul')).toEqual({ text: 'seul', lang: 'fr' })
    expect(textIn('', null)).toBeUndefined()
    speak('FR')
    expect(textIn('only', undefined)).toEqual({ text: 'only', lang: 'en' })
    expect(nameIn({ nameEN: 'Chad', nameFR: 'Tchad' })).toBe('Tchad')
    expect(nameIn({ nameEN: '', nameFR: 'Tchad\u202e gnp.exe\u2066 مالي' })).toBe('Tchad gnp.exe مالي')
    expect(['EN', 'FR', null].map((language) => langOf(language as 'EN' | 'FR' | null))).toEqual([
      'en',
      undefined,
      undefined,
    ])
  })
})
