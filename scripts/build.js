/** Builds what has changed since it was last built: the server by tsc, the client by Vite. `--force` builds all. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (file) => path.join(root, file)

/** What is built from what; `sources` that do not exist are as good as unchanged. */
const targets = [
  {
    name: 'server',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    sources: ['model', 'server', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    outputs: ['dist/model', 'dist/server'],
  },
  {
    name: 'client',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    sources: ['model', 'client', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
    outputs: ['dist/client'],
  },
  {
    name: 'sandbox',
    command: ['scripts/build-sandbox.js'],
    sources: ['server/http/sandbox', 'server/graphql/examples', 'scripts/build-sandbox.js', 'package-lock.json'],
    outputs: ['dist/sandbox'],
  },
]

/** Builds each target that is older than its sources; false where one failed. */
export function build({ force = false } = {}) {
  return targets.filter((target) => force || isStale(target)).every(buildTarget)
}

function buildTarget({ name, command, outputs }) {
  console.log(`Building the ${name} …`)
  for (const output of outputs) rmSync(inRoot(output), { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    rmSync(stampOf(name), { force: true })
    console.error(`The ${name} could not be built.`)
    return false
  }
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stampOf(name), '')
  return true
}

const stampOf = (name) => inRoot(`dist/.built-${name}`)

function isStale({ name, sources, outputs }) {
  const stamp = stampOf(name)
  if (!existsSync(stamp) || !outputs.every((output) => existsSync(inRoot(output)))) return true
  const built = statSync(stamp).mtimeMs
  return sources.some((source) => newest(inRoot(source)) > built)
}

/** Time of the latest change in a file or folder; a folder changes when something in it appears or goes. */
function newest(file) {
  if (!existsSync(file)) return 0
  const stats = statSync(file)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(file).reduce((time, name) => Math.max(time, newest(path.join(file, name))), stats.mtimeMs)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = build({ force: process.argv.includes('--force') }) ? 0 : 1
}
