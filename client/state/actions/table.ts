/** Changes how the table is looked at; the picture stays, so that there is no step to undo. */
import { asTable, longestFilter, part, usualLeftOut } from '../../../model/view/table-codec.ts'
import { inTableOrder, type TableColumn } from '../../../model/view/table-columns.ts'
import type { TableList, TableListState, TableState } from '../../../model/view/view-state.ts'
import { columnsOf, sortOf, table } from '../table.ts'
import { type Entry, lookAtTable } from '../view.ts'

/** Shows one of the two lists. */
export function showList(list: TableList): void {
  const { list: _, ...rest } = table.value
  change({ ...rest, ...(list === 'nodes' && { list }) }, 'push')
}

/** Keeps only rows that hold these words; an empty text keeps all. */
export function filterRows(text: string): void {
  const { words: _, ...rest } = table.value
  const words = text.slice(0, longestFilter)
  change({ ...rest, ...(words !== '' && { words }) }, 'replace')
}

/** Sorts by a column; once more turns it round. */
export function sortBy(list: TableList, column: TableColumn): void {
  const before = sortOf(list)
  changeList(list, { sort: { column, descending: before.column === column && !before.descending } })
}

/** Shows a column, or takes it out; the last one stays. */
export function toggleColumn(list: TableList, column: TableColumn): void {
  const before = columnsOf(list)
  const after = before.includes(column) ? before.filter((each) => each !== column) : [...before, column]
  if (after.length > 0) changeList(list, { columns: inTableOrder(list, after) })
}

/** Goes back to the columns that are usual. */
export function showUsualColumns(list: TableList): void {
  const { columns: _, ...rest } = table.value[list] ?? {}
  putList(list, rest)
}

const changeList = (list: TableList, state: TableListState): void => putList(list, { ...table.value[list], ...state })

function putList(list: TableList, state: TableListState): void {
  const { [list]: _, ...rest } = table.value
  change({ ...rest, ...part(list, usualLeftOut(list, state)) }, 'replace')
}

const change = (next: TableState, entry: Entry): void => lookAtTable(asTable(next), entry)
