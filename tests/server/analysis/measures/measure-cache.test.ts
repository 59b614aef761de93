/** One computation for all who ask the same, kept while the data stay, ended when nobody waits. */
import { describe, expect, it, vi } from 'vitest'
import type { GraphFilter } from '../../../../model/filter.ts'
import { createMeasureCache } from '../../../../server/analysis/measures/measure-cache.ts'

const at = (dataVersion: number, filter: GraphFilter = {}) => ({ dataVersion, filter })
const reason = new Error('The client hung up.')

/** A computation that ends when told to; it is never called twice. */
function computation() {
  let finish: (value: string) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  let signal: AbortSignal | undefined
  const compute = vi.fn<(signal: AbortSignal) => Promise<string>>((given) => {
    signal = given
    return new Promise((resolve, reject) => {
      finish = resolve
      fail = reject
      given.addEventListener('abort', () => reject(given.reason as Error))
    })
  })
  return {
    compute,
    finish: (value: string) => finish(value),
    fail: (error: Error) => fail(error),
    aborted: () => signal?.aborted,
  }
}

describe('what is kept', () => {
  it('is computed once for a version of the data and a filter', async () => {
    const cache = createMeasureCache<string>()
    const compute = vi.fn(async () => 'value')
    for (const filter of [
      { kinds: ['TOPIC', 'COUNTRY'], types: ['part_of'] },
      { types: ['part_of', 'part_of'], kinds: ['COUNTRY', 'TOPIC'] },
    ] as const)
      expect(await cache.get(at(1, filter), compute)).toBe('value')
    expect(compute).toHaveBeenCalledTimes(1)
  })

  it.each<readonly [string, ReturnType<typeof at>]>([
    ['another version', at(2, { types: ['part_of'] })],
    ['another filter', at(1, { types: ['under'] })],
    ['another condition of the same value', at(1, { sources: ['part_of'] })],
    ['no filter', at(1)],
  ])('is not that of %s', async (_, other) => {
    const cache = createMeasureCache<string>()
    await cache.get(at(1, { types: ['part_of'] }), async () => 'first')
    expect(await cache.get(other, async () => 'second')).toBe('second')
  })

  it('is what was asked for last, of the newest data alone', async () => {
    const cache = createMeasureCache<string>(2)
    const ask = async (dataVersion: number, type: string): Promise<string> => {
      const compute = vi.fn(async () => type)
      await cache.get(at(dataVersion, { types: [type] }), compute)
      return compute.mock.calls.length === 0 ? 'kept' : 'computed'
    }
    expect([await ask(1, 'a'), await ask(1, 'b'), await ask(1, 'a'), await ask(1, 'c')]).toEqual([
      'computed',
      'computed',
      'kept',
      'computed',
    ])
    expect([await ask(1, 'a'), await ask(1, 'b')]).toEqual(['kept', 'computed'])
    expect([await ask(2, 'c'), await ask(1, 'a')]).toEqual(['computed', 'computed'])
  })

  it('is no failure', async () => {
    const cache = createMeasureCache<string>()
    const failure = new Error('The store is away.')
    await expect(cache.get(at(1), () => Promise.reject(failure))).rejects.toBe(failure)
    expect(await cache.get(at(1), async () => 'value')).toBe('value')
  })
})

describe('a computation under way', () => {
  it('is shared, and goes on for the others when one leaves', async () => {
    const cache = createMeasureCache<string>()
    const shared = computation()
    const leaving = new AbortController()
    const first = cache.get(at(1), shared.compute, { signal: leaving.signal })
    const second = cache.get(at(1), shared.compute, { signal: new AbortController().signal })
    leaving.abort(reason)
    await expect(first).rejects.toBe(reason)
    expect(shared.aborted()).toBe(false)
    shared.finish('value')
    expect(await second).toBe('value')
    expect(await cache.get(at(1), shared.compute)).toBe('value')
    expect(shared.compute).toHaveBeenCalledTimes(1)
  })

  it('is ended when the last one leaves; who comes later begins anew', async () => {
    const cache = createMeasureCache<string>()
    const shared = computation()
    const controllers = [new AbortController(), new AbortController()]
    const all = controllers.map(({ signal }) => cache.get(at(1), shared.compute, { signal }))
    for (const controller of controllers) controller.abort(reason)
    expect(await Promise.allSettled(all)).toEqual(all.map(() => ({ status: 'rejected', reason })))
    expect(shared.aborted()).toBe(true)
    expect(await cache.get(at(1), async () => 'again')).toBe('again')
  })

  it('fails for all who wait', async () => {
    const cache = createMeasureCache<string>()
    const shared = computation()
    const all = [cache.get(at(1), shared.compute), cache.get(at(1), shared.compute)]
    shared.fail(reason)
    expect(await Promise.allSettled(all)).toEqual(all.map(() => ({ status: 'rejected', reason })))
  })

  it('is not begun for who has left already', async () => {
    const compute = vi.fn(async () => 'value')
    const asked = createMeasureCache<string>().get(at(1), compute, { signal: AbortSignal.abort(reason) })
    await expect(asked).rejects.toBe(reason)
    expect(compute).not.toHaveBeenCalled()
  })
})
