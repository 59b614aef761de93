/** The canonical tables: what Relata needs of each column, and rows of text turned into typed ones. */
import type { Column } from './cell.ts'
import { didYouMean, withRemedy } from './nearest.ts'
import type { ProblemList } from './problem.ts'
import type { RawRow, RawTable } from './raw-table.ts'
import type { TableName } from './table-names.ts'

export type Columns = Readonly<Record<string, Column<unknown>>>

export interface Table<C extends Columns = Columns> {
  readonly name: TableName
  /** Whether a package must have it; otherwise a package without it has no such rows. */
  readonly required: boolean
  /** The column that tells rows apart. */
  readonly key: string
  readonly columns: C
}

/** The values of a complete row. */
export type Row<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | undefined
    : never
}

/** A row as read: cells that are empty or wrong are absent, so that checks can go on with the rest. */
export interface ReadRow<Cells> {
  readonly row: number
  readonly cells: Partial<Cells>
}

/** Keeps the literal types of the columns. */
export const defineTable = <const C extends Columns>(table: Table<C>): Table<C> => table

/** Reads all cells of a table; every cell that is wrong, and every column that is missing or unknown, is a problem. */
export function readRows<C extends Columns>(
  table: Table<C>,
  raw: RawTable,
  problems: ProblemList,
): readonly ReadRow<Row<C>>[] {
  checkColumns(table.columns, raw, problems)
  return raw.rows.map((row) => ({ row: row.row, cells: readCells(table, raw, { row, problems }) }))
}

function checkColumns(columns: Columns, { file, header }: RawTable, problems: ProblemList): void {
  const names = Object.keys(columns)
  for (const column of header.filter((name) => !names.includes(name))) {
    const remedy = didYouMean(
      column,
      names.filter((name) => !header.includes(name)),
    )
    problems.add({ file, row: 1, column, message: `"${column}" is no column of this table.`, ...withRemedy(remedy) })
  }
  for (const [column, { required }] of Object.entries(columns)) {
    if (required && !header.includes(column)) {
      problems.add({ file, row: 1, column, message: `The column "${column}" is missing.` })
    }
  }
}

function readCells<C extends Columns>(
  table: Table<C>,
  { file, header }: RawTable,
  { row, problems }: { readonly row: RawRow; readonly problems: ProblemList },
): Partial<Row<C>> {
  const values: Record<string, unknown> = {}
  for (const [column, declaration] of Object.entries(table.columns)) {
    const text = row.cells.get(column)
    if (text === undefined) {
      if (!declaration.required || !header.includes(column)) continue
      problems.add({ file, row: row.row, column, message: 'The cell is empty, but a value is needed.' })
      continue
    }
    const reading = declaration.read(text)
    if ('message' in reading) problems.add({ file, row: row.row, column, ...reading })
    else values[column] = reading.value
  }
  return values as Partial<Row<C>>
}
