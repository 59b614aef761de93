/** Arrow keys on the canvas go to the neighbour that lies in the direction pressed. */
import { expect, it } from 'vitest'
import { walk } from '../../../client/graph/canvas-keys.ts'
import { emphasise } from '../../../client/graph/emphasis.ts'
import type { Scene } from '../../../model/view/scene.ts'

const node = (id: string, position: readonly [number, number], degree = 1) =>
  ({ id, kind: 'BODY', degree, contested: false, size: 18, position }) as const
const edge = (source: string, target: string) =>
  ({
    id: `${source}|${target}`,
    source,
    target,
    relationships: [`${source}-${target}`],
    inferred: false,
    contested: false,
    width: 1,
    towards: 'target',
  }) as const
const scene: Scene = {
  nodes: [
    node('hub', [0, 0], 9),
    node('east', [100, 5]),
    node('nearer', [40, 0]),
    node('north', [0, -80]),
    node('far', [900, 900]),
  ],
  edges: [edge('hub', 'east'), edge('hub', 'north')],
  hidden: { nodes: 0, relationships: 0 },
}

it('starts at the best connected node', () => {
  expect(walk(scene, undefined, [1, 0])).toBe('hub')
})

it('prefers a neighbour to a nearer stranger, and takes a stranger where there is no neighbour', () => {
  expect(walk(scene, 'hub', [1, 0])).toBe('east')
  expect(walk(scene, 'hub', [0, -1])).toBe('north')
  expect(walk(scene, 'hub', [0, 1])).toBe('far')
  expect(walk(scene, 'hub', [-1, 0])).toBeUndefined()
})

it('lights the neighbourhood of what is selected or hovered and dims the rest', () => {
  const selected = emphasise(scene, { selection: ['hub'] })
  expect([...selected.litNodes].sort()).toEqual(['east', 'hub', 'north'])
  expect(selected.dims).toBe(true)
  const line = emphasise(scene, { selection: ['hub-east'] })
  expect([[...line.selectedEdges], [...line.litNodes].sort()]).toEqual([['hub|east'], ['east', 'hub']])
  const hover = emphasise(scene, { selection: ['hub'], hovered: 'east' })
  expect([[...hover.litEdges], [...hover.selectedNodes]]).toEqual([['hub|east'], ['hub']])
  expect(emphasise(scene, { selection: [] }).dims).toBe(false)
})
