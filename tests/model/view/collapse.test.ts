/** Collapsing takes back what an expansion brought and leaves what hangs on something else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapsible } from '../../../model/view/collapse.ts'
import type { Picture } from '../../../model/view/view-state.ts'

const links = (...pairs: readonly string[]) => pairs.map((pair) => ({ source: pair[0] ?? '', target: pair[1] ?? '' }))
const picture = (nodes: string, rest: Partial<Picture> = {}): Picture => ({
  nodes: Array.from(nodes),
  positions: {},
  lens: { kindsOff: [] },
  ...rest,
})

describe('collapsible', () => {
  it('is what the expansion brought and nothing else holds, even where the newcomers are linked to each other', () => {
    const broughtBy = { c: 'a', d: 'a', e: 'a' }
    expect(collapsible(picture('abcde', { broughtBy }), links('ab', 'ac', 'ad', 'cd', 'ae', 'be'), 'a')).toEqual([
      'c',
      'd',
    ])
  })

  it('goes on through what was expanded from what it brought', () => {
    const broughtBy = { c: 'a', d: 'c', e: 'd' }
    expect(collapsible(picture('abcde', { broughtBy }), links('ab', 'ac', 'cd', 'de'), 'a')).toEqual(['c', 'd', 'e'])
    expect(collapsible(picture('abcde', { broughtBy }), links('ab', 'ac', 'cd', 'de', 'be'), 'a')).toEqual([])
  })

  it('takes neighbours without another line where nothing is known of an expansion', () => {
    expect(collapsible(picture('abcd'), links('ab', 'ac', 'ad', 'cd'), 'a')).toEqual(['b'])
  })

  it('leaves what is pinned, and what hangs on it', () => {
    const broughtBy = { b: 'a', c: 'a' }
    expect(collapsible(picture('abc', { broughtBy, pinned: ['b'] }), links('ab', 'ac', 'bc'), 'a')).toEqual([])
    expect(collapsible(picture('abc', { broughtBy, pinned: ['b'] }), links('ab', 'ac'), 'a')).toEqual(['c'])
  })

  it('takes back exactly what an expansion added, from any graph, where the newcomers hang on nothing else', () => {
    const ids = 'abcdefgh'.split('')
    const anyLinks = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 })
    fc.assert(
      fc.property(anyLinks, anyLinks, (among, added) => {
        const newcomers = 'uvwxyz'.split('')
        const old = among.map(([source, target]) => ({ source, target }))
        const fresh = added.map(([source, target]) => ({
          source: newcomers[ids.indexOf(source) % newcomers.length] ?? '',
          target: newcomers[ids.indexOf(target) % newcomers.length] ?? '',
        }))
        const all = [...old, ...fresh, ...newcomers.map((target) => ({ source: 'a', target }))]
        const broughtBy = Object.fromEntries(newcomers.map((id) => [id, 'a']))
        expect(collapsible({ ...picture('abcdefghuvwxyz'), broughtBy }, all, 'a')).toEqual(newcomers)
      }),
    )
  })
})
