/** Rows for spreadsheets: every cell comes back, and none can run as a formula. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimited } from '../../model/delimited.ts'

const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
)

describe('delimited', () => {
  it('quotes what a comma, a quotation mark or a new line would break', () => {
    expect(
      delimited(
        [
          ['a', 'b,c'],
          ['say "x"', 'two\nlines'],
        ],
        'csv',
      ),
    ).toBe('a,"b,c"\r\n"say ""x""","two\nlines"')
  })

  it('has no way to hold a tab or a new line in a cell that is pasted', () => {
    expect(delimited([['a\tb', 'c\r\nd']], 'tsv')).toBe('a b\tc d')
  })

  it('lets no cell run as a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a=1']
    expect(delimited([cells], 'tsv')).toBe("'=1+1\t'+1\t'-1\t'@SUM(A1)\t' =1\t' =1\ta=1")
    fc.assert(
      fc.property(rows, (given) => {
        const back = parse(delimited(given, 'csv'), { record_delimiter: '\r\n' })
        expect(back).toEqual(given.map((cells) => cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))))
      }),
    )
  })
})
