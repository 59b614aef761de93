/** Knows the graph's data version without asking: reads it once a second, so that other writers are noticed. */
import { RelataError } from '../../../model/errors.ts'

const periodMs = 1000

export interface VersionWatch {
  readonly current: () => number
  /** Takes a version that was read or written; whoever learns of one says so here. */
  readonly note: (version: number) => void
  /** Begins to watch; once is enough. */
  readonly start: () => void
  readonly stop: () => void
}

/** `onReset` is called when the version fell: the graph was replaced by another. */
export function watchVersion(readVersion: () => Promise<number>, onReset: () => void): VersionWatch {
  let version = 0
  let timer: NodeJS.Timeout | undefined
  let asking = false

  const note = (seen: number): void => {
    const fell = seen < version
    version = seen
    if (fell) onReset()
  }
  const ask = async (): Promise<void> => {
    if (asking) return
    asking = true
    try {
      note(await readVersion())
    } catch (error) {
      // While Neo4j is away the last version stands; requests tell their callers what is wrong.
      if (!(error instanceof RelataError)) throw error
    } finally {
      asking = false
    }
  }
  return {
    current: () => version,
    note,
    start: () => {
      timer ??= setInterval(() => void ask(), periodMs).unref()
    },
    stop: () => clearInterval(timer),
  }
}
