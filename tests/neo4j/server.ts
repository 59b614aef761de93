/** Starts Neo4j as a child process in a folder of its own, from the jars that Maven fetched. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Neo4jAccess } from './access.ts'

export interface RunningNeo4j extends Neo4jAccess {
  readonly stop: () => Promise<void>
}

const here = import.meta.dirname
const openedPackages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
const startLimit = 90_000
const program = join(here, 'Neo4jServer.java')

/** What keeps this machine from running Neo4j, as a sentence; the jars are fetched on the way. */
export function neo4jJarsOrReason(): { readonly jars: string } | { readonly reason: string } {
  if (spawnSync('java', ['-version']).error) return { reason: 'Java is missing (npm run test:full installs it).' }
  const program = spawnSync(process.execPath, [join(here, 'jars.js')], { encoding: 'utf8' })
  return program.status === 0 ? { jars: program.stdout.trim() } : { reason: program.stderr.trim() }
}

export interface Neo4jOptions {
  /** Folder whose data stays when it has stopped; otherwise it is gone then. */
  readonly home?: string
  readonly heapMb?: number
  readonly pageCacheMb?: number
}

/** A Neo4j on a free port. */
export async function startNeo4j(jars: string, options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const { heapMb = 768, pageCacheMb = 64 } = options
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'relata-neo4j-')))
  const bolt = await freePort()
  const opens = openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const classPath = [join(jars, '*')].join(delimiter)
  const server = spawn(
    'java',
    [`-Xmx${heapMb}m`, ...opens, '-cp', classPath, program, home, String(bolt), String(pageCacheMb)],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const stop = async (): Promise<void> => {
    await ended(server)
    if (options.home === undefined) await rm(home, { recursive: true, force: true })
  }
  try {
    await saysReady(server)
    const access = { uri: `bolt://127.0.0.1:${bolt}`, user: 'neo4j', password: 'relata-tests' }
    if (options.home === undefined || !(await answersTo(access))) await setPassword(access)
    return { ...access, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Whether the password was set in an earlier run. */
async function answersTo({ uri, user, password }: Neo4jAccess): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    await driver.executeQuery('RETURN 1')
    return true
  } catch {
    return false
  } finally {
    await driver.close()
  }
}

async function setPassword({ uri, user, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, 'neo4j'))
  try {
    const query = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new'
    await driver.executeQuery(query, { old: 'neo4j', new: password }, { database: 'system' })
  } finally {
    await driver.close()
  }
}

function saysReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Neo4j was not ready in ${startLimit} ms. ${said}`)), startLimit)
    const listen = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000)
      if (!said.includes('READY')) return
      clearTimeout(timer)
      resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('error', reject)
    server.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`Neo4j ended with ${code} before it was ready. ${said}`))
    })
  })
}

/** Closes the server's standard input, at which it shuts down; kills it where that takes too long. */
function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
    server.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    server.stdin?.end()
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
