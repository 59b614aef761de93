/** Looks for what the tests need beyond Node and, on Debian as root, installs what is missing. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { neo4jJars } from '../tests/neo4j/jars.js'

/**
 * @typedef {object} Tool
 * @property {string} name what it is called in what this program says
 * @property {string} purpose which tests need it
 * @property {string} debianPackage the package that brings it
 * @property {() => boolean} isThere whether this machine has it already
 */

/** @type {readonly Tool[]} */
const tools = [
  {
    name: 'Chromium',
    purpose: 'the tests of the page',
    debianPackage: 'chromium',
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(isOnPath),
  },
  {
    name: 'Java 17 or newer',
    purpose: 'a real Neo4j',
    debianPackage: 'default-jdk-headless',
    // A runtime alone cannot run a single source file; where there is a compiler there is all of it.
    isThere: () => isOnPath('javac') && javaVersion() >= 17,
  },
  { name: 'Maven', purpose: 'a real Neo4j', debianPackage: 'maven', isThere: () => isOnPath('mvn') },
]

/** @param {string} command */
function isOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.cmd`] : [command]
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))))
}

/** The feature number of the `java` on the path, such as 21; 0 where there is none. */
function javaVersion() {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}

/** @param {readonly Tool[]} missing */
function install(missing) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update', '-q'], options)
  const packages = missing.map(({ debianPackage }) => debianPackage)
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options)
}

/** @param {readonly Tool[]} missing */
function explain(missing) {
  const packages = missing.map(({ debianPackage }) => debianPackage).join(' ')
  for (const { name, purpose } of missing) console.error(`${name} is missing; ${purpose} cannot run without it.`)
  if (process.platform === 'linux') console.error(`sudo apt-get update && sudo apt-get install -y ${packages}`)
  else console.error(`Install them and put them on the PATH; on Debian they are the packages ${packages}.`)
}

const missing = tools.filter((tool) => !tool.isThere())
if (missing.length > 0) {
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) {
    explain(missing)
    process.exit(1)
  }
  try {
    install(missing)
  } catch (error) {
    console.error(`apt-get could not install what the tests need: ${String(error)}`)
  }
  const stillMissing = tools.filter((tool) => !tool.isThere())
  if (stillMissing.length > 0) {
    explain(stillMissing)
    process.exit(1)
  }
}

try {
  neo4jJars()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
console.log(`The tests have what they need: ${tools.map(({ name }) => name).join(', ')}, Neo4j.`)
