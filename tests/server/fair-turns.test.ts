/** Work of many takes turns: one piece a turn, new work beside what goes on for long, and none of it is left out. */
import { expect, test } from 'vitest'
import { FairTurns } from '../../server/fair-turns.ts'

/** A loop whose turns come when the test says so, and a clock that only work moves on. */
function makeLoop() {
  let now = 0
  const called: (() => void)[] = []
  const turns = new FairTurns({ now: () => now, inNextTurn: (work) => void called.push(work) })
  const log: string[] = []
  return {
    turns,
    /** Names of the work done since this was asked for the last time, one for each portion. */
    done: () => log.splice(0).join(' '),
    /** Work of so many portions of 1 ms. */
    work: (name: string, portions: number) => {
      let left = portions
      turns.add(() => {
        log.push(name)
        now += 1
        left -= 1
        return left === 0
      })
    },
    wait: (ms: number) => void (now += ms),
    /** Whether there was anything to be called. */
    turn: () => {
      const work = called.shift()
      work?.()
      return work !== undefined
    },
  }
}

test('short work is done at once and nothing waits after it', () => {
  const { turns, work, done, turn } = makeLoop()
  work('a', 2)
  expect([done(), turns.waiting]).toEqual(['a a', 0])
  expect([turn(), turn()]).toEqual([true, false])
})

test('long work goes on for 5 ms a turn', () => {
  const { work, done, turn } = makeLoop()
  work('a', 12)
  expect(done()).toBe('a a a a a')
  turn()
  expect(done()).toBe('a a a a a')
  turn()
  expect(done()).toBe('a a')
})

test('however many begin in one turn, together they have one slice', () => {
  const { turns, work, done } = makeLoop()
  for (let index = 0; index < 60; index++) work(`w${index}`, 3)
  expect([done(), turns.waiting]).toEqual(['w0 w0 w0 w1 w1', 59])
})

test('one piece of work has a turn, and all that are long have as many', () => {
  const { work, done, turn } = makeLoop()
  for (const name of ['a', 'b', 'c']) work(name, 15)
  done()
  const turns: string[] = []
  while (turn()) turns.push(done())
  expect(turns.map((each) => each.replaceAll(/(\w) (?=\1)/g, ''))).toEqual(['b', 'a', 'c', 'b', 'a', 'c', 'b', 'c'])
})

test('what is new and short does not wait for all that is long, which goes on beside it', () => {
  const { work, done, turn } = makeLoop()
  for (const name of ['A', 'B', 'C', 'D']) work(name, 20)
  for (let index = 0; index < 6; index++) turn()
  done()
  for (let index = 0; index < 8; index++) work(`s${index}`, 1)
  const order: string[] = []
  for (let index = 0; index < 11; index++) {
    turn()
    order.push(done())
  }
  expect(order.join(' | ').replaceAll(/([A-D]) (?=\1)/g, '')).toBe('s0 | C | s1 | s2 | s3 | s4 | s5 | B | s6 | s7 | D')
})

test('time in which nothing was done does not count', () => {
  const { work, done, turn, wait } = makeLoop()
  work('a', 1)
  turn()
  wait(1_000)
  work('b', 3)
  expect(done()).toBe('a b b b')
})
