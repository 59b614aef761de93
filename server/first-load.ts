/** Fills an empty store with its dataset: at once, or as soon as a store that is away comes back. */
import { setTimeout as sleep } from 'node:timers/promises'
import { RelataError } from '../model/errors.ts'
import { readPackage } from './import/data-package/read-package.ts'
import type { Log } from './log.ts'
import type { GraphStore } from './store/graph-store.ts'

export interface FirstLoadOptions {
  /** Folder of the package; absent where an empty store is to stay empty. */
  readonly folder: string | undefined
  readonly log: Log
  /** Between two attempts, in milliseconds. */
  readonly pauseMs?: number
}

export interface Filling {
  /** Why the store could not be filled so far; undefined when it was. */
  readonly obstacle: () => string | undefined
  /** Undefined when the store answers and holds what it should. */
  readonly whyNotReady: () => Promise<string | undefined>
  /** Ends the attempts. */
  readonly stop: () => void
}

/** Fails where the package is unsound or the store damaged; a store that is away is waited for in the background. */
export async function keepFilled(store: GraphStore, options: FirstLoadOptions): Promise<Filling> {
  const { folder, log, pauseMs = 1_000 } = options
  const stopped = new AbortController()
  let obstacle = await tryToFill(store, folder)
  const goOn = async (): Promise<void> => {
    while (obstacle !== undefined) {
      await sleep(pauseMs, undefined, { signal: stopped.signal })
      obstacle = await tryToFill(store, folder)
    }
    log.info('the store answers')
  }
  if (obstacle !== undefined) {
    log.warn(obstacle)
    goOn().catch((error: unknown) => {
      if (stopped.signal.aborted) return
      obstacle = error instanceof RelataError ? error.line : 'The dataset could not be loaded.'
      log.error({ err: error }, obstacle)
    })
  }
  return {
    obstacle: () => obstacle,
    whyNotReady: async () => obstacle ?? (await whyAway(store)),
    stop: () => stopped.abort(),
  }
}

/** Undefined when the store holds a graph or is meant to be empty; why it cannot be reached otherwise. */
async function tryToFill(store: GraphStore, folder: string | undefined): Promise<string | undefined> {
  try {
    await store.ready()
    if (folder === undefined || !(await store.isEmpty())) return undefined
    const batch = await readPackage(folder)
    await store.load(batch, { author: 'relata', reason: `First load of ${batch.dataset.name}` })
    return undefined
  } catch (error) {
    if (error instanceof RelataError && (error.code === 'STORE_UNAVAILABLE' || error.code === 'TIMEOUT'))
      return error.line
    throw error
  }
}

async function whyAway(store: GraphStore): Promise<string | undefined> {
  try {
    await store.ready({ signal: AbortSignal.timeout(2_000) })
    return undefined
  } catch (error) {
    return error instanceof RelataError ? error.line : 'The store does not answer.'
  }
}
