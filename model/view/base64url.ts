/** Bytes as text that an address takes as it is (RFC 4648, section 5, without padding). */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function toBase64url(bytes: ArrayLike<number>): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63))
    groups.push(letters.slice(0, Math.min(3, bytes.length - at) + 1).join(''))
  }
  return groups.join('')
}

/** The inverse; undefined where the text has another letter in it. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let count = 0
  let group = 0
  let bits = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return undefined
    group = (group << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[count] = (group >> bits) & 255
      count += 1
      group &= (1 << bits) - 1
    }
  }
  return bytes
}
