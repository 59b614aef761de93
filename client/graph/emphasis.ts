/** What is selected, what is lit because it is near, and whether the rest steps back. */
import { markFor, marksOf, pairId, type Scene } from '../../model/view/scene.ts'

export interface Emphasis {
  readonly selectedNodes: ReadonlySet<string>
  /** Ids of scene edges. */
  readonly selectedEdges: ReadonlySet<string>
  readonly litNodes: ReadonlySet<string>
  readonly litEdges: ReadonlySet<string>
  /** Places of nodes on a path, from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** Whether what is neither selected nor lit is dimmed. */
  readonly dims: boolean
}

export interface Attention {
  /** Ids of entities and relationships. */
  readonly selection: readonly string[]
  /** A node or a scene edge. */
  readonly hovered?: string | undefined
  /** A path: its nodes in order, whether everything else steps back for it, and whether they carry numbers. */
  readonly trail?:
    | { readonly nodes: readonly string[]; readonly leads: boolean; readonly numbered: boolean }
    | undefined
}

/** Hovering lights a neighbourhood for as long as it lasts; the selection keeps its ring meanwhile. */
export function emphasise(scene: Scene, { selection, hovered, trail }: Attention): Emphasis {
  const trailMarks = trail?.nodes.map((id) => markFor(scene, id)) ?? []
  // Of several places on a path within one closed group, the mark carries the first.
  const numbers = new Map<string, number>()
  if (trail?.numbered) trailMarks.forEach((id, index) => numbers.set(id, numbers.get(id) ?? index + 1))
  if (trail?.leads && hovered === undefined) return { ...emphasiseTrail(scene, trailMarks), numbers }
  const chosen = new Set(selection)
  const marks = marksOf(scene)
  const nodes = new Set(marks.map(({ id }) => id))
  const selectedNodes = new Set(selection.map((id) => markFor(scene, id)).filter((id) => nodes.has(id)))
  const selectedEdges = new Set(
    scene.edges
      .filter(({ id, relationships }) => chosen.has(id) || relationships.some((each) => chosen.has(each)))
      .map(({ id }) => id),
  )
  const centres = hovered === undefined ? selectedNodes : new Set([hovered])
  const litEdges = new Set(hovered === undefined ? selectedEdges : [])
  const litNodes = new Set(centres)
  for (const { id, opened, members } of scene.groups ?? [])
    if (opened && centres.has(id)) for (const member of members) litNodes.add(member)
  for (const { id, source, target } of scene.edges) {
    if (centres.has(source) || centres.has(target) || centres.has(id)) litEdges.add(id)
    if (litEdges.has(id)) {
      litNodes.add(source)
      litNodes.add(target)
    }
  }
  const something = litEdges.size > 0 || litNodes.size > 0
  return {
    selectedNodes,
    selectedEdges,
    litNodes,
    litEdges,
    numbers,
    dims: something && litNodes.size < marks.length,
  }
}

/** The nodes and lines of a path as selected, and nothing else lit. */
function emphasiseTrail(scene: Scene, trail: readonly string[]): Omit<Emphasis, 'numbers'> {
  const [nodes, { edges }] = [marksOf(scene), scene]
  const steps = new Set(trail.slice(1).map((id, index) => pairId(trail[index] ?? '', id)))
  const onTrail = new Set(trail)
  const there = new Set(nodes.filter(({ id }) => onTrail.has(id)).map(({ id }) => id))
  const along = new Set(edges.filter(({ id }) => steps.has(id)).map(({ id }) => id))
  return {
    selectedNodes: there,
    selectedEdges: along,
    litNodes: there,
    litEdges: along,
    dims: there.size > 0 && there.size < nodes.length,
  }
}
