/** What one request may still spend while it runs: items of lists and time. */
import { RelataError } from '../../model/errors.ts'

export interface Allowance {
  /** Takes items off what is left; throws `QUERY_TOO_EXPENSIVE` or the signal's reason when nothing is. */
  readonly spend: (items: number) => void
}

export interface AllowanceOptions {
  readonly items: number
  /** Fires at the deadline, as soon as the process has a moment for it. */
  readonly signal: AbortSignal
  /** The same deadline by `performance.now()`: execution that leaves no such moment must notice it too. */
  readonly deadline: number
}

/** The estimate made before execution guesses at lists without a page size; this counts what they really hold. */
export function createAllowance({ items, signal, deadline }: AllowanceOptions): Allowance {
  let left = items
  return {
    spend: (count) => {
      signal.throwIfAborted()
      if (performance.now() > deadline) throw deadlinePassed()
      left -= count
      if (left < 0) throw tooManyItems(items)
    },
  }
}

export const deadlinePassed = (): RelataError =>
  new RelataError('TIMEOUT', 'The request took longer than it may.', {
    remedy: 'Ask for less, or raise RELATA_DEADLINE_MS.',
  })

const tooManyItems = (items: number): RelataError =>
  new RelataError('QUERY_TOO_EXPENSIVE', `The answer would hold more than ${items} items of lists.`, {
    remedy: 'Ask for fewer fields, smaller pages or less depth.',
  })
