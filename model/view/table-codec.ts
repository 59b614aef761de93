/** The part of an address that says how the table is looked at. */
import { one, oneOf, type Parameters, type PartCodec, type Report } from './part-codec.ts'
import { inTableOrder, tableColumns, usualColumns, usualSort } from './table-columns.ts'
import { type TableList, tableLists, type TableListState, type TableState } from './view-state.ts'

/** Characters of the words that rows must hold. */
export const longestFilter = 200

export const tableCodec: PartCodec = {
  query: ['list', 'rows', 'sort', 'cols'],
  encode: ({ table = {} }) => {
    const ofEach = (print: (list: TableListState) => string | undefined): readonly string[] =>
      tableLists.flatMap((list) => one(print(table[list] ?? {})).map((text) => `${list}:${text}`))
    return {
      list: one(table.list),
      rows: one(table.words),
      sort: ofEach(({ sort }) => sort && `${sort.column}${sort.descending ? '-' : ''}`),
      // A dot needs no escaping.
      cols: ofEach(({ columns }) => columns?.join('.')),
    }
  },
  decode: (address) => {
    const { query, report } = address
    const words = query.get('rows')?.join(',').slice(0, longestFilter)
    const sorts = byList('sort', query, report)
    const columns = byList('cols', query, report)
    const ofList = (list: TableList): TableListState | undefined =>
      usualLeftOut(list, {
        ...decodeSort(list, sorts.get(list), report),
        ...decodeColumns(list, columns.get(list), report),
      })
    const table = asTable({
      ...(oneOf(address, 'list', tableLists) === 'nodes' && { list: 'nodes' }),
      ...(words && { words }),
      ...part('links', ofList('links')),
      ...part('nodes', ofList('nodes')),
    })
    return table ? { table } : {}
  },
}

/** A table without what is as usual; undefined where all of it is. */
export const asTable = (table: TableState): TableState | undefined =>
  Object.keys(table).length > 0 ? table : undefined

/** How a list is looked at, without what is as usual; undefined where all of it is. */
export function usualLeftOut(list: TableList, { sort, columns }: TableListState): TableListState | undefined {
  const usual = usualSort[list]
  const state: TableListState = {
    ...(sort && (sort.column !== usual.column || sort.descending !== usual.descending) && { sort }),
    ...(columns && columns.join() !== usualColumns[list].join() && { columns }),
  }
  return Object.keys(state).length > 0 ? state : undefined
}

/** One of a table's lists, to be spread into it; nothing where it is as usual. */
export const part = (list: TableList, state: TableListState | undefined): Pick<TableState, TableList> =>
  state ? { [list]: state } : {}

const isList = (text: string): text is TableList => tableLists.some((list) => list === text)

/** `links:type-` by its list; what names no list is reported. */
function byList(name: string, query: Parameters, report: Report): Map<TableList, string> {
  const found = new Map<TableList, string>()
  for (const value of query.get(name) ?? []) {
    const [list = '', text = '', ...more] = value.split(':')
    if (isList(list) && text !== '' && more.length === 0) found.set(list, text)
    else report(name, value)
  }
  return found
}

function decodeSort(list: TableList, text: string | undefined, report: Report): Pick<TableListState, 'sort'> {
  if (text === undefined) return {}
  const descending = text.endsWith('-')
  const [column] = inTableOrder(list, [descending ? text.slice(0, -1) : text])
  if (column !== undefined) return { sort: { column, descending } }
  report('sort', `${list}:${text}`)
  return {}
}

function decodeColumns(list: TableList, text: string | undefined, report: Report): Pick<TableListState, 'columns'> {
  if (text === undefined) return {}
  const named = text.split('.')
  const unknown = named.filter((column) => !tableColumns[list].some((each) => each === column))
  if (unknown.length > 0) report('cols', `${list}:${unknown.join('.')}`)
  const columns = inTableOrder(list, named)
  return columns.length > 0 ? { columns } : {}
}
