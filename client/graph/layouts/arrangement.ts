/** What a layout is asked and answers; plain data, so that it can run in a worker. */
import type { Position } from '../../../model/view/view-state.ts'

/** The layouts that a person can choose, in the order of the list; index.ts has what each does. */
export const layoutIds = ['force', 'concentric', 'layered', 'by-country'] as const
export type LayoutId = (typeof layoutIds)[number]

export interface BoxToPlace {
  readonly id: string
  /** With the label, in px at zoom 1. */
  readonly width: number
  readonly height: number
  /** Where it stands, or where it had best begin. */
  readonly at?: Position
  /** It stays where it is, to the pixel. */
  readonly fixed: boolean
  /** Where it lies on the earth, in degrees. */
  readonly onEarth?: { readonly longitude: number; readonly latitude: number }
}

export interface Arrangement {
  readonly boxes: readonly BoxToPlace[]
  readonly lines: readonly (readonly [source: string, target: string])[]
  /** What the rest is to stand around; the best connected box where there is none. */
  readonly centres?: readonly string[]
  /** What comes before what: donors before flows, wholes before parts. */
  readonly order?: readonly (readonly [before: string, after: string])[]
  /** Whether the order is read from top to bottom, as a hierarchy is, rather than from left to right. */
  readonly downwards?: boolean
}

/** Places for all boxes that are not fixed. */
export type Places = Readonly<Record<string, Position>>

export interface Layout {
  readonly id: LayoutId
  /** Same arrangement, same places. */
  readonly arrange: (arrangement: Arrangement) => Places
}

/** Boxes by the ids of those they are linked to, loops left out. */
export function neighboursOf({ boxes, lines }: Arrangement): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map(boxes.map(({ id }): [string, string[]] => [id, []]))
  for (const [source, target] of lines) {
    if (source === target || !neighbours.has(source) || !neighbours.has(target)) continue
    neighbours.get(source)?.push(target)
    neighbours.get(target)?.push(source)
  }
  return neighbours
}
