/** The README's tables say what the benchmarks found, and no more. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withTables } from '../../scripts/bench-table.ts'
import { readNotes, readResults, type Results } from '../bench/results.ts'

const page =
  'Before\n<!-- bench:start -->\n<!-- /bench:start -->\n<!-- bench:api -->\nold\n<!-- /bench:api -->\nAfter\n'

const results: Results = {
  benchmark: 'api',
  machine: '2 cores, 24 GiB, linux x64, Node 20.20.2',
  day: '2025-11-22',
  rows: [
    { what: 'a path', unit: '×', values: [0.1, 0.3, 0.12345], goal: { atMost: 0.2 } },
    { what: 'a subgraph', unit: '×', values: [3, 4.5, 4], goal: { atLeast: 5 } },
    { what: 'a | b', unit: 'ms', values: [1234.5] },
    { what: 'what is to come', unit: 'ms', values: [], goal: { atMost: 50 }, missing: 'not there yet' },
  ],
}
const notes = { 'a path': 'not shown, since the goal is reached', 'a subgraph': 'half of it is JSON' }

test('a row says goal, spread and whether the goal is reached, and why not', () => {
  const resultsOf = (name: string) => (name === 'api' ? results : undefined)
  expect(withTables(page, { resultsOf, notes })).toMatchInlineSnapshot(`
    "Before
    <!-- bench:start -->
    <!-- /bench:start -->
    <!-- bench:api -->
    Measured on 2025-11-22: 2 cores, 24 GiB, linux x64, Node 20.20.2; minimum / median / maximum over the rounds of one run.

    | measured | goal | found | |
    |---|---|---|---|
    | a path | ≤ 0.2 × | 0.1 / 0.123 / 0.3 × | reached |
    | a subgraph | ≥ 5 × | 3 / 4 / 4.5 × | missed: half of it is JSON |
    | a \\| b | – | 1235 ms |  |
    | what is to come | ≤ 50 ms | not there yet |  |
    <!-- /bench:api -->
    After
    "
  `)
})

test('a README without the place for a table is refused', () => {
  expect(() => withTables('# Relata\n', { resultsOf: () => results, notes })).toThrow('no place for the table of start')
})

test('the README holds the tables of the results that are kept', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  expect(withTables(readme, { resultsOf: readResults, notes: readNotes() })).toBe(readme)
})
