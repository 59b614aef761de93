/** Carries out reads in portions, so that other requests are served meanwhile and a read that nobody waits for ends. */
import type { Steps } from '../../model/graph/steps.ts'
import { takeTurns } from '../fair-turns.ts'
import type { ReadOptions } from './graph-store.ts'

/**
 * The result of the work, which takes its turns with all other reads. Between two portions it fails with the signal's
 * reason once the signal has fired, and with whatever `check` throws.
 */
export const runSteps = <Result>(
  begin: () => Steps<Result>,
  { signal }: ReadOptions,
  check: () => void = () => undefined,
): Promise<Result> =>
  takeTurns(begin, () => {
    signal?.throwIfAborted()
    check()
  })
