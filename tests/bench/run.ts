/**
 * Runs benchmarks by name, `npm run bench -- start`, all of them without a name, prints what they measured, keeps it in
 * `results/` and makes the README's tables of it. `--quick` tries everything out in tiny rounds, `--only hub,paths`
 * runs parts of `api`, `--profile` says what the time goes to; none of them is kept. `--growth` adds how things grow
 * with the graph.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeTables } from '../../scripts/bench-table.ts'
import { api } from './api.ts'
import { client } from './client.ts'
import { type Benchmark, type Measured, printGoal, type RunOptions, spread } from './measured.ts'
import { writeResults } from './results.ts'
import { start } from './start.ts'

const benchmarks: readonly Benchmark[] = [start, api, client]

const { positionals: asked, values: flags } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    growth: { type: 'boolean' },
    profile: { type: 'boolean' },
    only: { type: 'string' },
  },
})
const unknown = asked.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}; there are: ${benchmarks.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
const options: RunOptions = {
  quick: flags.quick === true,
  growth: flags.growth === true,
  profile: flags.profile === true,
  ...(flags.only === undefined ? {} : { only: flags.only.split(',') }),
}
const built = spawnSync(process.execPath, ['scripts/build.js'], {
  cwd: join(import.meta.dirname, '..', '..'),
  stdio: 'inherit',
})
if (built.status !== 0) process.exit(1)
for (const benchmark of benchmarks.filter(({ name }) => asked.length === 0 || asked.includes(name)))
  await runOne(benchmark)

async function runOne({ name, run }: Benchmark): Promise<void> {
  console.log(`\n${name} (minimum / median / maximum)`)
  const rows: Measured[] = []
  for await (const measured of run(options)) {
    rows.push(measured)
    print(measured)
  }
  if (options.quick || options.profile || options.only !== undefined) return
  writeResults(name, rows)
  writeTables()
}

function print({ what, unit, goal, values, sides, missing }: Measured): void {
  const found = missing ?? `${spread(values)} ${unit}`
  console.log(`  ${what}: ${found}${goal ? `, goal ${printGoal(goal)}` : ''}`)
  for (const side of sides ?? []) console.log(`      ${side.name}: ${spread(side.values)} ${side.unit}`)
}
