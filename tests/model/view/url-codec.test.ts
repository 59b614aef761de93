/** The view's address: every view comes back from it, and damage is reported instead of breaking the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import { type Lens, mostNodes } from '../../../model/view/view-state.ts'

describe('the address of a view', () => {
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

  it('keeps what is whole of a list that is broken', () => {
    const { nodes, selection, problems } = decodeView({ search: '?on=niger,%E0%A4%A,mali&sel=a,%', hash: '' })
    expect([nodes, selection]).toEqual([['niger', 'mali'], ['a']])
    expect(problems).toEqual([
      { part: 'on', text: '%E0%A4%A' },
      { part: 'sel', text: '%' },
    ])
  })

  it('takes the first of two parameters of one name, and any of them from the fragment', () => {
    const { nodes, language, problems } = decodeView({ search: '?on=niger&on=mali', hash: '#lang=fr&on=chad' })
    expect([nodes, language]).toEqual([['niger'], 'FR'])
    expect(problems).toEqual([
      { part: 'on', text: 'mali' },
      { part: 'on', text: '' },
    ])
  })

  it('says the rest of one that was cut at any character', () => {
    const { search, hash } = encodeView({
      view: 'table',
      language: 'FR',
      selection: ['é–ü'],
      picture: { nodes: ['a', 'é–ü', 'c'], positions: { a: [1, 2], 'é–ü': [3, 4] }, lens: { kindsOff: ['TOPIC'] } },
      camera: { x: 1, y: 2, zoom: 1 },
    })
    const whole = search + hash
    for (let end = 0; end < whole.length; end += 1) {
      const left = whole.slice(0, end)
      const [query = '', fragment = ''] = left.split('#')
      const { nodes = [], positions, problems } = decodeView({ search: query, hash: `#${fragment}` })
      // What is not whole is either reported here, or an id that nothing has, which the page reports.
      expect(nodes.length).toBeLessThanOrEqual(3)
      expect(problems.length).toBeLessThanOrEqual(2)
      for (const [id, place] of Object.entries(positions)) expect(place).toEqual(id === 'a' ? [1, 2] : [3, 4])
    }
  })

  it('reads no number that is none, and no id that no server would look for', () => {
    for (const c of ['NaN,0,1', '1e308,0,1', '0,0,Infinity', '0,0,0', '0,0,-1', '1,2', '1,2,3,4'])
      expect(decodeView({ search: '', hash: `#c=${c}` })).toMatchObject({ problems: [{ part: 'c' }] })
    const { nodes, problems } = decodeView({ search: `?on=niger,${'x'.repeat(5000)}`, hash: '#p=AAAA' })
    expect([nodes, problems.map(({ part }) => part)]).toEqual([['niger'], ['on', 'p']])
  })

  it('takes positions as far as they go, and none that are for other nodes', () => {
    const hash = '#p=AAr_7AEsACg'
    expect(decodeView({ search: '?on=a,b,c', hash })).toMatchObject({
      positions: { a: [10, -20], b: [300, 40] },
      problems: [{ part: 'p' }],
    })
    expect(decodeView({ search: '?on=a', hash })).toMatchObject({ positions: {}, problems: [{ part: 'p' }] })
  })

  it('is read at once, whatever its size', () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => `n${index.toString(36)}`).join(',')
    const halves = [`on=${many}`, `on=${many.slice(0, 900_000)}`, 'a&'.repeat(2_500_000), 'z='.padEnd(5_000_000, 'A')]
    for (const half of halves) {
      const started = performance.now()
      const { nodes = [], problems } = decodeView({ search: `?${half}`, hash: `#${half}` })
      expect(performance.now() - started).toBeLessThan(1500)
      expect(nodes.length).toBeLessThanOrEqual(mostNodes)
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.length).toBeLessThanOrEqual(50)
      expect(JSON.stringify(problems).length).toBeLessThan(10_000)
    }
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
