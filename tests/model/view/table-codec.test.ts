/** How the table is looked at, in the address: readable, given back as it was, and what it cannot mean is reported. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTableOrder, tableColumns, usualColumns, usualSort } from '../../../model/view/table-columns.ts'
import { asTable, part, usualLeftOut } from '../../../model/view/table-codec.ts'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import { emptyPicture, type TableList, type TableState } from '../../../model/view/view-state.ts'

const encode = (table: TableState | undefined) =>
  encodeView({ view: 'table', language: 'EN', picture: emptyPicture, selection: [], ...(table && { table }) })
const decode = (search: string) => decodeView({ search, hash: '' })

const anyList = (list: TableList) =>
  fc
    .record(
      {
        sort: fc.record({ column: fc.constantFrom(...tableColumns[list]), descending: fc.boolean() }),
        columns: fc.subarray([...tableColumns[list]], { minLength: 1 }),
      },
      { requiredKeys: [] },
    )
    .map((state) => part(list, usualLeftOut(list, state)))

const anyTable: fc.Arbitrary<TableState | undefined> = fc
  .record({
    nodes: fc.boolean(),
    // Commas next to nothing are lost: they part the values of an address, and no row is found by them.
    words: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/^,|,,|,$/.test(text)),
    links: anyList('links'),
    others: anyList('nodes'),
  })
  .map(({ nodes, words, links, others }) =>
    asTable({ ...(nodes && { list: 'nodes' as const }), ...(words !== '' && { words }), ...links, ...others }),
  )

describe('the table in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { table: back, problems } = decodeView(encode(table))
        expect({ back, problems }).toEqual({ back: table, problems: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('can be read by a person', () => {
    const { search } = encode({
      list: 'nodes',
      words: 'niger, mali',
      links: { sort: { column: 'type', descending: true } },
      nodes: { columns: ['name', 'code'] },
    })
    expect(search).toBe(
      '?v=1&lang=en&view=table&on=-&list=nodes&rows=niger%2C%20mali&sort=links:type-&cols=nodes:name.code',
    )
  })

  it('says nothing of what is usual', () => {
    expect(encode(undefined).search).toBe('?v=1&lang=en&view=table&on=-')
    expect(decode('?list=links&sort=links:from,nodes:name').table).toBeUndefined()
    expect(decode(`?cols=links:${usualColumns.links.join('.')}`).table).toBeUndefined()
  })

  it('reports columns and lists that there are not, and keeps the rest', () => {
    const { table, problems } = decode(
      '?list=edges&sort=links:colour,nodes:degree-,x&cols=nodes:id.colour.name,links:dragon',
    )
    expect(table).toEqual({ nodes: { sort: { column: 'degree', descending: true }, columns: ['name', 'id'] } })
    expect(problems).toEqual([
      { part: 'sort', text: 'x' },
      { part: 'list', text: 'edges' },
      { part: 'sort', text: 'links:colour' },
      { part: 'cols', text: 'links:dragon' },
      { part: 'cols', text: 'nodes:colour' },
    ])
  })

  it('takes no more words than rows can be asked for', () => {
    expect(decode(`?rows=${'a'.repeat(5000)}`).table?.words).toHaveLength(200)
  })
})

describe('the columns', () => {
  it('are usual ones of their list, in its order, with the one that sorts among them', () => {
    for (const list of ['links', 'nodes'] as const) {
      expect(inTableOrder(list, usualColumns[list])).toEqual(usualColumns[list])
      expect(usualColumns[list]).toContain(usualSort[list].column)
      expect(inTableOrder(list, ['id', 'id', 'dragon', usualSort[list].column])).toEqual([usualSort[list].column, 'id'])
    }
  })
})
