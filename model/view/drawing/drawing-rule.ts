/** What a colouring and a sizing are: each sorts marks and lines into a few classes and says what a class means. */
import type { Confidence } from '../../vocabulary.ts'
import type { DrawnEntity, DrawnRelationship, SceneEdge, SceneNode } from '../scene.ts'

/** Colours by what they say: five steps from little to much, eight that are merely apart, and one for "nothing said". */
export const colourNames = [
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
  'set-1',
  'set-2',
  'set-3',
  'set-4',
  'set-5',
  'set-6',
  'set-7',
  'set-8',
  'unsaid',
] as const
export type ColourName = (typeof colourNames)[number]

/** What a class holds, for whoever puts it into words. */
export type ClassMeaning =
  | { readonly says: 'range'; readonly of: 'links' | 'share' | 'years'; readonly from: number; readonly to?: number }
  | { readonly says: 'confidence'; readonly level: Confidence }
  /** A community, by the member with the most links. */
  | { readonly says: 'around'; readonly id: string }
  | { readonly says: 'others' | 'undated' | 'pending' }

/** Entities that have much to do with one another, in the whole dataset. */
export interface DrawnCommunity {
  readonly members: readonly string[]
  /** The member with the most links. */
  readonly hub: string
}

/** What classes are made from. */
export interface DrawingFacts {
  /** Everything on the canvas, hidden or not, so that no filter changes what a colour means. */
  readonly entities: ReadonlyMap<string, DrawnEntity>
  readonly relationships: ReadonlyMap<string, DrawnRelationship>
  /** Share of shortest paths through each mark that is drawn, 0 to 1; undefined while it is computed. */
  readonly betweenness?: ReadonlyMap<string, number>
  /** The largest first; undefined while they are loaded. */
  readonly communities?: readonly DrawnCommunity[]
}

/** Classes in the order of the key, and where a mark or a line belongs: a place in that list. */
export interface Classes {
  readonly meanings: readonly ClassMeaning[]
  readonly node?: (node: SceneNode) => number
  readonly edge?: (edge: SceneEdge) => number
}

export interface ColouringRule {
  readonly classes: (facts: DrawingFacts) => Classes
  /** The colour of each class. */
  readonly colours: (meanings: readonly ClassMeaning[]) => readonly ColourName[]
  /** The width of each class of line, in px at zoom 1, where the colour alone shall not say it. */
  readonly widths?: readonly number[]
}

export interface SizingRule {
  readonly classes: (facts: DrawingFacts) => Classes
  /** The width of a mark of each class, in px at zoom 1. */
  readonly sizes: (meanings: readonly ClassMeaning[]) => readonly number[]
}
