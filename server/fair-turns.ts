/** Lets the work of many requests take turns at the one event loop, so that none of it holds up the rest for long. */
import { performance } from 'node:perf_hooks'
import type { Steps } from '../model/graph/steps.ts'

/** Does a portion of the work, well under a millisecond; true when there is no more to do. Must not throw. */
export type Portion = () => boolean

/** Where time comes from; tests have their own. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number
  /** Calls back in the next turn of the event loop, when what came in meanwhile has been seen to. */
  readonly inNextTurn: (work: () => void) => void
}

/** How long all work together may go on within one turn, in milliseconds. */
const sliceMs = 5

/**
 * In one turn of the event loop one piece of work goes on, for a slice of time. Work that is new and work that has had
 * a slice before stand in two lines and get as much time each: short work need not wait for all that is long.
 */
export class FairTurns {
  readonly #clock: Clock
  readonly #fresh: Portion[] = []
  readonly #begun: Portion[] = []
  /** Time that new work has had beyond that of the other line, while both wait. */
  #lead = 0
  /** When the first work of this turn began. */
  #since: number | undefined
  #isCalled = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Begins at once where there is time for it in this turn, and goes on in later turns. */
  add(work: Portion): void {
    if (this.#isWaiting || this.#isOver) this.#fresh.push(work)
    else if (!this.#goOn(work)) this.#begun.push(work)
    this.#callForTurn()
  }

  /** Resolves in a turn of its own, after all work that has waited for longer. */
  giveWay(): Promise<void> {
    return new Promise((resolve) => {
      this.#begun.push(() => {
        resolve()
        return true
      })
      this.#callForTurn()
    })
  }

  /** The work that waits for a turn. */
  get waiting(): number {
    return this.#fresh.length + this.#begun.length
  }

  get #isWaiting(): boolean {
    return this.#fresh.length > 0 || this.#begun.length > 0
  }

  get #isOver(): boolean {
    return this.#since !== undefined && this.#clock.now() - this.#since >= sliceMs
  }

  /** Goes on with the work until it is done, which is true, or the slice is over. */
  #goOn(work: Portion): boolean {
    this.#since ??= this.#clock.now()
    do if (work()) return true
    while (!this.#isOver)
    return false
  }

  #callForTurn(): void {
    if (this.#isCalled) return
    this.#isCalled = true
    this.#clock.inNextTurn(() => {
      this.#isCalled = false
      this.#since = undefined
      this.#turn()
      this.#since = undefined
      if (this.#isWaiting) this.#callForTurn()
    })
  }

  #turn(): void {
    const bothWait = this.#fresh.length > 0 && this.#begun.length > 0
    const line = this.#begun.length === 0 || (bothWait && this.#lead <= 0) ? this.#fresh : this.#begun
    const work = line.shift()
    if (work === undefined) return
    const since = this.#clock.now()
    if (!this.#goOn(work)) this.#begun.push(work)
    const spent = this.#clock.now() - since
    this.#lead = bothWait ? this.#lead + (line === this.#fresh ? spent : -spent) : 0
  }
}

/** Shared by all that goes on in this process. */
export const fairTurns = new FairTurns({
  now: () => performance.now(),
  inNextTurn: (work) => void setImmediate(work),
})

/** The result of the work; before each of its portions `check` may throw what it then fails with. */
export function takeTurns<Result>(begin: () => Steps<Result>, check: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    let steps: Steps<Result> | undefined
    fairTurns.add(() => {
      try {
        check()
        steps ??= begin()
        const { done, value } = steps.next()
        if (done) resolve(value)
        return done === true
      } catch (error) {
        reject(error)
        return true
      }
    })
  })
}
