/** A CSV file as cells of text, each row with its number, before anything is known about the columns. */
import { CsvError, parse } from 'csv-parse/sync'
import type { ProblemList } from './problem.ts'

export interface RawRow {
  /** As a spreadsheet counts: the header is 1. */
  readonly row: number
  /** Text of each cell by column; an empty cell is absent. */
  readonly cells: ReadonlyMap<string, string>
}

export interface RawTable {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly RawRow[]
}

export interface CsvFile {
  readonly file: string
  readonly text: string
  readonly delimiter: string
  /** Cells that stand for nothing beside the empty one. */
  readonly missingValues: readonly string[]
}

/** The table of a CSV text; undefined, with a problem, where it is not CSV. Rows without any text are left out. */
export function readRawTable(csv: CsvFile, problems: ProblemList): RawTable | undefined {
  const records = parseRecords(csv, problems)
  if (records === undefined) return undefined
  const [header = [], ...body] = records
  if (header.every((name) => name === '')) {
    problems.add({ file: csv.file, message: 'The file is empty.', remedy: 'The first row names the columns.' })
    return undefined
  }
  checkHeader(csv, header, problems)
  const missing = new Set(['', ...csv.missingValues])
  const rows: RawRow[] = []
  for (const [index, record] of body.entries()) {
    if (record.every((cell) => cell === '')) continue
    const row = index + 2
    if (record.length !== header.length) {
      const message = `The row has ${record.length} cells, the header ${header.length}.`
      problems.add({
        file: csv.file,
        row,
        message,
        remedy: 'Put cells that hold a comma or a quote into double quotes.',
      })
    }
    const filled = header.map((name, column) => [name, record[column] ?? ''] as const)
    rows.push({ row, cells: new Map(filled.filter(([, cell]) => !missing.has(cell))) })
  }
  return { file: csv.file, header, rows }
}

function parseRecords({ file, text, delimiter }: CsvFile, problems: ProblemList): readonly string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : ''
    problems.add({
      file,
      message: `The file is not well-formed CSV${line}: ${error.code.toLowerCase().replaceAll('_', ' ')}.`,
      remedy: 'Double the quotes inside a quoted cell and close every quoted cell.',
    })
    return undefined
  }
}

function checkHeader({ file }: CsvFile, header: readonly string[], problems: ProblemList): void {
  const [only = ''] = header
  if (header.length === 1 && /[;\t]/.test(only)) {
    const found = only.includes(';') ? 'semicolons' : 'tabs'
    problems.add({
      file,
      row: 1,
      message: `Columns seem to be separated by ${found}.`,
      remedy: 'Separate them by commas.',
    })
  }
  const twice = header.filter((name, index) => header.indexOf(name) !== index)
  for (const column of new Set(twice)) {
    problems.add({ file, row: 1, column, message: `The column "${column}" is there twice.` })
  }
}
