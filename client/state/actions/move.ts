/** Puts nodes where a person dragged them. */
import type { Position } from '../../../model/view/view-state.ts'
import { commit } from '../view.ts'

/** One drag is one step, however many nodes it moved. */
export const moveNodes = (positions: Readonly<Record<string, Position>>): void =>
  commit({ did: 'move', count: Object.keys(positions).length }, (before) => ({
    ...before,
    positions: { ...before.positions, ...positions },
  }))
