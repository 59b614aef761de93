/** Positions as text that fits into an address: two signed 16-bit numbers a node, big-endian, in base64url. */
import { fromBase64url, toBase64url } from './base64url.ts'
import { type Picture, type Position, positionOf } from './view-state.ts'

const furthest = 32_767
/** Stands for "not placed yet". */
const nowhere = -32_768

/** Positions in the order of the nodes; what lies further out than ±32,767 px is drawn in to that edge. */
export function packPositions(nodes: readonly string[], positions: Picture['positions']): string {
  const bytes: number[] = []
  for (const id of nodes)
    for (const value of positionOf(positions, id) ?? [nowhere, nowhere]) {
      const whole = value === nowhere ? nowhere : Math.max(-furthest, Math.min(furthest, Math.round(value)))
      bytes.push((whole >> 8) & 255, whole & 255)
    }
  return toBase64url(bytes)
}

/**
 * The inverse. Where the text was cut, the nodes behind the cut have no place; undefined where it is damaged or has places
 * for other nodes than these.
 */
export function unpackPositions(nodes: readonly string[], text: string): Picture['positions'] | undefined {
  const bytes = fromBase64url(text)
  if (bytes === undefined || bytes.length > nodes.length * 4) return undefined
  const view = new DataView(bytes.buffer)
  // fromEntries defines what it is given, so that an id such as `__proto__` does no harm.
  return Object.fromEntries(
    nodes
      .slice(0, Math.floor(bytes.length / 4))
      .map((id, index): [string, Position] => [id, [view.getInt16(index * 4), view.getInt16(index * 4 + 2)]])
      .filter(([, [x]]) => x !== nowhere),
  )
}

/** Whether the text has a place for each of so many nodes. */
export const isWholePositions = (count: number, text: string): boolean => text.length === Math.ceil((count * 16) / 3)
