/** Paths, pins and where newcomers came from survive the address, and damage to them is reported or left out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOrigins, unpackOrigins } from '../../../model/view/packed-origins.ts'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import type { PathQuestion, ViewState } from '../../../model/view/view-state.ts'

const names = Array.from({ length: 40 }, (_, index) => `node-${index}`)

const view = (path: PathQuestion | undefined, picture: Partial<ViewState['picture']> = {}): ViewState => ({
  view: 'graph',
  language: 'EN',
  selection: [],
  picture: { nodes: ['a', 'b', 'c'], positions: {}, lens: { kindsOff: [] }, ...picture },
  ...(path && { path }),
})

describe('paths in the address', () => {
  it('can be read by a person', () => {
    const path = {
      from: 'a',
      to: 'c',
      maxLength: 4,
      avoid: ['european-union', 'niger'],
      typesOff: ['part_of', 'cooperates_with'],
    }
    const address = encodeView(view(path, { trail: ['a', 'b', 'c'], pinned: ['b'], broughtBy: { b: 'a', c: 'a' } }))
    expect(address).toMatchInlineSnapshot(`
      {
        "hash": "#p=gACAAIAAgACAAIAA&b=0.1.2",
        "search": "?v=1&lang=en&on=a,b,c&pin=b&path=a,c&steps=4&avoid=european-union,niger&avoidtypes=part_of,cooperates_with&trail=a,b,c",
      }
    `)
    expect(decodeView(address)).toMatchObject({
      path,
      trail: ['a', 'b', 'c'],
      pinned: ['b'],
      broughtBy: { b: 'a', c: 'a' },
      problems: [],
    })
  })

  it('says nothing of the usual length, and nothing at all where nothing is asked', () => {
    const path = { from: 'a', to: 'c', maxLength: 6, avoid: [], typesOff: [] }
    expect(encodeView(view(path)).search).toBe('?v=1&lang=en&on=a,b,c&path=a,c')
    expect(decodeView(encodeView(view(path))).path).toEqual(path)
    expect(decodeView(encodeView(view(undefined)))).not.toHaveProperty('path')
  })

  it('reports ends that are not two and a length that is none', () => {
    const problems = (search: string) => decodeView({ search, hash: '' }).problems.map(({ part }) => part)
    expect(problems('?path=a')).toEqual(['path'])
    expect(problems('?path=a,a')).toEqual(['path'])
    expect(problems('?path=a,b,c')).toEqual(['path'])
    expect(problems('?path=a,b&steps=9')).toEqual(['steps'])
    expect(problems('?path=a,b&steps=many')).toEqual(['steps'])
    expect(decodeView({ search: '?path=a,b&steps=99', hash: '' }).path?.maxLength).toBe(6)
  })
})

describe('origins', () => {
  it('come back as they were, for nodes and anchors that are on the canvas', () => {
    const anyOrigins = fc.dictionary(fc.constantFrom(...names, 'gone'), fc.constantFrom(...names, 'gone'))
    fc.assert(
      fc.property(fc.shuffledSubarray(names), anyOrigins, (nodes, broughtBy) => {
        const there = Object.entries(broughtBy).filter(
          ([node, by]) => node !== by && nodes.includes(node) && nodes.includes(by),
        )
        expect(unpackOrigins(nodes, packOrigins(nodes, broughtBy)) ?? {}).toEqual(Object.fromEntries(there))
      }),
    )
  })

  it('are a run for each expansion', () => {
    const broughtBy = Object.fromEntries(names.slice(1).map((id, index) => [id, index < 30 ? 'node-0' : 'node-5']))
    expect(packOrigins(names, broughtBy)).toEqual(['0.1.u', '5.v.9'])
  })

  it('are left out where they lead out of the list', () => {
    expect(unpackOrigins(['a', 'b'], ['9.0.1', '0.1.zzzz', 'x', '0.-1.2', '..'])).toEqual({ b: 'a' })
    expect(unpackOrigins([], ['0.1.1'])).toBeUndefined()
  })
})
