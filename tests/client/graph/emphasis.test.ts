/** A path leads the canvas while it is pointed at or selected; otherwise its nodes only keep their numbers. */
import { describe, expect, it } from 'vitest'
import { emphasise } from '../../../client/graph/emphasis.ts'
import type { Scene, SceneEdge, SceneNode } from '../../../model/view/scene.ts'

const node = (id: string): SceneNode => ({ id, kind: 'TOPIC', degree: 1, contested: false, size: 11, position: [0, 0] })
const edge = (source: string, target: string): SceneEdge => ({
  id: `${source}|${target}`,
  source,
  target,
  relationships: [`${source}-${target}`],
  inferred: false,
  contested: false,
  width: 1,
  towards: 'target',
})
const scene: Scene = {
  nodes: ['a', 'b', 'c', 'd'].map(node),
  edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c'), edge('c', 'd')],
  hidden: { nodes: 0, relationships: 0 },
}
const sets = ({ selectedNodes, selectedEdges, litEdges }: ReturnType<typeof emphasise>) => ({
  nodes: [...selectedNodes],
  selected: [...selectedEdges],
  lit: [...litEdges],
})

describe('emphasise', () => {
  it('shows the nodes and lines of a path as selected, in its order, and dims the rest', () => {
    const trail = { nodes: ['c', 'b', 'a'], leads: true, numbered: true }
    const emphasis = emphasise(scene, { selection: ['d'], trail })
    expect(sets(emphasis)).toEqual({ nodes: ['a', 'b', 'c'], selected: ['a|b', 'b|c'], lit: ['a|b', 'b|c'] })
    expect([...emphasis.numbers]).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ])
    expect(emphasis.dims).toBe(true)
  })

  it('keeps the places of nodes that are not drawn', () => {
    const emphasis = emphasise(scene, { selection: [], trail: { nodes: ['a', 'x', 'c'], leads: true, numbered: true } })
    expect(sets(emphasis)).toEqual({ nodes: ['a', 'c'], selected: [], lit: [] })
    expect(emphasis.numbers.get('c')).toBe(3)
  })

  it('gives way to what is hovered or selected beside it, with its numbers left', () => {
    const trail = { nodes: ['a', 'b'], leads: true, numbered: true }
    expect(sets(emphasise(scene, { selection: ['a'], hovered: 'd', trail })).lit).toEqual(['c|d'])
    const beside = emphasise(scene, { selection: ['c-d'], trail: { ...trail, leads: false } })
    expect(sets(beside)).toEqual({ nodes: [], selected: ['c|d'], lit: ['c|d'] })
    expect(beside.numbers.size).toBe(2)
  })

  it('numbers nothing while no path is followed', () => {
    const emphasis = emphasise(scene, { selection: [], trail: { nodes: ['a', 'd'], leads: true, numbered: false } })
    expect(emphasis.numbers.size).toBe(0)
    expect(emphasise(scene, { selection: [] }).dims).toBe(false)
  })
})
