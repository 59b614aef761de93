/** What is drawn: marks and lines with their sizes, as data. The canvas, the table and the exported picture read the same scene. */
import { type EntityKind, kindByName } from '../kinds/index.ts'
import type { DaySpan } from '../partial-date.ts'
import type { Basis, Confidence } from '../vocabulary.ts'
import type { ColourName } from './drawing/drawing-rule.ts'
import { lensFilter } from './lens-filter.ts'
import { type Picture, type Position, positionOf } from './view-state.ts'

/** What a drawing needs to know of an entity. */
export interface DrawnEntity {
  readonly id: string
  readonly kind: EntityKind
  /** All relationships it has, drawn or not. */
  readonly degree: number
  readonly contested: boolean
  /** The days that its own dates cover; undefined where it has none. */
  readonly span: DaySpan | undefined
}

/** What a drawing needs to know of a relationship. */
export interface DrawnRelationship {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Id of its type. */
  readonly type: string
  readonly basis: Basis
  readonly confidence: Confidence
  readonly contested: boolean
  /** The days that its own dates cover; undefined where it has none. */
  readonly span: DaySpan | undefined
  /** Sources that it rests on, with those that contain them. */
  readonly sources: readonly string[]
  /** Its direction means nothing. */
  readonly symmetric: boolean
}

export interface SceneNode {
  readonly id: string
  readonly kind: EntityKind
  readonly degree: number
  readonly contested: boolean
  /** Absent until it has been placed. */
  readonly position?: Position
  /** Width in px at zoom 1. */
  readonly size: number
  /** Absent: that of its family. */
  readonly colour?: ColourName
}

/** One line: all relationships of a pair, whatever their direction. */
export interface SceneEdge {
  /** The pair: both ids, the smaller first, joined by a bar, which no id contains. */
  readonly id: string
  readonly source: string
  readonly target: string
  /** Ids of the relationships bundled in it, in order. */
  readonly relationships: readonly string[]
  /** All of them are inferred. */
  readonly inferred: boolean
  /** At least one of them is contested. */
  readonly contested: boolean
  /** At rest, in px at zoom 1. */
  readonly width: number
  /** Absent: that of all lines. */
  readonly colour?: ColourName
  /** Which ends an arrowhead points at. */
  readonly towards: 'none' | 'target' | 'both'
  /** It sums the lines of a closed group's members. */
  readonly sums?: true
}

/** Many entities drawn as one mark; once opened, the mark is a small one beside its members, which closes it again. */
export interface SceneGroup {
  readonly id: string
  readonly key: string
  readonly opened: boolean
  /** Those that the lens lets through, in the order of the picture; at least one. */
  readonly members: readonly string[]
  /** How many members are on the canvas, hidden by the lens or not. */
  readonly all: number
  /** Ids of the relationships among its members that no line shows; empty while it is open. */
  readonly inside: readonly string[]
  /** As it is drawn: `degree` is the number of members. */
  readonly mark: SceneNode
}

export interface Scene {
  /** What is drawn one by one. */
  readonly nodes: readonly SceneNode[]
  /** Their ends are marks: nodes, or closed groups. */
  readonly edges: readonly SceneEdge[]
  /** Absent: nothing is grouped. */
  readonly groups?: readonly SceneGroup[]
  /** The closed group that holds an entity or a relationship, by the id of what it holds. */
  readonly holders?: ReadonlyMap<string, string>
  /** On the canvas, but hidden by the lens. */
  readonly hidden: { readonly nodes: number; readonly relationships: number }
}

export interface SceneInput {
  readonly picture: Picture
  readonly entities: ReadonlyMap<string, DrawnEntity>
  readonly relationships: Iterable<DrawnRelationship>
}

