/** The nodes of the scene as Cytoscape's elements, which it finds under pointers and fingers; they are drawn by our own layers. */
import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { SceneNode } from '../../model/view/scene.ts'

export function nodeElement({ id, size, position }: SceneNode, scale: number): ElementDefinition {
  const [x, y] = position ?? [0, 0]
  return { group: 'nodes', data: { id, size, felt: size * scale }, position: { x, y } }
}

/** Nodes are felt and not seen: an element that Cytoscape draws costs it ten times as much as one that it only finds. */
export const feltStyle: StylesheetJson = [
  { selector: 'node', style: { width: 'data(felt)', height: 'data(felt)', opacity: 0, 'overlay-opacity': 0 } },
]
