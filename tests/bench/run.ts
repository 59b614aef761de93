/** Runs benchmarks by name, `npm run bench -- start`, all of them without a name, and prints what they measured. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Benchmark, summary } from './measured.ts'
import { start } from './start.ts'

const benchmarks: readonly Benchmark[] = [start]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}; there are: ${benchmarks.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
spawnSync(process.execPath, ['scripts/build.js'], { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' })
for (const { name, run } of benchmarks.filter((benchmark) => asked.length === 0 || asked.includes(benchmark.name))) {
  console.log(`\n${name} (minimum / median / maximum)`)
  for (const measured of await run())
    console.log(
      `  ${measured.what}: ${summary(measured)} ${measured.unit}${measured.goal ? `, goal ${measured.goal}` : ''}`,
    )
}
