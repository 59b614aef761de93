/** Questions about more ids than the server takes: no two ids that may be linked are left unasked together. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsWithAllPairs, mostIds } from '../../../client/api/id-groups.ts'

test('every newcomer is asked for together with every other and with everything present', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (fresh, present) => {
      const newcomers = Array.from({ length: fresh }, (_, index) => `n${index}`)
      const others = Array.from({ length: present }, (_, index) => `p${index}`)
      const groups = groupsWithAllPairs(newcomers, others)
      const groupsOfId = new Map<string, Set<number>>()
      groups.forEach((group, at) => {
        expect(group.length).toBeLessThanOrEqual(mostIds)
        for (const id of group) groupsOfId.set(id, (groupsOfId.get(id) ?? new Set()).add(at))
      })
      const together = (a: string, b: string) =>
        [...(groupsOfId.get(a) ?? [])].some((group) => groupsOfId.get(b)?.has(group) === true)
      // The first and last of each part stand for all of it.
      const every97th = (ids: readonly string[]) => ids.filter((_, index) => index % 97 === 0 || index > ids.length - 3)
      for (const a of every97th(newcomers))
        for (const b of every97th([...newcomers, ...others])) expect(together(a, b)).toBe(true)
    }),
    { numRuns: 30 },
  )
})
