/** The columns that the table's two lists can have, in the order in which they stand. */
import type { TableList, TableListState } from './view-state.ts'

export const tableColumns = {
  links: ['from', 'type', 'to', 'start', 'end', 'as-of', 'basis', 'confidence', 'contested', 'sources', 'note', 'id'],
  nodes: [
    'name',
    'kind',
    'subkind',
    'code',
    'acronyms',
    'sum',
    'paragraph',
    'start',
    'end',
    'basis',
    'contested',
    'drawn',
    'degree',
    'note',
    'id',
  ],
} as const satisfies Readonly<Record<TableList, readonly string[]>>

export type TableColumn<List extends TableList = TableList> = (typeof tableColumns)[List][number]

/** Columns that are shown as long as nothing else is said. */
export const usualColumns: { readonly [List in TableList]: readonly TableColumn<List>[] } = {
  links: ['from', 'type', 'to', 'start', 'end', 'as-of', 'basis', 'confidence', 'contested'],
  nodes: ['name', 'kind', 'start', 'end', 'basis', 'contested', 'drawn', 'degree'],
}

/** By what the rows are sorted as long as nothing else is said. */
export const usualSort: Readonly<Record<TableList, NonNullable<TableListState['sort']>>> = {
  links: { column: 'from', descending: false },
  nodes: { column: 'name', descending: false },
}

/** The columns among these that the list has, in its own order, each once. */
export const inTableOrder = (list: TableList, columns: readonly string[]): readonly TableColumn[] =>
  tableColumns[list].filter((column) => columns.includes(column))
