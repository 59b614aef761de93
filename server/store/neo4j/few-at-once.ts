/** No request has more than a few statements under way: dozens side by side slow down everybody, themselves included. */

interface Queue {
  running: number
  readonly waiting: (() => void)[]
}

/** Carries out the work of one request (its signal tells which), when it is its turn. */
export type InTurn = <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => Promise<Result>

/** `most` at once for each signal; work without a signal does not wait. */
export function fewAtOnce(most: number): InTurn {
  const queues = new WeakMap<AbortSignal, Queue>()
  return async (signal, work) => {
    if (signal === undefined) return work()
    const queue = queues.get(signal) ?? { running: 0, waiting: [] }
    queues.set(signal, queue)
    if (queue.running < most) queue.running += 1
    // Whoever ends hands its place over. When the signal has fired all end at once, and so do those who waited.
    else await new Promise<void>((resolve) => queue.waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = queue.waiting.shift()
      if (next) next()
      else queue.running -= 1
    }
  }
}
