/** What one request may still spend while it runs: items of lists and time. */
import { RelataError } from '../../model/errors.ts'

export interface Allowance {
  /** Takes items off what is left; false where nothing is and the request has ended, if not for that then otherwise. */
  readonly spend: (items: number) => boolean
}

export interface AllowanceOptions {
  readonly items: number
  /** Ends the request with `QUERY_TOO_EXPENSIVE` or `TIMEOUT`. Its timer may have no moment to fire in while execution goes on, hence the deadline beside it. */
  readonly abort: AbortController
  /** By `performance.now()`. */
  readonly deadline: number
}

/** The estimate made before execution guesses at lists without a page size; this counts what they really hold. */
export function createAllowance({ items, abort, deadline }: AllowanceOptions): Allowance {
  let left = items
  return {
    spend: (count) => {
      if (abort.signal.aborted) return false
      left -= count
      if (left < 0) abort.abort(tooManyItems(items))
      else if (performance.now() > deadline) abort.abort(deadlinePassed())
      return !abort.signal.aborted
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
