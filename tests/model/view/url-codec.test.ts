/** The view's address: every view comes back from it, and damage is reported instead of breaking the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import { type Lens, mostNodes, type ViewState } from '../../../model/view/view-state.ts'
import { anyLens } from '../../fixtures/arbitrary-lens.ts'

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
    lens: anyLens({
      types: ['member_of', 'supports', 'x1'],
      sources: ['joint-force', 'niamey statement', 'a&b=c', 'é'],
    }),
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
  .map(({ nodes, view, language, guided, lens, selection, places, camera }) => ({
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
      lens,
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

  it('writes every filter in words', () => {
    const lens: Lens = {
      kindsOff: ['PERSON', 'TOPIC'],
      typesOff: ['member_of', 'supports'],
      basis: 'STATED',
      minConfidence: 'MEDIUM',
      contestedOnly: true,
      from: '2014',
      to: '2018-03',
      datedOnly: true,
      sources: ['joint-force'],
      minLines: 2,
    }
    const { search } = encodeView({
      view: 'graph',
      language: 'EN',
      selection: [],
      picture: { nodes: ['mali'], positions: {}, lens },
    })
    expect(search).toMatchInlineSnapshot(
      `"?v=1&lang=en&on=mali&off=person,topic&offtypes=member_of,supports&basis=stated&confidence=medium&contested=true&from=2014&to=2018-03&dated=true&sources=joint-force&lines=2"`,
    )
    expect(decodeView({ search, hash: '' }).lens).toEqual(lens)
  })

  it('reports filters that are damaged and keeps the others', () => {
    const search = [
      '?off=topic,dragon&offtypes=member_of,No%20Type&basis=stated,inferred&confidence=low&contested=maybe',
      'from=2018-02-30&to=2018&dated=1&sources=&lines=0',
    ].join('&')
    const { lens, problems } = decodeView({ search, hash: '' })
    expect(lens).toEqual({ kindsOff: ['TOPIC'], typesOff: ['member_of'], to: '2018' })
    expect(problems).toEqual([
      { part: 'off', text: 'dragon' },
      { part: 'offtypes', text: 'No Type' },
      { part: 'basis', text: 'stated,inferred' },
      { part: 'confidence', text: 'low' },
      { part: 'contested', text: 'maybe' },
      { part: 'from', text: '2018-02-30' },
      { part: 'dated', text: '1' },
      { part: 'lines', text: '0' },
    ])
  })

  it('reports a window that ends before it begins, and more names than an address may hold', () => {
    expect(decodeView({ search: '?from=2018-04&to=2018-03', hash: '' })).toMatchObject({
      lens: { kindsOff: [] },
      problems: [{ part: 'from', text: '2018-04,to=2018-03' }],
    })
    const many = Array.from({ length: 300 }, (_, index) => `s${index}`).join(',')
    const { lens, problems } = decodeView({ search: `?sources=${many}`, hash: '' })
    expect([lens.sources?.length, problems]).toEqual([200, [{ part: 'sources', text: '300' }]])
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
      'lang',
      'view',
      'p',
      'off',
      'basis',
      'c',
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
