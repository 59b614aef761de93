/** Sorting in steps gives what sorting at once gives, and pauses on the way. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortInSteps } from '../../../model/graph/sort-steps.ts'
import { finish, portion } from '../../../model/graph/steps.ts'

/** Orders numbers without their last digit, so that many are equal. */
const coarsely = (a: number, b: number): number => Math.floor(a / 10) - Math.floor(b / 10)

test.each([0, 1, portion, portion + 1, 3 * portion, 5 * portion + 7])(
  '%i numbers come as toSorted puts them',
  (size) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const numbers = Array.from({ length: size }, (_, index) => Math.imul(index + 1, seed | 1) % 5_000)
        expect(finish(sortInSteps(numbers, coarsely))).toEqual(numbers.toSorted(coarsely))
      }),
      { numRuns: 5 },
    )
  },
)

test('no more than a portion is looked at between two pauses', () => {
  const size = 8 * portion
  let pauses = 0
  for (
    const steps = sortInSteps(
      Array.from({ length: size }, (_, index) => -index),
      coarsely,
    );
    !steps.next().done;
  )
    pauses++
  expect(pauses).toBe(8 + 3 * 8)
})
