/** Asks the worker that measures, which is started when the first measure is asked for. */
import type { Scene } from '../../../model/view/scene.ts'

interface Pending {
  readonly resolve: (shares: Float64Array) => void
  readonly reject: (error: Error) => void
}

let worker: Worker | undefined
let lastTask = 0
const pending = new Map<number, Pending>()

/** Share of the shortest paths among what is drawn that run through each mark, 0 to 1 (Brandes 2001, normalised). */
export async function betweennessIn({ nodes, edges }: Scene): Promise<ReadonlyMap<string, number>> {
  // Lines may end at marks that are no nodes, such as those of groups.
  const ids = [...new Set([...nodes.map(({ id }) => id), ...edges.flatMap(({ source, target }) => [source, target])])]
  const places = new Map(ids.map((id, index) => [id, index]))
  const ends = (pick: (edge: Scene['edges'][number]) => string): Uint32Array =>
    Uint32Array.from(edges, (edge) => places.get(pick(edge)) ?? 0)
  const shares = await run({
    order: ids.length,
    sources: ends(({ source }) => source),
    targets: ends(({ target }) => target),
  })
  return new Map(ids.map((id, index) => [id, shares[index] ?? 0]))
}

function run(edges: {
  readonly order: number
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}): Promise<Float64Array> {
  worker ??= startWorker()
  lastTask += 1
  const task = lastTask
  worker.postMessage({ task, edges })
  return new Promise((resolve, reject) => pending.set(task, { resolve, reject }))
}

function startWorker(): Worker {
  const started = new Worker(new URL('./measures-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly task: number; readonly shares: Float64Array }>) => {
      pending.get(data.task)?.resolve(data.shares)
      pending.delete(data.task)
    },
  )
  started.addEventListener('error', (event) => {
    for (const { reject } of pending.values()) reject(new Error(event.message || 'The measuring stopped.'))
    pending.clear()
    worker = undefined
  })
  return started
}
