/** Which filter to take off where the lens hides everything. */
import { type LensCondition, newestFirst, withoutCondition } from './lens-conditions.ts'
import { buildScene, type SceneInput } from './scene.ts'
import type { Lens } from './view-state.ts'

/** A condition that hides everything by itself, and what it hides. */
export interface WayOut {
  readonly condition: LensCondition
  /** It was set last of all. */
  readonly latest: boolean
  readonly nodes: number
  readonly relationships: number
}

/**
 * Of the conditions without any one of which something would be seen, the one set last; undefined where there is
 * none, so that only several together bring something back. Where no node is drawn, a node is something, else a line.
 */
export function wayOut(input: SceneInput, earlier: readonly Lens[]): WayOut | undefined {
  const { picture } = input
  const relationships = [...input.relationships]
  const now = buildScene({ ...input, relationships })
  for (const [index, condition] of newestFirst(picture.lens, earlier).entries()) {
    const lens = withoutCondition(picture.lens, condition)
    const { nodes, edges, hidden } = buildScene({ ...input, relationships, picture: { ...picture, lens } })
    if ((now.nodes.length === 0 ? nodes : edges).length === 0) continue
    return {
      condition,
      latest: index === 0,
      nodes: now.hidden.nodes - hidden.nodes,
      relationships: now.hidden.relationships - hidden.relationships,
    }
  }
  return undefined
}
