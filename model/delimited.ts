/** Rows of text for spreadsheets, comma or tab between the cells; no cell can run as a formula. */

export type Delimiter = 'tsv' | 'csv'

/** A spreadsheet would take such a cell for a formula. */
const formula = /^[=+\-@\t\r]/

const plain = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

const printCell: Readonly<Record<Delimiter, (cell: string) => string>> = {
  // What is pasted has no way to hold a tab or a new line in a cell.
  tsv: (cell) => plain(cell).replaceAll(/[\t\r\n]+/g, ' '),
  csv: (cell) => (/["\r\n,]/.test(plain(cell)) ? `"${plain(cell).replaceAll('"', '""')}"` : plain(cell)),
}

/** Lines of cells: RFC 4180 for CSV. */
export const delimited = (rows: readonly (readonly string[])[], as: Delimiter): string =>
  rows.map((cells) => cells.map(printCell[as]).join(as === 'tsv' ? '\t' : ',')).join(as === 'tsv' ? '\n' : '\r\n')
