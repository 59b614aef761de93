/** Colours and sizes: which class each thing is in, what the key says, and that nothing else of the scene changes. */
import { describe, expect, it } from 'vitest'
import { daySpan, factSpan } from '../../../../model/partial-date.ts'
import type { DrawingFacts } from '../../../../model/view/drawing/drawing-rule.ts'
import { colouringRules, type KeyRow, paint, sizingRules } from '../../../../model/view/drawing/paint.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship } from '../../../../model/view/scene.ts'
import { colourings, type Drawing, openLens, sizings } from '../../../../model/view/view-state.ts'
import { decodeView, encodeView } from '../../../../model/view/url-codec.ts'

const entity = (id: string, more: Partial<DrawnEntity> = {}): DrawnEntity => ({
  id,
  kind: 'BODY',
  degree: 4,
  contested: false,
  span: undefined,
  ...more,
})
const link = (
  id: string,
  [source, target]: readonly [string, string],
  more: Partial<DrawnRelationship> = {},
): DrawnRelationship => ({
  id,
  source,
  target,
  type: 'supports',
  basis: 'STATED',
  confidence: 'HIGH',
  contested: false,
  span: undefined,
  sources: [],
  symmetric: false,
  ...more,
})
const all = [
  entity('a', { degree: 30, span: daySpan('2014') }),
  entity('b', { degree: 1, span: factSpan(undefined, '2015') }),
  entity('c', { degree: 7, span: factSpan('2021-05', undefined) }),
]
const links = [
  link('r1', ['a', 'b'], { confidence: 'LOW', span: daySpan('2019') }),
  link('r2', ['b', 'a'], { confidence: 'MEDIUM', span: daySpan('2016-03') }),
  link('r3', ['a', 'c'], { confidence: 'LOW' }),
]
const facts: DrawingFacts = {
  entities: new Map(all.map((each) => [each.id, each])),
  relationships: new Map(links.map((each) => [each.id, each])),
  betweenness: new Map([
    ['a', 1],
    ['b', 0],
    ['c', 0.02],
  ]),
  communities: [
    { members: ['a', 'c', 'x'], hub: 'a' },
    { members: ['b'], hub: 'b' },
  ],
}
const scene = buildScene({
  picture: { nodes: ['a', 'b', 'c'], positions: { a: [1, 2], b: [3, 4] }, lens: openLens },
  entities: facts.entities,
  relationships: links,
})
const painted = (drawing: Drawing, known = facts) => paint(scene, drawing, known)
const coloursBy = (colour: NonNullable<Drawing['colour']>, known = facts) => {
  const { scene: drawn } = painted({ colour }, known)
  return [...drawn.nodes, ...drawn.edges].map(({ id, colour: name }) => `${id} ${name}`)
}
const rows = (of: readonly KeyRow[]) =>
  of.map(({ meaning, nodes, edges }) => {
    const { says, ...rest } = meaning
    return `${says} ${Object.values(rest).join(' ')}: ${nodes}, ${edges}`
  })

