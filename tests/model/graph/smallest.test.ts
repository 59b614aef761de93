/** A page picked while candidates pass by is the one that sorting all of them would give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Smallest } from '../../../model/graph/smallest.ts'

test('the page behind a number, out of numbers in any order', () => {
  const numbers = fc.uniqueArray(fc.nat(60), { maxLength: 40 })
  fc.assert(
    fc.property(numbers, fc.nat(9), fc.integer({ min: -1, max: 60 }), (candidates, first, last) => {
      const picked = new Smallest({ first, compare: (a, b) => a - b, isBehind: (candidate) => candidate > last })
      for (const candidate of candidates) picked.offer(candidate)
      const behind = candidates.filter((candidate) => candidate > last).toSorted((a, b) => a - b)
      expect(picked.page).toEqual(behind.slice(0, first))
      expect(picked.hasNextPage).toBe(behind.length > first)
      expect(picked.totalCount).toBe(candidates.length)
    }),
    { numRuns: 500 },
  )
})
