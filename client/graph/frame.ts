/** One frame of the picture: what stands where at this moment, and how it is seen. Everything that draws reads this alone. */
import { marksOf, type Scene, type SceneEdge, type SceneGroup, type SceneNode } from '../../model/view/scene.ts'
import type { Emphasis } from './emphasis.ts'
import type { NodeLabel } from './label-plan.ts'
import type { Palette } from './palette.ts'

export type Pen = CanvasRenderingContext2D

/** Turns the graph's coordinates into px of the layer. */
export interface Projection {
  readonly zoom: number
  readonly panX: number
  readonly panY: number
}

/** The marks that have a place and the lines between them, as arrays, so that thousands of them are drawn at once. */
export interface Drawn {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Where each node stands now, in the graph's coordinates; differs from the scene while it is on its way. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Index of the node at either end of each line. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Everything that one frame shows. */
export interface Frame {
  readonly drawn: Drawn
  readonly labels: ReadonlyMap<string, NodeLabel>
  /** Marks that stand for many, by id. */
  readonly groups: ReadonlyMap<string, SceneGroup>
  /** What is written into marks: ISO codes of countries, and how many a group holds. */
  readonly codes: ReadonlyMap<string, string>
  /** The verb of a selected line, by the line's id. */
  readonly verbs: ReadonlyMap<string, string>
  readonly emphasis: Emphasis
  readonly focused: string | undefined
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>
  /** Nodes and relationships that a person wrote a note on. */
  readonly noted: ReadonlySet<string>
  readonly projection: Projection
  readonly palette: Palette
  /** Of the layer, in px of the page. */
  readonly width: number
  readonly height: number
  /** So many marks are seen at once that lines are thin, and signs are kept to what is lit. */
  readonly dense: boolean
}

/** Marks seen at once beyond which the style thins itself. */
const mostUnthinned = 400

export function drawnOf(scene: Pick<Scene, 'nodes' | 'edges' | 'groups'>): Drawn {
  const nodes = marksOf(scene).filter(({ position }) => position !== undefined)
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]))
  const edges = scene.edges.filter(({ source, target }) => indexOf.has(source) && indexOf.has(target))
  return {
    nodes,
    edges,
    indexOf,
    x: Float64Array.from(nodes, ({ position }) => position?.[0] ?? 0),
    y: Float64Array.from(nodes, ({ position }) => position?.[1] ?? 0),
    from: Int32Array.from(edges, ({ source }) => indexOf.get(source) ?? 0),
    to: Int32Array.from(edges, ({ target }) => indexOf.get(target) ?? 0),
  }
}

/**
 * How much larger than at zoom 1 marks and lines are drawn in the graph's own coordinates, so that on the screen they
 * shrink and grow more slowly than distances do.
 */
export const markScale = (zoom: number): number => (zoom < 1 ? zoom ** -0.45 : zoom ** -0.3)

/** Half the width of a mark, in px of the screen. */
export const radiusOf = ({ size }: Pick<SceneNode, 'size'>, zoom: number): number => (size / 2) * zoom * markScale(zoom)

/** Where a node is on the layer, in px; undefined where it is not drawn. */
export function onScreen({ drawn, projection }: Frame, id: string): readonly [number, number] | undefined {
  const index = drawn.indexOf.get(id)
  if (index === undefined) return undefined
  const { zoom, panX, panY } = projection
  return [(drawn.x[index] ?? 0) * zoom + panX, (drawn.y[index] ?? 0) * zoom + panY]
}

export const isDimmed = ({ dims, litNodes, selectedNodes }: Emphasis, id: string): boolean =>
  dims && !litNodes.has(id) && !selectedNodes.has(id)

/** Whether more marks lie in the frame than can each be given much ink. */
export function isDense(drawn: Drawn, seen: Pick<Frame, 'projection' | 'width' | 'height'>): boolean {
  if (drawn.nodes.length <= mostUnthinned) return false
  const { zoom, panX, panY } = seen.projection
  let count = 0
  for (let index = 0; index < drawn.nodes.length; index += 1) {
    const x = (drawn.x[index] ?? 0) * zoom + panX
    const y = (drawn.y[index] ?? 0) * zoom + panY
    if (x >= 0 && y >= 0 && x <= seen.width && y <= seen.height) count += 1
  }
  return count > mostUnthinned
}
