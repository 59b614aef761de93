/** What one request may still spend while it runs: items of lists and time. */
import { RelataError } from '../../model/errors.ts'

export interface Allowance {
  /** Takes items off what is left; throws `QUERY_TOO_EXPENSIVE` or the signal's reason when nothing is. */
  readonly spend: (items: number) => void
}

/** The estimate made before execution guesses at lists without a page size; this counts what they really hold. */
export function createAllowance(items: number, signal: AbortSignal): Allowance {
  let left = items
  return {
    spend: (count) => {
      signal.throwIfAborted()
      left -= count
      if (left >= 0) return
      throw new RelataError('QUERY_TOO_EXPENSIVE', `The answer would hold more than ${items} items of lists.`, {
        remedy: 'Ask for fewer fields, smaller pages or less depth.',
      })
    },
  }
}
