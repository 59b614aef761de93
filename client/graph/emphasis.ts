/** What is selected, what is lit because it is near, and whether the rest steps back. */
import type { Scene } from '../../model/view/scene.ts'

export interface Emphasis {
  readonly selectedNodes: ReadonlySet<string>
  /** Ids of scene edges. */
  readonly selectedEdges: ReadonlySet<string>
  readonly litNodes: ReadonlySet<string>
  readonly litEdges: ReadonlySet<string>
  /** Whether what is neither selected nor lit is dimmed. */
  readonly dims: boolean
}

export interface Attention {
  /** Ids of entities and relationships. */
  readonly selection: readonly string[]
  /** A node or a scene edge. */
  readonly hovered?: string | undefined
}

/** Hovering lights a neighbourhood for as long as it lasts; the selection keeps its ring meanwhile. */
export function emphasise(scene: Scene, { selection, hovered }: Attention): Emphasis {
  const chosen = new Set(selection)
  const nodes = new Set(scene.nodes.map(({ id }) => id))
  const selectedNodes = new Set(selection.filter((id) => nodes.has(id)))
  const selectedEdges = new Set(
    scene.edges.filter(({ relationships }) => relationships.some((id) => chosen.has(id))).map(({ id }) => id),
  )
  const centres = hovered === undefined ? selectedNodes : new Set([hovered])
  const litEdges = new Set(hovered === undefined ? selectedEdges : [])
  const litNodes = new Set(centres)
  for (const { id, source, target } of scene.edges) {
    if (centres.has(source) || centres.has(target) || centres.has(id)) litEdges.add(id)
    if (litEdges.has(id)) {
      litNodes.add(source)
      litNodes.add(target)
    }
  }
  const something = litEdges.size > 0 || litNodes.size > 0
  return { selectedNodes, selectedEdges, litNodes, litEdges, dims: something && litNodes.size < scene.nodes.length }
}
