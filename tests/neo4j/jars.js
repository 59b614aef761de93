/** Fetches Neo4j's jars by Maven, once; run as a program it prints the folder that holds them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const pom = join(here, 'pom.xml')
const cache = join(here, '..', '..', '.cache', 'neo4j')

/**
 * The folder with all jars of the version that `pom.xml` pins; about 120 MB are fetched the first time.
 * It appears under its name only when it is complete. Throws an Error whose message says what to try.
 * @returns {string}
 */
export function neo4jJars() {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1]
  if (version === undefined) throw new Error(`${pom} names no neo4j.version.`)
  const folder = join(cache, version)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    runMaven(unfinished)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} folder */
function runMaven(folder) {
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
  const maven = spawnSync('mvn', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (maven.error)
    throw new Error(`Maven could not be started (${maven.error.message}). Install it: npm run test:full.`)
  if (maven.status === 0) return
  const why = `${maven.stdout}${maven.stderr}`.split('\n').find((line) => line.includes('ERROR')) ?? ''
  throw new Error(`Maven could not fetch Neo4j: ${why.trim()} Try: mvn ${args.join(' ')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(neo4jJars())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
