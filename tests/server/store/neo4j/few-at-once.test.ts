/** How many statements of one request are under way at once. */
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { fewAtOnce } from '../../../../server/store/neo4j/few-at-once.ts'

test('one request has only a few under way, others do not wait for them, and all are done', async () => {
  const inTurn = fewAtOnce(2)
  const { signal } = new AbortController()
  let [running, most] = [0, 0]
  const work = async (): Promise<number> => {
    running += 1
    most = Math.max(most, running)
    await setImmediate()
    running -= 1
    return most
  }
  const asked = Array.from({ length: 7 }, () => inTurn(signal, work))
  const other = await inTurn(new AbortController().signal, () => Promise.resolve('at once'))
  expect([other, most, running]).toEqual(['at once', 2, 2])
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 7 }, () => 2))
  expect(running).toBe(0)
})

test('one that fails makes room for the next', async () => {
  const inTurn = fewAtOnce(1)
  const { signal } = new AbortController()
  const failed = inTurn(signal, () => Promise.reject(new Error('gone')))
  const next = inTurn(signal, () => Promise.resolve('done'))
  await expect(failed).rejects.toThrow('gone')
  expect(await next).toBe('done')
  expect(await inTurn(signal, () => Promise.resolve('again'))).toBe('again')
})
