/** Asks the layout worker, which is started when the first layout is. */
import type { Arrangement, LayoutId, Places } from './arrangement.ts'
import type { LayoutTask } from './layout-worker.ts'

interface Pending {
  readonly resolve: (places: Places) => void
  readonly reject: (error: Error) => void
}

let worker: Worker | undefined
let lastTask = 0
const pending = new Map<number, Pending>()

/** Places for the boxes of an arrangement that are not fixed. */
export function runLayout(arrangement: Arrangement, layout: LayoutId = 'force'): Promise<Places> {
  if (!arrangement.boxes.some(({ fixed }) => !fixed)) return Promise.resolve({})
  worker ??= startWorker()
  lastTask += 1
  const task = lastTask
  worker.postMessage({ task, layout, arrangement } satisfies LayoutTask)
  return new Promise((resolve, reject) => pending.set(task, { resolve, reject }))
}

function startWorker(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<{ readonly task: number; readonly places: Places }>) => {
    pending.get(data.task)?.resolve(data.places)
    pending.delete(data.task)
  })
  started.addEventListener('error', (event) => {
    for (const { reject } of pending.values()) reject(new Error(event.message || 'The layout stopped.'))
    pending.clear()
    worker = undefined
  })
  return started
}