describe('paint', () => {
  it('colours by degree in ranges that depend on nothing else', () => {
    expect(coloursBy('degree')).toEqual(['a step-5', 'b step-1', 'c step-3', 'a|b undefined', 'a|c undefined'])
  })

  it('colours by betweenness, and says that it is being worked out', () => {
    expect(coloursBy('betweenness').slice(0, 3)).toEqual(['a step-5', 'b step-1', 'c step-3'])
    const { betweenness: _, ...unmeasured } = facts
    expect(coloursBy('betweenness', unmeasured).slice(0, 3)).toEqual(['a unsaid', 'b unsaid', 'c unsaid'])
    expect(rows(painted({ colour: 'betweenness' }, unmeasured).colourKey?.rows ?? []).at(-1)).toBe('pending : 3, 0')
  })

  it('colours by community, those without a fellow together', () => {
    expect(coloursBy('community').slice(0, 3)).toEqual(['a set-1', 'b unsaid', 'c set-1'])
    expect(rows(painted({ colour: 'community' }).colourKey?.rows ?? [])).toEqual(['around a: 2, 0', 'others : 1, 0'])
    const { communities: _, ...unknown } = facts
    expect(coloursBy('community', unknown).slice(0, 1)).toEqual(['a unsaid'])
  })

  it('gives the eight largest communities a colour each and names no other', () => {
    const communities = Array.from({ length: 12 }, (_, index) => ({
      members: [`m${index}`, `n${index}`],
      hub: `m${index}`,
    }))
    const { meanings } = colouringRules.community.classes({ ...facts, communities })
    expect(meanings).toHaveLength(9)
    expect(new Set(colouringRules.community.colours(meanings)).size).toBe(9)
  })

  it('colours by the year of the beginning; what is open at its beginning, or undated, is named as such', () => {
    expect(coloursBy('date')).toEqual(['a step-1', 'b unsaid', 'c step-5', 'a|b step-2', 'a|c unsaid'])
    expect(rows(painted({ colour: 'date' }).colourKey?.rows ?? [])).toEqual([
      'range years 2014 2015: 1, 0',
      'range years 2016 2017: 0, 1',
      'range years 2018 2019: 0, 0',
      'range years 2020 2021: 1, 0',
      'undated : 1, 1',
    ])
  })

  it('has one class where nothing is dated', () => {
    const undated = { entities: new Map([['a', entity('a')]]), relationships: new Map() }
    expect(colouringRules.date.classes(undated).meanings).toEqual([{ says: 'undated' }])
  })

  it('colours lines by their surest relationship, in width too, and leaves marks plain', () => {
    expect(coloursBy('confidence')).toEqual(['a unsaid', 'b unsaid', 'c unsaid', 'a|b step-3', 'a|c step-1'])
    const { scene: drawn, colourKey } = painted({ colour: 'confidence' })
    const [sure, unsure] = drawn.edges.map(({ width }) => width)
    expect(sure).toBeGreaterThan(unsure ?? Number.NaN)
    expect(colourKey?.bearsOn).toEqual({ nodes: false, edges: true })
    expect(rows(colourKey?.rows ?? [])).toEqual([
      'confidence HIGH: 0, 0',
      'confidence MEDIUM: 0, 1',
      'confidence LOW: 0, 1',
    ])
  })

  it('sizes by rule, more always larger', () => {
    expect(painted({ size: 'betweenness' }).scene.nodes.map(({ size }) => size)).toEqual([34, 11, 22])
    expect(painted({ size: 'even' }).scene.nodes.map(({ size }) => size)).toEqual([18, 18, 18])
    for (const rule of Object.values(sizingRules)) {
      const sizes = rule.sizes(rule.classes(facts).meanings.filter(({ says }) => says === 'range'))
      expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes)
    }
  })

  it('counts all that is drawn in its key, once', () => {
    for (const colour of colourings.filter((each) => each !== 'kind')) {
      const key = painted({ colour }).colourKey
      const sum = (of: 'nodes' | 'edges') => (key?.rows ?? []).reduce((total, row) => total + row[of], 0)
      expect({ colour, nodes: sum('nodes'), edges: sum('edges') }).toEqual({
        colour,
        nodes: key?.bearsOn.nodes ? 3 : 0,
        edges: key?.bearsOn.edges ? 2 : 0,
      })
    }
  })

  it('changes neither places, nor which marks and lines there are, nor what the lens hides', () => {
    for (const colour of colourings)
      for (const size of sizings) {
        const { scene: drawn } = painted({
          ...(colour !== 'kind' && { colour }),
          ...(size !== 'degree' && { size }),
        })
        expect(drawn.nodes.map(({ id, position }) => [id, position])).toEqual(
          scene.nodes.map(({ id, position }) => [id, position]),
        )
        expect(drawn.edges.map(({ id, relationships }) => [id, relationships])).toEqual(
          scene.edges.map(({ id, relationships }) => [id, relationships]),
        )
        expect(drawn.hidden).toBe(scene.hidden)
      }
  })
})

describe('colour and size in an address', () => {
  it('come back, the usual is not written, and what is unknown is reported', () => {
    const picture = {
      nodes: ['a'],
      positions: {},
      lens: openLens,
      drawing: { colour: 'date', size: 'betweenness' },
    } as const
    const { search } = encodeView({ view: 'graph', language: 'EN', selection: [], picture })
    expect(search).toContain('&colour=date&size=betweenness')
    expect(decodeView({ search, hash: '' }).drawing).toEqual(picture.drawing)
    expect(decodeView({ search: '?colour=kind&size=degree', hash: '' }).drawing).toBeUndefined()
    const { drawing, problems } = decodeView({ search: '?colour=constructor&size=EVEN', hash: '' })
    expect({ drawing, problems }).toEqual({
      drawing: { size: 'even' },
      problems: [{ part: 'colour', text: 'constructor' }],
    })
  })
})
