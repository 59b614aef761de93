/** The nodes of the scene as Cytoscape's elements, which it finds under pointers and fingers; they are drawn by our own layers. */
import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { SceneNode } from '../../model/view/scene.ts'

export function nodeElement({ id, size, position }: SceneNode): ElementDefinition {
  const [x, y] = position ?? [0, 0]
  return { group: 'nodes', data: { id, size }, position: { x, y } }
}

/** Nodes are felt and not seen: an element that Cytoscape draws costs it ten times as much as one that it only finds. */
export const feltStyle = (scale: number): StylesheetJson => [
  { selector: 'node', style: { width: sized(scale), height: sized(scale), opacity: 0, 'overlay-opacity': 0 } },
]

/** Sizes run from 11 to 34 px at zoom 1; mapped linearly, so that a zoom changes one rule and not each element. */
const sized = (scale: number): string => `mapData(size, 0, 100, 0, ${(100 * scale).toFixed(2)})`
