/** What a layout is asked and answers; plain data, so that it can run in a worker. */
import type { Position } from '../../../model/view/view-state.ts'

export interface BoxToPlace {
  readonly id: string
  /** With the label, in px at zoom 1. */
  readonly width: number
  readonly height: number
  /** Where it stands, or where it had best begin. */
  readonly at?: Position
  /** It stays where it is, to the pixel. */
  readonly fixed: boolean
}

export interface Arrangement {
  readonly boxes: readonly BoxToPlace[]
  readonly lines: readonly (readonly [source: string, target: string])[]
}

/** Places for all boxes that are not fixed. */
export type Places = Readonly<Record<string, Position>>
