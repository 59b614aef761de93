/** Lets only so many tasks run at once, so that many large graphs asked for together exhaust neither memory nor cores. */

/** Runs a task when its turn comes; fails with the signal's reason when that fires before. */
export type Turns = <Result>(task: () => Promise<Result>, signal: AbortSignal) => Promise<Result>

/** Those who wait come in the order in which they asked. */
export function createTurns(limit: number): Turns {
  let free = limit
  const line = new Set<() => void>()

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error)
      } else if (free > 0) {
        free--
        resolve()
      } else {
        const enter = (): void => {
          signal.removeEventListener('abort', leave)
          resolve()
        }
        const leave = (): void => {
          line.delete(enter)
          reject(signal.reason as Error)
        }
        line.add(enter)
        signal.addEventListener('abort', leave, { once: true })
      }
    })

  const end = (): void => {
    const [next] = line
    if (next) {
      line.delete(next)
      next()
    } else {
      free++
    }
  }

  return async (task, signal) => {
    await turn(signal)
    return task().finally(end)
  }
}
