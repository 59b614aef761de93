/** What is kept holds as long as the data stay the same, and no longer. */
import { expect, test } from 'vitest'
import { keepWhile } from '../../../../server/store/neo4j/kept.ts'

test('asks once for each state, anew for another, and every time where there is none', async () => {
  let state: string | undefined
  let asked = 0
  const ask = keepWhile(() => state)(() => Promise.resolve((asked += 1)))
  expect([await ask(), await ask()]).toEqual([1, 2])
  state = '0.1'
  expect([await ask(), await ask()]).toEqual([3, 3])
  state = '0.2'
  expect([await ask(), await ask()]).toEqual([4, 4])
  state = undefined
  expect(await ask()).toBe(5)
})

test('what was asked before the data changed is not kept for what they are now', async () => {
  let state = '0.1'
  const answers: (() => void)[] = []
  const ask = keepWhile(() => state)(() => new Promise<string>((resolve) => answers.push(() => resolve(state))))
  const first = ask()
  state = '0.2'
  answers.shift()?.()
  await first
  const second = ask()
  expect(answers).toHaveLength(1)
  answers.shift()?.()
  expect(await second).toBe('0.2')
})

test('a failure is not kept', async () => {
  let fails = true
  const ask = keepWhile(() => '0.1')(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve('there')))
  await expect(ask()).rejects.toThrow('away')
  fails = false
  expect(await ask()).toBe('there')
})
