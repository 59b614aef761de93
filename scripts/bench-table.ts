/** Writes the README's tables of measurements from `tests/bench/results/`. The benchmarks call it; by hand: `npx tsx scripts/bench-table.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isReached, type Measured, printGoal, spread } from '../tests/bench/measured.ts'
import { readNotes, readResults, type Results } from '../tests/bench/results.ts'

const readme = join(import.meta.dirname, '..', 'README.md')
const benchmarks = ['start', 'api', 'client'] as const

export interface Findings {
  /** Of the benchmark's last run; undefined where there was none, and its table stays as it is. */
  readonly resultsOf: (benchmark: string) => Results | undefined
  /** Why rows miss their goals. */
  readonly notes: Readonly<Record<string, string>>
}

/** The README with its tables made anew. */
export function withTables(text: string, { resultsOf, notes }: Findings): string {
  return benchmarks.reduce((whole, name) => {
    const results = resultsOf(name)
    return results === undefined ? whole : between(whole, name, table(results, notes))
  }, text)
}

/** @throws Error where the README has lost the place for a table */
export function writeTables(): void {
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8'), { resultsOf: readResults, notes: readNotes() }))
}

function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- bench:${name} -->\n)[\\s\\S]*?(<!-- /bench:${name} -->)`)
  if (!marks.test(text)) throw new Error(`The README has no place for the table of ${name}: <!-- bench:${name} -->.`)
  return text.replace(marks, (_, begin: string, end: string) => `${begin}${content}\n${end}`)
}

const table = ({ rows, machine, day }: Results, notes: Findings['notes']): string =>
  [
    `Measured on ${day}: ${machine}; minimum / median / maximum over the rounds of one run.`,
    '',
    '| measured | goal | found | |',
    '|---|---|---|---|',
    ...rows.map((row) => line(row, notes[row.what])),
  ].join('\n')

function line(row: Measured, note: string | undefined): string {
  const found = row.missing ?? `${spread(row.values)} ${row.unit}`
  const goal = row.goal === undefined ? '–' : `${printGoal(row.goal)} ${row.unit}`
  return `| ${[row.what, goal, found, verdict(row, note)].map(cell).join(' | ')} |`
}

function verdict(row: Measured, note: string | undefined): string {
  const reached = isReached(row)
  if (reached === true) return 'reached'
  return [reached === false ? 'missed' : '', note ?? ''].filter(Boolean).join(': ')
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

if (process.argv[1] === import.meta.filename) writeTables()
