/** Runs layouts off the main thread: one arrangement in, its places out. */
import type { Arrangement, LayoutId } from './arrangement.ts'
import { layouts } from './index.ts'

export interface LayoutTask {
  readonly task: number
  readonly layout: LayoutId
  readonly arrangement: Arrangement
}

addEventListener('message', ({ data: { task, layout, arrangement } }: MessageEvent<LayoutTask>) => {
  postMessage({ task, places: layouts.find(({ id }) => id === layout)?.arrange(arrangement) ?? {} })
})
