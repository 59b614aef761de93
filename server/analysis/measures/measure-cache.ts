/** Keeps what was computed about the graph as filtered, as long as the data stay the same. */
import type { GraphFilter } from '../../../model/filter.ts'

/** What a computed value is of. */
export interface MeasuredGraph {
  readonly dataVersion: number
  readonly filter: GraphFilter
}

export interface MeasureCache<Value> {
  /**
   * The value kept, or that of the computation under way, or of a new one. It fails with the signal's reason when that
   * fires; the computation, which has a signal of its own, is ended when nobody waits for it any more. A failure is
   * not kept.
   */
  get(
    graph: MeasuredGraph,
    compute: (signal: AbortSignal) => Promise<Value>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Value>
}

interface Entry<Value> {
  readonly dataVersion: number
  readonly value: Promise<Value>
  readonly abort: AbortController
  waiting: number
  settled: boolean
}

/** At most `capacity` values, those asked for last; none of older data. */
export function createMeasureCache<Value>(capacity = 8): MeasureCache<Value> {
  /** The one asked for longest ago comes first. */
  const entries = new Map<string, Entry<Value>>()
  const forget = (key: string, entry: Entry<Value>): void => {
    if (entries.get(key) === entry) entries.delete(key)
  }

  function start(key: string, dataVersion: number, compute: (signal: AbortSignal) => Promise<Value>): Entry<Value> {
    const abort = new AbortController()
    const entry: Entry<Value> = { dataVersion, value: compute(abort.signal), abort, waiting: 0, settled: false }
    entry.value.then(
      () => (entry.settled = true),
      () => forget(key, entry),
    )
    for (const [other, { dataVersion: version }] of entries) if (version < dataVersion) entries.delete(other)
    for (const oldest of entries.keys()) if (entries.size >= capacity) entries.delete(oldest)
    return entry
  }

  return {
    async get(graph, compute, { signal } = {}) {
      signal?.throwIfAborted()
      const key = keyOf(graph)
      const entry = entries.get(key) ?? start(key, graph.dataVersion, compute)
      entries.delete(key)
      entries.set(key, entry)
      entry.waiting++
      try {
        return await unlessAborted(entry.value, signal)
      } finally {
        entry.waiting--
        if (entry.waiting === 0 && !entry.settled) {
          forget(key, entry)
          entry.abort.abort(signal?.reason)
        }
      }
    },
  }
}

/** The same text for filters that mean the same: lists are sets, and the order of conditions does not matter. */
function keyOf({ dataVersion, filter }: MeasuredGraph): string {
  const conditions = Object.entries(filter as Readonly<Record<string, unknown>>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set<string>(value)].sort(byText) : value])
    .sort(([a], [b]) => byText(String(a), String(b)))
  return JSON.stringify([dataVersion, conditions])
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return value
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
