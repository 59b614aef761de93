/** Texts by number in one array of UTF-16 code units; a text is made a string when it is asked for. */
import type { PackReader, PackWriter } from './pack.ts'

export class PackedTexts {
  /** One byte a unit where all texts are Latin. */
  private readonly units: Uint8Array | Uint16Array
  /** Text n lies from `starts[n]` to before `starts[n + 1]`. */
  private readonly starts: Int32Array

  constructor(packed: PackReader) {
    this.units = packed.nextWidth === 1 ? packed.take(Uint8Array) : packed.take(Uint16Array)
    this.starts = packed.take(Int32Array)
  }

  get size(): number {
    return this.starts.length - 1
  }

  lengthOf(ordinal: number): number {
    return (this.starts[ordinal + 1] ?? 0) - (this.starts[ordinal] ?? 0)
  }

  textOf(ordinal: number): string {
    const end = this.starts[ordinal + 1] ?? 0
    let text = ''
    // For texts as short as ids and words this is faster than a decoder or one call with all units.
    for (let at = this.starts[ordinal] ?? 0; at < end; at++) text += String.fromCharCode(this.units[at] ?? 0)
    return text
  }

  /** Below 0 where the text comes before everything that begins with the prefix, above 0 behind, 0 for these themselves. */
  comparePrefix(ordinal: number, prefix: string): number {
    const start = this.starts[ordinal] ?? 0
    const length = Math.min(this.lengthOf(ordinal), prefix.length)
    for (let at = 0; at < length; at++) {
      const difference = (this.units[start + at] ?? 0) - prefix.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - prefix.length
  }

  includes(ordinal: number, unit: number): boolean {
    const end = this.starts[ordinal + 1] ?? 0
    for (let at = this.starts[ordinal] ?? 0; at < end; at++) if (this.units[at] === unit) return true
    return false
  }

  /** Whether a word and a text have all but two neighbouring units in common, as those with one typo between them do. */
  resembles(ordinal: number, word: string): boolean {
    const length = this.lengthOf(ordinal)
    if (Math.abs(length - word.length) > 1) return false
    const start = this.starts[ordinal] ?? 0
    const shorter = Math.min(length, word.length)
    let first = 0
    while (first < shorter && this.units[start + first] === word.charCodeAt(first)) first++
    let last = 0
    while (last < shorter - first && this.units[start + length - 1 - last] === word.charCodeAt(word.length - 1 - last))
      last++
    return first + last >= Math.max(length, word.length) - 2
  }
}

export function packTexts(texts: readonly string[], into: PackWriter): void {
  const starts = new Int32Array(texts.length + 1)
  for (const [number, { length }] of texts.entries()) starts[number + 1] = (starts[number] ?? 0) + length
  const units = new Uint16Array(starts[texts.length] ?? 0)
  let seen = 0
  let end = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      seen |= unit
      units[end++] = unit
    }
  }
  into.put(seen < 0x100 ? Uint8Array.from(units) : units)
  into.put(starts)
}
