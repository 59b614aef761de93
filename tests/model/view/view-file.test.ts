/** Files of views: what was written is read again, and whatever else a file may be is refused with its reason. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestName, mostViews, type NamedView, readViewFile, writeViewFile } from '../../../model/view/view-file.ts'

const sahel = { name: 'sahel', title: 'Sahel' }
const view: NamedView = {
  name: 'Missions “and” money',
  saved: '2026-11-23T10:00:00.000Z',
  address: { search: '?v=1&on=niger', hash: '#p=AAAA' },
}
const fileOf = (change: object): string => JSON.stringify({ ...JSON.parse(writeViewFile(sahel, [view])), ...change })
const refusalOf = (text: string) => {
  const read = readViewFile(text, sahel)
  return 'refusal' in read ? read.refusal : undefined
}

describe('a file of views', () => {
  it('says what it is, of which dataset, and is read as it was written', () => {
    expect(writeViewFile(sahel, [view])).toMatchInlineSnapshot(`
      "{
        "relata": 1,
        "dataset": {
          "name": "sahel",
          "title": "Sahel"
        },
        "views": [
          {
            "name": "Missions “and” money",
            "saved": "2026-11-23T10:00:00.000Z",
            "address": {
              "search": "?v=1&on=niger",
              "hash": "#p=AAAA"
            }
          }
        ]
      }
      "
    `)
    expect(readViewFile(`\uFEFF${writeViewFile(sahel, [view])}`, sahel)).toEqual({ views: [view] })
  })

  it('takes names in one line and leaves out what it does not know', () => {
    const odd = { ...view, name: ` a\u202e\n<b>\u0000 ${'x'.repeat(500)}`, evil: '<script>', __proto__: { a: 1 } }
    const read = readViewFile(fileOf({ views: [odd], more: 1 }), sahel)
    const [first] = 'views' in read ? read.views : []
    expect(first?.name).toMatch(/^a <b> x+$/)
    expect(first?.name).toHaveLength(longestName)
    expect(Object.keys(first ?? {})).toEqual(['name', 'saved', 'address'])
  })

  it('is refused with the reason', () => {
    expect(refusalOf('')).toEqual({ why: 'not-json' })
    expect(refusalOf(writeViewFile(sahel, [view]).slice(0, -20))).toEqual({ why: 'not-json' })
    expect(refusalOf('['.repeat(200_000))).toEqual({ why: 'not-json' })
    expect(refusalOf(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toEqual({ why: 'not-views' })
    for (const text of ['null', '[]', '{}', '"relata"', '{"nodes":[]}'])
      expect(refusalOf(text)).toEqual({ why: 'not-views' })
    expect(refusalOf(fileOf({ views: {} }))).toEqual({ why: 'not-views' })
    expect(refusalOf(fileOf({ relata: 2 }))).toEqual({ why: 'version', detail: '2' })
    expect(refusalOf(fileOf({ dataset: { name: 'other', title: 'Another' } }))).toEqual({
      why: 'dataset',
      detail: 'Another',
    })
    expect(refusalOf(fileOf({ views: [] }))).toEqual({ why: 'none' })
    expect(refusalOf(fileOf({ views: Array.from({ length: mostViews + 1 }, () => view) }))).toEqual({
      why: 'too-many',
      detail: String(mostViews + 1),
    })
    expect(refusalOf('x'.repeat(5_000_001))).toEqual({ why: 'too-large' })
  })

  it('is taken as a whole or not at all', () => {
    const damaged = [
      { ...view, name: 7 },
      { ...view, name: ' \n ' },
      { ...view, saved: 'yesterday' },
      { ...view, address: 'niger' },
      { ...view, address: { search: 'javascript:alert(1)', hash: '' } },
      { ...view, address: { search: '', hash: 'x' } },
      null,
    ]
    for (const each of damaged)
      expect(refusalOf(fileOf({ views: [view, each] }))).toEqual({ why: 'damaged', detail: '2' })
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(refusalOf(text)).toHaveProperty('why')
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (views) => {
        expect(refusalOf(fileOf({ views }))).toHaveProperty('why')
      }),
    )
  })
})