/** The scene of a picture: what the lens lets through, parallel relationships bundled. Entities not loaded are left out. */
export function buildScene({ picture, entities, relationships }: SceneInput): Scene {
  const onCanvas = new Set(picture.nodes)
  const loaded = picture.nodes.flatMap((id) => entities.get(id) ?? [])
  const among = [...relationships].filter(({ source, target }) => onCanvas.has(source) && onCanvas.has(target))
  const filter = lensFilter(picture.lens)
  const passing = new Set(loaded.filter(filter.entity).map(({ id }) => id))
  const joining = among.filter((each) => joins(each, passing) && filter.relationship(each))
  const { minLines = 0 } = picture.lens
  const lines = linesAt(joining)
  const shown = new Set([...passing].filter((id) => (lines.get(id) ?? 0) >= minLines))
  const drawn = joining.filter((each) => joins(each, shown))
  const nodes = loaded.filter(({ id }) => shown.has(id))
  return {
    nodes: nodes.map((entity) => sceneNode(entity, positionOf(picture.positions, entity.id))),
    edges: bundle(drawn),
    hidden: { nodes: loaded.length - nodes.length, relationships: among.length - drawn.length },
  }
}

/** Everything that has a place on the canvas: entities drawn one by one, then the marks of groups. */
export const marksOf = ({ nodes, groups = [] }: Pick<Scene, 'nodes' | 'groups'>): readonly SceneNode[] =>
  groups.length === 0 ? nodes : [...nodes, ...groups.map(({ mark }) => mark)]

/** The mark that stands for an entity or a relationship: the closed group that holds it, or itself. */
export const markFor = ({ holders }: Pick<Scene, 'holders'>, id: string): string => holders?.get(id) ?? id

const joins = ({ source, target }: Pick<DrawnRelationship, 'source' | 'target'>, ids: ReadonlySet<string>): boolean =>
  ids.has(source) && ids.has(target)

/** How many lines end at each entity: one for every other that it is linked to, and one for itself where it is. */
export function linesAt(
  relationships: Iterable<Pick<DrawnRelationship, 'source' | 'target'>>,
): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>()
  const add = (id: string, other: string): void => {
    const known = others.get(id)
    if (known) known.add(other)
    else others.set(id, new Set([other]))
  }
  for (const { source, target } of relationships) {
    add(source, target)
    add(target, source)
  }
  return new Map([...others].map(([id, known]) => [id, known.size]))
}

/** Square root of the degree, clamped, so that a hub is seen but does not crush its neighbours. */
export function markSize(kind: EntityKind, degree: number): number {
  const size = Math.min(34, Math.max(11, 5.6 + 6.2 * Math.sqrt(degree)))
  return Math.round(Math.max(size, kindByName[kind].mark.minimum ?? 0))
}

/** The id of the line between two entities. */
export const pairId = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

const sceneNode = ({ id, kind, degree, contested }: DrawnEntity, position: Position | undefined): SceneNode => ({
  id,
  kind,
  degree,
  contested,
  ...(position && { position }),
  size: markSize(kind, degree),
})

function bundle(relationships: readonly DrawnRelationship[]): readonly SceneEdge[] {
  const pairs = new Map<string, DrawnRelationship[]>()
  for (const relationship of relationships) {
    const key = pairId(relationship.source, relationship.target)
    const members = pairs.get(key)
    if (members) members.push(relationship)
    else pairs.set(key, [relationship])
  }
  return [...pairs].map(([id, members]) => sceneEdge(id, members)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sceneEdge(id: string, members: readonly DrawnRelationship[]): SceneEdge {
  const first = members.find(({ symmetric }) => !symmetric) ?? members[0]
  const { source, target } = first ?? { source: '', target: '' }
  const directed = members.filter(({ symmetric }) => !symmetric)
  const sameWay = directed.every((member) => member.source === source)
  return {
    id,
    source,
    target,
    relationships: members.map((member) => member.id).sort(),
    inferred: members.every(({ basis }) => basis === 'INFERRED'),
    contested: members.some(({ contested }) => contested),
    width: Math.min(3, 1 + 0.5 * (members.length - 1)),
    towards: directed.length === 0 ? 'none' : sameWay ? 'target' : 'both',
  }
}
