/** What is small and asked for all the time is kept as long as the data stay the same. */
import type { ReadOptions } from '../graph-store.ts'

type Ask<Value> = (options?: ReadOptions) => Promise<Value>

/** Asks once for each state of the data. */
export type Keep = <Value>(ask: Ask<Value>) => Ask<Value>

/** `state` names what the data are like, as of a second ago at most; while it is undefined nothing is kept. */
export const keepWhile =
  (state: () => string | undefined): Keep =>
  <Value>(ask: Ask<Value>): Ask<Value> => {
    let kept: { readonly state: string | undefined; readonly value: Value } | undefined
    return async (options) => {
      const now = state()
      if (kept !== undefined && now !== undefined && kept.state === now) return kept.value
      const value = await ask(options)
      kept = { state: now, value }
      return value
    }
  }
