/** What a person sees and could send to a colleague: the picture, what is selected in it, from where and in which language. */
import type { EntityKind } from '../kinds/index.ts'
import type { Language } from '../language.ts'
import type { PartialDate } from '../partial-date.ts'
import type { Basis, Confidence } from '../vocabulary.ts'

/** The views that exist, in the order of their tabs. */
export const viewIds = ['graph', 'table'] as const
export type ViewId = (typeof viewIds)[number]

/** Nodes that a canvas and its address hold: as many as the server gives in one subgraph. */
export const mostNodes = 2000

/** A place in the graph's own coordinates (px at zoom 1), rounded to whole numbers. */
export type Position = readonly [x: number, y: number]

/**
 * What is left out of the picture without being taken off it; every condition given must hold. `kindsOff`, `from`,
 * `to` and `minLines` bear on entities, all but `kindsOff` and `minLines` on relationships.
 */
export interface Lens {
  /** Kinds that are switched off, in the order of the legend. */
  readonly kindsOff: readonly EntityKind[]
  /** Ids of relationship types that are switched off, sorted; never empty. */
  readonly typesOff?: readonly string[]
  /** Only relationships of this basis. */
  readonly basis?: Basis
  /** Only relationships at least this sure. */
  readonly minConfidence?: Exclude<Confidence, 'LOW'>
  /** Only relationships that a dispute is about. */
  readonly contestedOnly?: true
  /**
   * First date of an inclusive window: what has dates of its own must touch it, over the whole span that its dates
   * cover; an end that is not known holds. What has none is kept.
   */
  readonly from?: PartialDate
  /** Last date of the window; either side may be open. */
  readonly to?: PartialDate
  /** Leave out relationships without dates of their own. */
  readonly datedOnly?: true
  /** Only relationships that rest on one of these sources or on a part of one; sorted, never empty. */
  readonly sources?: readonly string[]
  /** Only entities at which at least so many lines end, counted with all other conditions and before this one; 1 or more. */
  readonly minLines?: number
}

/** By what many entities can be drawn as one mark. */
export const groupingIds = ['kind', 'country', 'community'] as const
export type GroupingId = (typeof groupingIds)[number]

/** Many entities drawn as one mark. */
export interface Grouping {
  readonly by: GroupingId
  /** Keys of the groups that are opened in place, sorted. */
  readonly opened: readonly string[]
  /**
   * Where the marks of groups, by the id of the group, and what is drawn one by one, by its own id, stand meanwhile.
   * The picture's own positions wait unchanged until it is grouped no more.
   */
  readonly positions: Readonly<Record<string, Position>>
}

/** By what marks and lines can be coloured, and marks be sized; the first of each is what is usual. */
export const colourings = ['kind', 'degree', 'betweenness', 'community', 'date', 'confidence'] as const
export type Colouring = (typeof colourings)[number]
export const sizings = ['degree', 'betweenness', 'date', 'even'] as const
export type Sizing = (typeof sizings)[number]

/** How the picture is drawn where it is not as usual. */
export interface Drawing {
  readonly colour?: Exclude<Colouring, 'kind'>
  readonly size?: Exclude<Sizing, 'degree'>
}

/** The part of a view that undo and redo restore. */
export interface Picture {
  /** The guided view it began with. */
  readonly guided?: string
  /** Ids of the entities on the canvas, in the order in which they came. */
  readonly nodes: readonly string[]
  /** One for every node; nodes without one are placed when they are drawn. */
  readonly positions: Readonly<Record<string, Position>>
  readonly lens: Lens
  /** Which entity's expansion brought a node, by the node; one that came otherwise is not in it. */
  readonly broughtBy?: Readonly<Record<string, string>>
  /** Nodes that no layout moves. */
  readonly pinned?: readonly string[]
  /** The path that is followed: its nodes in order. */
  readonly trail?: readonly string[]
  /** Absent: every entity has a mark of its own. */
  readonly grouping?: Grouping
  /** Absent: as usual. */
  readonly drawing?: Drawing
  /** What a person wrote about an entity or a relationship, by its id; none is empty. */
  readonly notes?: Readonly<Record<string, string>>
  /** What a person wrote about the view as a whole; never empty. */
  readonly note?: string
}

/** What is asked about the ways between two entities. */
export interface PathQuestion {
  readonly from: string
  readonly to: string
  /** Steps, 1 to 8. */
  readonly maxLength: number
  /** Entities that no path may pass through. */
  readonly avoid: readonly string[]
  /** Types of relationships that no step may have. */
  readonly typesOff: readonly string[]
}

/** Steps that a path may have, as long as nothing else is said, and at most. */
export const usualPathLength = 6
export const longestPath = 8

/** The middle of what is seen, and its magnification. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const tableLists = ['links', 'nodes'] as const
export type TableList = (typeof tableLists)[number]

/** How one of the table's two lists is looked at. */
export interface TableListState {
  /** A column, and whether its last value comes first. */
  readonly sort?: { readonly column: string; readonly descending: boolean }
  /** Columns that are shown, in the order of the table, where they are not the usual ones; never empty. */
  readonly columns?: readonly string[]
}

export interface TableState {
  /** Absent: links. */
  readonly list?: 'nodes'
  /** Words that a row must hold; never empty. */
  readonly words?: string
  readonly links?: TableListState
  readonly nodes?: TableListState
}

export interface ViewState {
  readonly view: ViewId
  readonly language: Language
  readonly picture: Picture
  /** Ids of entities and relationships. */
  readonly selection: readonly string[]
  /** Present while the ways between two entities are looked at. */
  readonly path?: PathQuestion
  /** How the table is looked at, where it is not as usual. */
  readonly table?: TableState
  /** Absent: everything fitted to the frame. */
  readonly camera?: Camera
}

export const openLens: Lens = { kindsOff: [] }
export const emptyPicture: Picture = { nodes: [], positions: {}, lens: openLens }

/** Where a node stands; an id such as `__proto__` stands nowhere unless it was placed. */
export const positionOf = (positions: Picture['positions'], id: string): Position | undefined =>
  Object.hasOwn(positions, id) ? positions[id] : undefined

/** Whether the lens lets everything through. */
export const isOpen = (lens: Lens): boolean =>
  Object.values(lens).every((value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0))
