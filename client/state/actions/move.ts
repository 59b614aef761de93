/** Puts nodes where a person dragged them. */
import type { Position } from '../../../model/view/view-state.ts'
import { commit } from '../view.ts'

/** One drag is one step, however many marks it moved. While grouped, the picture's own places wait unchanged. */
export const moveNodes = (positions: Readonly<Record<string, Position>>): void =>
  commit({ did: 'move', count: Object.keys(positions).length }, (before) =>
    before.grouping
      ? { ...before, grouping: { ...before.grouping, positions: { ...before.grouping.positions, ...positions } } }
      : { ...before, positions: { ...before.positions, ...positions } },
  )
