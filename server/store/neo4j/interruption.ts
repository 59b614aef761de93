/** Ends a wait when its signal fires or its time is up, whichever comes first. */
import { tooLong } from './driver-errors.ts'

export interface Limits {
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}

/** The promise's own end, the signal's reason, or `TIMEOUT`; what the promise stands for goes on by itself. */
export async function withinLimits<Value>(promise: Promise<Value>, { signal, timeoutMs }: Limits): Promise<Value> {
  let release: () => void = () => undefined
  const limit = new Promise<never>((_resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error)
    const timer = setTimeout(() => reject(tooLong()), timeoutMs)
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    release()
  }
}
