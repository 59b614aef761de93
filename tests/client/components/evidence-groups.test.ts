/** Evidence by passage, and the exact words in it. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { EvidencePartsFragment } from '../../../client/api/generated/operations.ts'
import { groupByPassage, markSpans } from '../../../client/components/inspector/evidence-groups.ts'

const passage = (id: string): EvidencePartsFragment['passage'] => ({
  id,
  position: 1,
  text: null,
  locatorEN: '',
  locatorFR: '',
  digestEN: '',
  digestFR: '',
  source: { id: 's', kind: 'article', date: null, languages: ['EN'], titleEN: '', titleFR: '' },
})
const at = (id: string, start: number | null, end: number | null): EvidencePartsFragment => ({
  passage: passage(id),
  start,
  end,
  quote: null,
})

describe('groupByPassage', () => {
  it('keeps passages in the order they come in, with all their spans', () => {
    const groups = groupByPassage([at('b', 4, 8), at('a', null, null), at('b', 10, 12)])
    expect(groups.map((group) => [group.passage.id, group.spans])).toEqual([
      [
        'b',
        [
          { start: 4, end: 8 },
          { start: 10, end: 12 },
        ],
      ],
      ['a', []],
    ])
  })
})

describe('markSpans', () => {
  const shown = (text: string, ...spans: readonly (readonly [number, number])[]) =>
    markSpans(
      text,
      spans.map(([start, end]) => ({ start, end })),
    )
      .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
      .join('')

  it('counts in code points', () => {
    expect(shown('🌍 Niger opened it', [2, 7])).toBe('🌍 [Niger] opened it')
  })

  it('makes one of spans that touch or overlap', () => {
    expect(shown('abcdef', [3, 5], [1, 4])).toBe('a[bcde]f')
    expect(shown('abcdef', [0, 2], [2, 4])).toBe('[abcd]ef')
  })

  it('ignores what lies outside the text', () => {
    expect(shown('abc', [2, 99], [50, 60])).toBe('ab[c]')
    expect(shown('abc')).toBe('abc')
  })

  it('loses no letter', () => {
    const span = fc.record({ start: fc.nat(30), end: fc.nat(30) })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
        expect(
          markSpans(text, spans)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
