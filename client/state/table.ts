/** How the table is looked at: which of its two lists, sorted how, which columns, filtered by which words. */
import { computed } from '@preact/signals'
import { inTableOrder, type TableColumn, usualColumns, usualSort } from '../../model/view/table-columns.ts'
import type { TableList, TableListState, TableState } from '../../model/view/view-state.ts'
import { view } from './view.ts'

export type Sort = NonNullable<TableListState['sort']>

const asUsual: TableState = {}

export const table = computed<TableState>(() => view.value.table ?? asUsual)
export const tableList = computed<TableList>(() => table.value.list ?? 'links')
/** Words that a row must hold, as they were typed. */
export const rowWords = computed<string>(() => table.value.words ?? '')

export const sortOf = (list: TableList): Sort => table.value[list]?.sort ?? usualSort[list]

/** The columns that are shown, in the order of the table. */
export const columnsOf = (list: TableList): readonly TableColumn[] =>
  inTableOrder(list, table.value[list]?.columns ?? usualColumns[list])
