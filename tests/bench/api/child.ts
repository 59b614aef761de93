/** Other programs that take part: each prints one line of JSON when it is ready, and ends with its standard input. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Child {
  readonly process: ChildProcess
  /** What its first line says. */
  readonly said: unknown
  readonly stop: () => Promise<void>
}

export const processes = join(import.meta.dirname, 'processes')
export const peers = join(import.meta.dirname, '..', 'peers')

/** @param nodeOptions such as `--expose-gc` */
export async function startChild(
  program: string,
  args: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<Child> {
  const runner = program.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...nodeOptions, ...runner, program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: join(import.meta.dirname, '..', '..', '..'),
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.stdin.end()
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await once(child, 'exit')
    clearTimeout(kill)
  }
  for await (const line of createInterface({ input: child.stdout }))
    return { process: child, said: JSON.parse(line) as unknown, stop }
  throw new Error(`${program} ended with ${child.exitCode} before it was ready.`)
}

/** Megabytes that a process holds in memory. */
export function residentMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}
