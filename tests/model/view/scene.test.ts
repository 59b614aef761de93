/** What is drawn of a picture: bundles, sizes, and what the lens hides. */
import { describe, expect, it } from 'vitest'
import { buildScene, type DrawnEntity, type DrawnRelationship, markSize } from '../../../model/view/scene.ts'
import { openLens, type Picture } from '../../../model/view/view-state.ts'

const entity = (id: string, kind: DrawnEntity['kind'] = 'BODY', degree = 4): DrawnEntity => ({
  id,
  kind,
  degree,
  contested: false,
  span: undefined,
})
const link = (
  id: string,
  ends: readonly [string, string],
  more: Partial<DrawnRelationship> = {},
): DrawnRelationship => ({
  id,
  source: ends[0],
  target: ends[1],
  type: 'supports',
  basis: 'STATED',
  confidence: 'HIGH',
  contested: false,
  span: undefined,
  sources: [],
  symmetric: false,
  ...more,
})
const entities = new Map([entity('a', 'COUNTRY'), entity('b'), entity('c', 'TOPIC')].map((each) => [each.id, each]))
const links = [
  link('r1', ['a', 'b']),
  link('r2', ['b', 'a'], { basis: 'INFERRED', contested: true }),
  link('r3', ['a', 'c'], { basis: 'INFERRED' }),
  link('r4', ['a', 'elsewhere']),
  link('r5', ['c', 'b'], { symmetric: true }),
]
const picture = (more: Partial<Picture> = {}): Picture => ({
  nodes: ['b', 'a', 'c'],
  positions: { a: [1, 2], b: [3, 4] },
  lens: openLens,
  ...more,
})

describe('buildScene', () => {
  it('keeps the order of the nodes, their places, and bundles the relationships of a pair', () => {
    expect(buildScene({ picture: picture(), entities, relationships: links })).toMatchInlineSnapshot(`
      {
        "edges": [
          {
            "contested": true,
            "id": "a|b",
            "inferred": false,
            "relationships": [
              "r1",
              "r2",
            ],
            "source": "a",
            "target": "b",
            "towards": "both",
            "width": 1.5,
          },
          {
            "contested": false,
            "id": "a|c",
            "inferred": true,
            "relationships": [
              "r3",
            ],
            "source": "a",
            "target": "c",
            "towards": "target",
            "width": 1,
          },
          {
            "contested": false,
            "id": "b|c",
            "inferred": false,
            "relationships": [
              "r5",
            ],
            "source": "c",
            "target": "b",
            "towards": "none",
            "width": 1,
          },
        ],
        "hidden": {
          "nodes": 0,
          "relationships": 0,
        },
        "nodes": [
          {
            "contested": false,
            "degree": 4,
            "id": "b",
            "kind": "BODY",
            "position": [
              3,
              4,
            ],
            "size": 18,
          },
          {
            "contested": false,
            "degree": 4,
            "id": "a",
            "kind": "COUNTRY",
            "position": [
              1,
              2,
            ],
            "size": 26,
          },
          {
            "contested": false,
            "degree": 4,
            "id": "c",
            "kind": "TOPIC",
            "size": 18,
          },
        ],
      }
    `)
  })

  it('hides a kind with its lines and counts what it hides', () => {
    const scene = buildScene({ picture: picture({ lens: { kindsOff: ['TOPIC'] } }), entities, relationships: links })
    expect(scene.nodes.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(scene.edges.map(({ id }) => id)).toEqual(['a|b'])
    expect(scene.hidden).toEqual({ nodes: 1, relationships: 2 })
  })

  it('shows one basis, or what is contested, only', () => {
    const shown = (lens: Picture['lens']) =>
      buildScene({ picture: picture({ lens }), entities, relationships: links }).edges.flatMap((e) => e.relationships)
    expect(shown({ kindsOff: [], basis: 'INFERRED' })).toEqual(['r2', 'r3'])
    expect(shown({ kindsOff: [], contestedOnly: true })).toEqual(['r2'])
  })

  it('leaves out what has not been loaded', () => {
    const scene = buildScene({ picture: picture({ nodes: ['a', 'ghost'] }), entities, relationships: links })
    expect(scene.nodes.map(({ id }) => id)).toEqual(['a'])
    expect(scene.hidden).toEqual({ nodes: 0, relationships: 0 })
  })
})

describe('markSize', () => {
  it('grows with the square root of the degree between its bounds', () => {
    expect([0, 1, 4, 16, 60].map((degree) => markSize('BODY', degree))).toEqual([11, 12, 18, 30, 34])
    expect([markSize('COUNTRY', 0), markSize('MISSION', 0)]).toEqual([26, 24])
  })
})
