/** What a frame knows: where nodes are on the screen, which line a pointer means, and when there are too many. */
import { describe, expect, it } from 'vitest'
import { drawnOf, isDense } from '../../../client/graph/frame.ts'
import { lineAt } from '../../../client/graph/line-layer.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship } from '../../../model/view/scene.ts'
import { emptyPicture, type Position } from '../../../model/view/view-state.ts'

const entity = (id: string): DrawnEntity => ({ id, kind: 'BODY', degree: 1, contested: false, span: undefined })
const link = (source: string, target: string): DrawnRelationship => ({
  id: `${source}-${target}`,
  source,
  target,
  type: 'supports',
  basis: 'STATED',
  confidence: 'HIGH',
  contested: false,
  span: undefined,
  sources: [],
  symmetric: false,
})

function drawnAt(positions: Readonly<Record<string, Position>>, relationships: readonly DrawnRelationship[]) {
  const nodes = Object.keys(positions)
  const entities = new Map(nodes.map((id) => [id, entity(id)]))
  return drawnOf(buildScene({ picture: { ...emptyPicture, nodes, positions }, entities, relationships }))
}

describe('a frame', () => {
  const drawn = drawnAt({ a: [0, 0], b: [100, 0], c: [100, 100] }, [link('a', 'b'), link('c', 'b')])
  const projection = { zoom: 2, panX: 10, panY: 20 }

  it('knows the line within reach of a pointer, the nearest one', () => {
    // The line from a to b lies at y 20 from x 10 to x 210, the one from b to c at x 210.
    expect(lineAt({ drawn, projection }, { x: 100, y: 24 })).toBe('a|b')
    expect(lineAt({ drawn, projection }, { x: 206, y: 120 })).toBe('b|c')
    expect(lineAt({ drawn, projection }, { x: 100, y: 32 })).toBeUndefined()
    expect(lineAt({ drawn, projection }, { x: 100, y: 32, reach: 14 })).toBe('a|b')
    expect(lineAt({ drawn, projection }, { x: -20, y: 20 })).toBeUndefined()
  })

  it('is dense where more than 400 marks are seen, not where they are elsewhere', () => {
    const many = drawnAt(
      Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`n${index}`, [index, 50] as const])),
      [],
    )
    const seen = { projection: { zoom: 1, panX: 0, panY: 0 }, width: 1000, height: 100 }
    expect(isDense(many, seen)).toBe(true)
    expect(isDense(many, { ...seen, width: 300 })).toBe(false)
    expect(isDense(drawn, seen)).toBe(false)
  })
})
