/** Tells one run of a process from another that was given the same number later. */
import { readFileSync } from 'node:fs'

/** Boot and start time of a process, where the system tells them (Linux); undefined elsewhere or for no process. */
export function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name of the program stands in brackets and may hold spaces; the start is the 20th field behind it.
    const [, fields = ''] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    const start = fields.split(' ')[19]
    return start === undefined ? undefined : `${boot} ${start}`
  } catch {
    return undefined
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process is there but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
