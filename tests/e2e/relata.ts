/** Starts Relata as a user would, on a free port with a data directory of its own, and stops it again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../neo4j/server.ts'

const root = join(import.meta.dirname, '..', '..')

export interface RunningRelata {
  /** With a slash at its end. */
  readonly url: string
  readonly process: ChildProcess
  readonly directory: string
  /** Ends it as an operator does, and takes its data away. */
  readonly stop: () => Promise<void>
}

/** Resolves when `/health/ready` answers 200; fails with what the process said where it ends before. */
export async function startRelata(environment: Readonly<Record<string, string>> = {}): Promise<RunningRelata> {
  const directory = environment['RELATA_DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'relata-e2e-'))
  const port = environment['PORT'] ?? String(await freePort())
  const child = spawn(process.execPath, ['dist/server/cli.js', 'serve'], {
    cwd: root,
    env: { ...process.env, RELATA_LOG: 'warn', ...environment, RELATA_DATA_DIR: directory, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const url = `http://127.0.0.1:${port}/`
  for (let waited = 0; !(await isReady(url)); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`Relata did not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    if (environment['RELATA_DATA_DIR'] === undefined) rmSync(directory, { recursive: true, force: true })
  }
  return { url, process: child, directory, stop }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}health/ready`).then(
    (response) => response.ok,
    () => false,
  )
