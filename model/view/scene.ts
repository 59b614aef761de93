/** What is drawn: marks and lines with their sizes, as data. The canvas, the table and the exported picture read the same scene. */
import { type EntityKind, kindByName } from '../kinds/index.ts'
import type { Basis } from '../vocabulary.ts'
import { type Lens, type Picture, type Position, positionOf } from './view-state.ts'

/** What a drawing needs to know of an entity. */
export interface DrawnEntity {
  readonly id: string
  readonly kind: EntityKind
  /** All relationships it has, drawn or not. */
  readonly degree: number
  readonly contested: boolean
}

/** What a drawing needs to know of a relationship. */
export interface DrawnRelationship {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly basis: Basis
  readonly contested: boolean
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
  /** Which ends an arrowhead points at. */
  readonly towards: 'none' | 'target' | 'both'
}

export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
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
  const off = new Set(picture.lens.kindsOff)
  const nodes = picture.nodes.flatMap((id) => {
    const entity = entities.get(id)
    return entity && !off.has(entity.kind) ? [sceneNode(entity, positionOf(picture.positions, id))] : []
  })
  const shown = new Set(nodes.map(({ id }) => id))
  const among = [...relationships].filter(({ source, target }) => onCanvas.has(source) && onCanvas.has(target))
  const drawn = among.filter((each) => shown.has(each.source) && shown.has(each.target) && passes(each, picture.lens))
  const loaded = picture.nodes.filter((id) => entities.has(id)).length
  return {
    nodes,
    edges: bundle(drawn),
    hidden: { nodes: loaded - nodes.length, relationships: among.length - drawn.length },
  }
}

/** Whether a lens lets a relationship through, apart from the kinds of its ends. */
export const passes = ({ basis, contested }: Pick<DrawnRelationship, 'basis' | 'contested'>, lens: Lens): boolean =>
  (lens.basis === undefined || lens.basis === basis) && (lens.contestedOnly === undefined || contested)

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
