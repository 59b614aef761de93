/** What every kind of node answers for itself: words, family, mark and own fields. */
import type { Bilingual } from '../language.ts'

/** Kinds of one family share a hue, in the order of the legend. */
export const families = ['places', 'institutions', 'operations', 'diplomacy', 'money', 'people', 'topics'] as const
export type Family = (typeof families)[number]

/** The outline of a mark: a disc, or the corners of a polygon as x, y pairs between -1 and 1, y pointing down. */
export type Outline = 'disc' | readonly number[]

export interface Mark {
  readonly outline: Outline
  /** Drawn as an outline only: what belongs to something larger or is loosely bounded. */
  readonly hollow: boolean
  /** Smallest width in px at zoom 1, where the common minimum would make the mark illegible. */
  readonly minimum?: number
  /** Labels in italics, as places are on a map; or semibold, as what an inquiry turns around. */
  readonly emphasis?: 'italic' | 'strong'
}

export interface KindDeclaration<Kind extends string = string> {
  readonly kind: Kind
  /** The kind as the tables of a data package spell it; absent where rows of the kind have a table of their own. */
  readonly tableName?: string
  readonly label: Bilingual
  readonly plural: Bilingual
  readonly family: Family
  readonly mark: Mark
  /** Fields of the record that only some kinds have. */
  readonly ownFields: readonly string[]
}

/** Keeps the literal type of the kind while checking the declaration. */
export const defineKind = <const Kind extends string>(declaration: KindDeclaration<Kind>): KindDeclaration<Kind> =>
  declaration
