/** Long reads let others go on meanwhile, and end when nobody waits for them. */
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Steps } from '../../../model/graph/steps.ts'
import { runSteps } from '../../../server/store/run-steps.ts'

const work = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** Portions of 2 ms; `progress` counts those done. */
function* portions(count: number, progress: { done: number }): Steps<string> {
  for (let portion = 0; portion < count; portion++) {
    work(2)
    progress.done++
    yield
  }
  return 'finished'
}

const nothing = (): void => undefined

test('others take their turn between portions', async () => {
  const progress = { done: 0 }
  const running = runSteps(() => portions(20, progress), {}, nothing)
  await setImmediate()
  expect(progress.done).toBeLessThan(20)
  expect(await running).toBe('finished')
})

test('a signal ends the work with its reason', async () => {
  const progress = { done: 0 }
  const controller = new AbortController()
  const running = runSteps(() => portions(1_000, progress), { signal: controller.signal }, nothing)
  await setImmediate()
  controller.abort(new Error('the deadline has passed'))
  await expect(running).rejects.toThrow('the deadline has passed')
  expect(progress.done).toBeLessThan(1_000)
})

test('with a signal that has fired nothing is begun', async () => {
  const progress = { done: 0 }
  const options = { signal: AbortSignal.abort(new Error('too late')) }
  await expect(runSteps(() => portions(1, progress), options, nothing)).rejects.toThrow('too late')
  expect(progress.done).toBe(0)
})

test('the work ends when the check fails meanwhile', async () => {
  let open = true
  const check = (): void => {
    if (!open) throw new Error('closed')
  }
  const running = runSteps(() => portions(1_000, { done: 0 }), {}, check)
  await setImmediate()
  open = false
  await expect(running).rejects.toThrow('closed')
})
