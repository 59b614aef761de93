/** Positions as text that fits into an address: two signed 16-bit numbers a node, big-endian, in base64url. */
import { type Picture, type Position, positionOf } from './view-state.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
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
  return toBase64(bytes)
}

/** The inverse; undefined where the text is damaged or does not fit the number of nodes. */
export function unpackPositions(nodes: readonly string[], text: string): Picture['positions'] | undefined {
  const bytes = fromBase64(text)
  if (bytes === undefined || bytes.length !== nodes.length * 4) return undefined
  const view = new DataView(Uint8Array.from(bytes).buffer)
  // fromEntries defines what it is given, so that an id such as `__proto__` does no harm.
  return Object.fromEntries(
    nodes
      .map((id, index): [string, Position] => [id, [view.getInt16(index * 4), view.getInt16(index * 4 + 2)]])
      .filter(([, [x]]) => x !== nowhere),
  )
}

function toBase64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63))
    text += letters.slice(0, Math.min(3, bytes.length - at) + 1).join('')
  }
  return text
}

function fromBase64(text: string): readonly number[] | undefined {
  const bytes: number[] = []
  let group = 0
  let bits = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return undefined
    group = (group << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((group >> bits) & 255)
      group &= (1 << bits) - 1
    }
  }
  return bytes
}
