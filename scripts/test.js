/** Runs the tests and says at the end, by name, what this machine could not run; with --full nothing may be missing. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const full = process.argv.includes('--full') || process.env.CI === 'true'
const results = join(root, '.cache', 'test-results.json')

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1

mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(results, { force: true })
if (run(process.execPath, ['scripts/build.js']) !== 0) process.exit(1)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const status = run(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  full ? { CI: 'true' } : {},
)

const tests = readResults().flatMap(({ name, assertionResults }) =>
  assertionResults.map(({ status: outcome, ancestorTitles }) => ({
    file: relative(root, name),
    outcome,
    ancestorTitles,
  })),
)
const count = (...outcomes) => tests.filter(({ outcome }) => outcomes.includes(outcome)).length
const skipped = tests.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'failed')
const failed = count('failed') + (status !== 0 && count('failed') === 0 ? 1 : 0)
console.log(`${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
if (skipped.length > 0) {
  const names = [...new Set(skipped.map(({ file, ancestorTitles: [title] }) => (title ? `${file} (${title})` : file)))]
  console.log(`Not run on this machine: ${names.join(', ')}. \`npm run test:full\` installs what they need.`)
}
process.exit(status !== 0 || failed > 0 || tests.length === 0 || (full && skipped.length > 0) ? 1 : 0)

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8')).testResults
  } catch {
    return []
  }
}
