/** Where the lens hides everything, the filter to take off is the one set last that does so by itself. */
import { expect, it } from 'vitest'
import { wayOut } from '../../../model/view/way-out.ts'
import type { DrawnEntity, DrawnRelationship } from '../../../model/view/scene.ts'
import { type Lens, openLens } from '../../../model/view/view-state.ts'

const entity = (id: string, kind: DrawnEntity['kind']): DrawnEntity => ({
  id,
  kind,
  degree: 1,
  contested: false,
  span: undefined,
})
const link: DrawnRelationship = {
  id: 'r1',
  source: 'a',
  target: 'b',
  type: 'hosts',
  basis: 'STATED',
  confidence: 'MEDIUM',
  contested: false,
  span: undefined,
  sources: ['page'],
  symmetric: false,
}
const ways = (lens: Lens, earlier: readonly Lens[] = []) =>
  wayOut(
    {
      picture: { nodes: ['a', 'b'], positions: {}, lens },
      entities: new Map([entity('a', 'COUNTRY'), entity('b', 'BODY')].map((each) => [each.id, each])),
      relationships: [link, { ...link, id: 'r2' }],
    },
    earlier,
  )

it('is the filter set last', () => {
  const first: Lens = { ...openLens, minLines: 5 }
  expect(ways({ ...first, basis: 'STATED' }, [first, openLens])).toEqual({
    condition: { about: 'lines', least: 5 },
    latest: false,
    nodes: 2,
    relationships: 2,
  })
  expect(ways(first, [openLens])).toMatchObject({ latest: true, nodes: 2 })
})

it('is, of two that each leave nothing to see of the links, the one whose taking off shows some', () => {
  const lens: Lens = { ...openLens, minConfidence: 'HIGH', sources: ['page'] }
  expect(ways(lens)).toEqual({
    condition: { about: 'confidence', least: 'HIGH' },
    latest: false,
    nodes: 0,
    relationships: 2,
  })
})

it('is none where only several together bring something back', () => {
  expect(ways({ ...openLens, minConfidence: 'HIGH', basis: 'INFERRED' })).toBeUndefined()
})
