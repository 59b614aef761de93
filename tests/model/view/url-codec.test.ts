/** The view's address: every view comes back from it, and damage is reported instead of breaking the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../model/kinds/index.ts'
import { decodeView, encodeView, mostNodes } from '../../../model/view/url-codec.ts'
import type { ViewState } from '../../../model/view/view-state.ts'

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-{1,2}[a-z0-9]+){0,3}$/),
  fc.stringMatching(/^[!-+.-?A-\]_`{}]{1,12}$/).filter((text) => text !== '-' && !text.includes(',')),
)
const position = fc.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -30_000, max: 30_000 }))

const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    nodes: fc.uniqueArray(id, { maxLength: 30 }),
    view: fc.constantFrom('graph', 'table'),
    language: fc.constantFrom('EN', 'FR'),
    guided: fc.option(id, { nil: undefined }),
    off: fc.subarray(kinds.map(({ kind }) => kind)),
    basis: fc.option(fc.constantFrom('STATED', 'INFERRED'), { nil: undefined }),
    contested: fc.boolean(),
    selection: fc.uniqueArray(id, { maxLength: 4 }),
    places: fc.array(fc.option(position, { nil: undefined }), { minLength: 30, maxLength: 30 }),
    camera: fc.option(
      fc.record({
        x: fc.integer({ min: -999, max: 999 }),
        y: fc.integer({ min: -999, max: 999 }),
        zoom: fc.constantFrom(0.5, 1, 2.125),
      }),
      { nil: undefined },
    ),
  })
  .map(({ nodes, view, language, guided, off, basis, contested, selection, places, camera }) => ({
    view,
    language,
    selection,
    picture: {
      ...(guided && { guided }),
      nodes,
      positions: Object.fromEntries(
        nodes.flatMap((node, index) => {
          const place = places[index]
          return place ? [[node, place]] : []
        }),
      ),
      lens: { kindsOff: off, ...(basis && { basis: basis as 'STATED' }), ...(contested && { contestedOnly: true }) },
    },
    ...(camera && { camera }),
  }))

describe('the address of a view', () => {
  it('gives the same view back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { nodes, positions, lens, guided } = view.picture
        expect(decodeView(encodeView(view))).toEqual({
          ...(view.view !== 'graph' && { view: view.view }),
          language: view.language,
          ...(guided && { guided }),
          nodes,
          positions,
          lens,
          selection: view.selection,
          ...(view.camera && { camera: view.camera }),
          problems: [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it('can be read by a person', () => {
    const address = encodeView({
      view: 'graph',
      language: 'FR',
      selection: ['member-of--frontex--afic'],
      picture: {
        nodes: ['frontex', 'afic'],
        positions: { frontex: [10, -20], afic: [300, 40] },
        lens: { kindsOff: ['TOPIC'], basis: 'STATED' },
      },
    })
    expect(address).toMatchInlineSnapshot(`
      {
        "hash": "#p=AAr_7AEsACg",
        "search": "?v=1&lang=fr&on=frontex,afic&off=topic&basis=stated&sel=member-of--frontex--afic",
      }
    `)
  })

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, hash) => {
        expect(decodeView({ search: `?${search}`, hash: `#${hash}` }).selection.length).toBeLessThanOrEqual(mostNodes)
      }),
      { numRuns: 500 },
    )
  })

  it('says which parts it could not use', () => {
    const search = '?v=9&lang=xx&view=globe&on=niger,%E0%A4%A&off=topic,dragon&basis=hearsay&evil=<script>'
    expect(decodeView({ search, hash: '#p=A!&c=1,2' }).problems.map(({ part }) => part)).toEqual([
      'on',
      'evil',
      'v',
      'view',
      'lang',
      'basis',
      'c',
      'p',
      'off',
    ])
  })

  it('takes ids that mean something to the language for what they are', () => {
    const picture = { nodes: ['__proto__', 'niger'], positions: { niger: [1, 2] as const }, lens: { kindsOff: [] } }
    const { nodes, positions } = decodeView(encodeView({ view: 'graph', language: 'EN', selection: [], picture }))
    expect(nodes).toEqual(['__proto__', 'niger'])
    expect(Object.entries(positions)).toEqual([['niger', [1, 2]]])
  })

  it('takes no more elements than a page can draw', () => {
    const search = `?on=${Array.from({ length: 3000 }, (_, index) => `n${index}`).join(',')}`
    const { nodes, problems } = decodeView({ search, hash: '' })
    expect(nodes).toHaveLength(mostNodes)
    expect(problems).toEqual([{ part: 'on', text: '3000' }])
  })
})
