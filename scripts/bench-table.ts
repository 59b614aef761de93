/** Writes the README's tables of measurements from `tests/bench/results/`. The benchmarks call it; by hand: `npx tsx scripts/bench-table.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isReached, printGoal, spread } from '../tests/bench/measured.ts'
import { type KeptRow, readResults, type Results } from '../tests/bench/results.ts'

const readme = join(import.meta.dirname, '..', 'README.md')
const benchmarks = ['start', 'api'] as const

/** The README with every table made anew; one whose benchmark has not been run is left as it is. */
export function withTables(text: string, resultsOf: typeof readResults = readResults): string {
  return benchmarks.reduce((whole, name) => {
    const results = resultsOf(name)
    return results === undefined ? whole : between(whole, name, table(results))
  }, text)
}

/** @throws Error where the README has lost the place for a table */
export function writeTables(): void {
  writeFileSync(readme, withTables(readFileSync(readme, 'utf8')))
}

function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- bench:${name} -->\n)[\\s\\S]*?(<!-- /bench:${name} -->)`)
  if (!marks.test(text)) throw new Error(`The README has no place for the table of ${name}: <!-- bench:${name} -->.`)
  return text.replace(marks, (_, begin: string, end: string) => `${begin}${content}\n${end}`)
}

const table = ({ rows, machine, day }: Results): string =>
  [
    `Measured on ${day}: ${machine}; minimum / median / maximum over the rounds of one run.`,
    '',
    '| measured | goal | found | |',
    '|---|---|---|---|',
    ...rows.map(line),
  ].join('\n')

function line(row: KeptRow): string {
  const found = row.missing ?? `${spread(row.values)} ${row.unit}`
  const reached = { true: 'reached', false: 'missed', undefined: '' }[`${isReached(row)}`]
  const verdict = [reached, row.note].filter(Boolean).join(': ')
  return `| ${[row.what, row.goal ? `${printGoal(row.goal)} ${row.unit}` : '–', found, verdict].map(cell).join(' | ')} |`
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

if (process.argv[1] === import.meta.filename) writeTables()
