/** Which rows the table shows, and in which order. */
import { describe, expect, it } from 'vitest'
import { filterRows, findable, sortRows } from '../../../client/views/table/rows.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly start?: string
  readonly links: number
}

const rows: readonly Row[] = [
  { id: 'c', name: 'Élan', links: 2 },
  { id: 'a', name: 'Zoo', start: '2018', links: 10 },
  { id: 'b', name: 'eau', start: '2017-05', links: 2 },
]
const columns = [
  { id: 'name', value: ({ name }: Row) => name },
  { id: 'start', value: ({ start }: Row) => start },
  { id: 'links', value: ({ links }: Row) => links },
]
const compare = (a: string, b: string) => a.localeCompare(b, 'fr')
const order = (column: string, descending = false) =>
  sortRows(rows, columns, { column, descending, compare }).map(({ id }) => id)

describe('sortRows', () => {
  it('sorts names as the language does and numbers by value, ties by id', () => {
    expect(order('name')).toEqual(['b', 'c', 'a'])
    expect(order('links')).toEqual(['b', 'c', 'a'])
    expect(order('links', true)).toEqual(['a', 'b', 'c'])
  })

  it('keeps what says nothing at the end, whichever way', () => {
    expect(order('start')).toEqual(['b', 'a', 'c'])
    expect(order('start', true)).toEqual(['a', 'b', 'c'])
  })

  it('leaves rows as they are for a column it does not know', () => {
    expect(order('colour')).toEqual(['c', 'a', 'b'])
  })
})

describe('filterRows', () => {
  const found = (text: string) =>
    filterRows(
      findable(rows, ({ name, start }) => `${name} ${start ?? ''}`),
      text,
    ).map(({ id }) => id)

  it('finds beginnings of words, whatever their accents and case', () => {
    expect(found('ela')).toEqual(['c'])
    expect(found('ZOO 2018')).toEqual(['a'])
  })

  it('shows everything for a text without words and nothing for one that no row holds', () => {
    expect(found('  ')).toEqual(['c', 'a', 'b'])
    expect(found('zoo 2017')).toEqual([])
  })
})
