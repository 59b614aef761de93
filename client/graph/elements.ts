/** The scene as Cytoscape's elements: data only, everything that can be told from the scene. */
import type { ElementDefinition } from 'cytoscape'
import { kindByName } from '../../model/kinds/index.ts'
import type { Scene, SceneEdge, SceneNode } from '../../model/view/scene.ts'

/** Nodes that have a place, and the lines between them. */
export function elementsOf({ nodes, edges }: Scene): readonly ElementDefinition[] {
  const placed = nodes.filter(({ position }) => position !== undefined)
  const known = new Set(placed.map(({ id }) => id))
  return [
    ...placed.map(nodeElement),
    ...edges.filter(({ source, target }) => known.has(source) && known.has(target)).map(edgeElement),
  ]
}

export function nodeElement({ id, kind, size, position }: SceneNode): ElementDefinition {
  const { family, mark } = kindByName[kind]
  const [x, y] = position ?? [0, 0]
  return {
    group: 'nodes',
    data: { id, kind, size },
    position: { x, y },
    classes: [`kind-${kind}`, `family-${family}`, mark.hollow ? 'hollow' : 'filled'],
  }
}

export const edgeElement = ({ id, source, target, inferred, width, towards }: SceneEdge): ElementDefinition => ({
  group: 'edges',
  data: { id: edgeKey(id), source, target, width },
  classes: [inferred ? 'inferred' : 'stated', `towards-${towards}`],
})

/**
 * How much larger than at zoom 1 marks and lines are drawn in the graph's own coordinates, so that on the screen they
 * shrink and grow more slowly than distances do.
 */
export const markScale = (zoom: number): number => (zoom < 1 ? zoom ** -0.45 : zoom ** -0.3)

/** Nodes and lines share one namespace in Cytoscape; the bar of a pair keeps them apart, the prefix says so. */
export const edgeKey = (pair: string): string => `line:${pair}`
export const pairOfKey = (key: string): string => key.replace(/^line:/, '')
