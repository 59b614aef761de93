/** Carries out reads in portions, so that other requests are served meanwhile and a read that nobody waits for ends. */
import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../../model/graph/steps.ts'
import type { ReadOptions } from './graph-store.ts'

/** How long a read may keep the process to itself. */
const sliceMs = 5

/**
 * The result of the work. Between two portions it fails with the signal's reason once the signal has fired, and with
 * whatever `check` throws.
 */
export async function runSteps<Result>(
  begin: () => Steps<Result>,
  { signal }: ReadOptions,
  check: () => void = () => undefined,
): Promise<Result> {
  const mayGoOn = (): void => {
    signal?.throwIfAborted()
    check()
  }
  mayGoOn()
  const steps = begin()
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < sliceMs) continue
    await setImmediate()
    mayGoOn()
    since = performance.now()
  }
}
