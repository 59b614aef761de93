/** Runs layouts off the main thread: one arrangement in, its places out. */
import type { Arrangement } from './arrangement.ts'
import { arrange } from './force.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly task: number; readonly arrangement: Arrangement }>) => {
  postMessage({ task: data.task, places: arrange(data.arrangement) })
})
