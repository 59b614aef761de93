/** Tasks take turns, and those who leave the line do not hold up the others. */
import { describe, expect, it } from 'vitest'
import { createTurns } from '../../../../server/analysis/measures/turns.ts'

const never = new AbortController().signal
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

describe('turns', () => {
  it('run so many at once, the others in the order in which they asked', async () => {
    const turns = createTurns(2)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const task = (name: number) => (): Promise<void> => {
      begun.push(name)
      return new Promise((resolve) => ends.push(resolve))
    }
    const all = Promise.all([1, 2, 3, 4].map((name) => turns(task(name), never)))
    await settle()
    expect(begun).toEqual([1, 2])
    ends[1]?.()
    await settle()
    expect(begun).toEqual([1, 2, 3])
    ends[0]?.()
    await settle()
    expect(begun).toEqual([1, 2, 3, 4])
    ends.map((end) => end())
    await all
  })

  it('go on after a task that fails', async () => {
    const turns = createTurns(1)
    const failure = new Error('Nothing there.')
    const failing = turns(() => Promise.reject(failure), never)
    await expect(failing).rejects.toBe(failure)
    expect(await turns(async () => 'next', never)).toBe('next')
  })

  it('are left by those whose signal fires while they wait', async () => {
    const turns = createTurns(1)
    const first = new AbortController()
    const reason = new Error('Too late.')
    let end = (): void => undefined
    const running = turns(() => new Promise<string>((resolve) => (end = () => resolve('done'))), never)
    const leaving = turns(async () => 'never run', first.signal)
    const waiting = turns(async () => 'run', never)
    first.abort(reason)
    await expect(leaving).rejects.toBe(reason)
    end()
    expect(await Promise.all([running, waiting])).toEqual(['done', 'run'])
    await expect(turns(async () => 'never run', first.signal)).rejects.toBe(reason)
  })
})
