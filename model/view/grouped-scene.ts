/** A scene with groups drawn as one mark each: what a closed one holds goes into it, the lines of its members are summed. */
import type { EntityKind } from '../kinds/index.ts'
import { type Group, groupId, groupsOf, type Membership } from './grouping.ts'
import { pairId, type Scene, type SceneEdge, type SceneGroup, type SceneNode } from './scene.ts'
import { type Grouping, type Position, positionOf } from './view-state.ts'

export interface GroupedPicture {
  /** All entities on the canvas, hidden or not. */
  readonly nodes: readonly string[]
  readonly grouping: Grouping
  readonly membership: Membership
  /** The kind whose hue the mark of a group has. */
  readonly kindOf: (group: Group) => EntityKind
}

/** Width of the small mark that closes an opened group, in px at zoom 1. */
const handleSize = 18

/**
 * The scene as it is drawn while grouped. Every relationship of the scene is in exactly one of its lines or inside exactly
 * one closed group, and every node is drawn by itself or in exactly one closed group.
 */
export function groupScene(scene: Scene, { nodes, grouping, membership, kindOf }: GroupedPicture): Scene {
  const shown = new Set(scene.nodes.map(({ id }) => id))
  const groups = groupsOf(nodes, grouping, membership)
    .map((group) => ({ group, members: group.members.filter((id) => shown.has(id)) }))
    .filter(({ members }) => members.length > 0)
  const ownGroup = (id: string) => groupId({ by: grouping.by, key: membership.get(id) ?? '' })
  const groupOf = new Map(groups.flatMap(({ group, members }) => members.map((id) => [id, group])))
  const closed = new Map([...groupOf].flatMap(([id, { opened, id: mark }]) => (opened ? [] : [[id, mark] as const])))
  const { lines, inside } = mergeLines(scene.edges, closed)
  return {
    nodes: scene.nodes
      .filter(({ id }) => !closed.has(id))
      .map((node) => placed(node, positionIn(grouping, node.id, ownGroup(node.id)))),
    edges: lines,
    groups: groups.map(({ group, members }): SceneGroup => {
      const { id, key, opened } = group
      const held = inside.get(id) ?? []
      const mark: SceneNode = {
        id,
        kind: kindOf(group),
        degree: members.length,
        contested: false,
        size: opened ? handleSize : groupSize(members.length),
      }
      const position = positionIn(grouping, id, ...group.members)
      return { id, key, opened, members, all: group.members.length, inside: held, mark: placed(mark, position) }
    }),
    holders: new Map([...closed, ...[...inside].flatMap(([id, held]) => held.map((link) => [link, id] as const))]),
    hidden: scene.hidden,
  }
}

/** The first place that one of these has: whoever takes another's place on the canvas stands where that stood. */
function positionIn({ positions }: Grouping, ...ids: readonly (string | undefined)[]): Position | undefined {
  for (const id of ids) {
    const position = id === undefined ? undefined : positionOf(positions, id)
    if (position) return position
  }
  return undefined
}

function placed(from: SceneNode, position: Position | undefined): SceneNode {
  const { position: _, ...node } = from
  return position ? { ...node, position } : node
}

/** Area grows with the count, from what can hold a figure to what does not crush its neighbours. */
const groupSize = (members: number): number => Math.round(Math.min(76, 22 + 6 * Math.sqrt(members)))

interface Merged {
  readonly lines: readonly SceneEdge[]
  /** Ids of the relationships that closed groups hold, by the group's id. */
  readonly inside: ReadonlyMap<string, readonly string[]>
}

function mergeLines(edges: readonly SceneEdge[], closed: ReadonlyMap<string, string>): Merged {
  const inside = new Map<string, string[]>()
  const pairs = new Map<string, SceneEdge[]>()
  for (const edge of edges) {
    const source = closed.get(edge.source) ?? edge.source
    const target = closed.get(edge.target) ?? edge.target
    if (source === target && source !== edge.source) append(inside, source, edge.relationships)
    else append(pairs, pairId(source, target), [{ ...edge, source, target }])
  }
  const marks = new Set(closed.values())
  return {
    lines: [...pairs].flatMap(([id, parts]) => sum(id, parts, marks)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    inside: new Map([...inside].map(([id, held]) => [id, held.sort()])),
  }
}

function append<Value>(lists: Map<string, Value[]>, key: string, values: readonly Value[]): void {
  const known = lists.get(key)
  if (known) known.push(...values)
  else lists.set(key, [...values])
}

/** One line for all that join the same two marks; lines between entities stay as they are. */
function sum(id: string, parts: readonly SceneEdge[], marks: ReadonlySet<string>): readonly SceneEdge[] {
  const directed = parts.filter(({ towards }) => towards !== 'none')
  const first = directed[0] ?? parts[0]
  if (!first || !(marks.has(first.source) || marks.has(first.target))) return parts
  const sameWay = directed.every(({ source, towards }) => source === first.source && towards === 'target')
  const relationships = parts.flatMap((part) => part.relationships).sort()
  const line: SceneEdge = {
    id,
    source: first.source,
    target: first.target,
    relationships,
    inferred: parts.every(({ inferred }) => inferred),
    contested: parts.some(({ contested }) => contested),
    width: Math.min(9, Math.round((1 + 1.15 * Math.log2(relationships.length)) * 10) / 10),
    towards: directed.length === 0 ? 'none' : sameWay ? 'target' : 'both',
    sums: true,
  }
  return [line]
}
