/** Gives every distinct text a small number, and finds it again. */
import { IdList } from './id-list.ts'
import type { PackReader, PackWriter } from './pack.ts'

export class Interner extends IdList {
  /** Of the texts that do not come from a buffer. */
  private readonly ordinals = new Map<string, number>()
  /** Numbers of the texts from the buffer in the order of these; undefined where that is their own. */
  private readonly order: Int32Array | undefined

  constructor(packed?: PackReader) {
    super(packed)
    const order = packed?.take(Int32Array)
    this.order = this.isInOrder ? undefined : order
  }

  override pack(into: PackWriter): void {
    super.pack(into)
    into.put(this.isInOrder ? new Int32Array(0) : this.numbersInOrder())
  }

  /** The number of a text, new or known. */
  intern(text: string): number {
    const known = this.ordinalOf(text)
    if (known !== undefined) return known
    const ordinal = this.push(text)
    this.ordinals.set(text, ordinal)
    return ordinal
  }

  ordinalOf(text: string): number | undefined {
    return this.ordinals.get(text) ?? this.packedOrdinalOf(text)
  }

  /** Numbers of the texts from the buffer that begin with a prefix, and of all others. */
  *beginningWith(prefix: string): Generator<number> {
    const { packed } = this
    const packedSize = packed?.size ?? 0
    for (let rank = this.rankOf(prefix); rank < packedSize; rank++) {
      const ordinal = this.atRank(rank)
      if (packed?.comparePrefix(ordinal, prefix) !== 0) break
      yield ordinal
    }
    for (const [text, ordinal] of this.ordinals) if (text.startsWith(prefix)) yield ordinal
  }

  /** Whether a text may be one typo away from a word; it is not where this is false. */
  mayResemble(ordinal: number, word: string): boolean {
    const { packed } = this
    if (packed === undefined || ordinal >= packed.size) return Math.abs(this.textOf(ordinal).length - word.length) <= 1
    return packed.resembles(ordinal, word)
  }

  private packedOrdinalOf(text: string): number | undefined {
    const { packed } = this
    if (packed === undefined) return undefined
    const rank = this.rankOf(text)
    if (rank === packed.size) return undefined
    const ordinal = this.atRank(rank)
    return packed.lengthOf(ordinal) === text.length && packed.comparePrefix(ordinal, text) === 0 ? ordinal : undefined
  }

  /** Where the first of the texts from the buffer stands, in their order, that is not before a text. */
  private rankOf(text: string): number {
    const { packed } = this
    let low = 0
    let high = packed?.size ?? 0
    while (low < high) {
      const middle = (low + high) >> 1
      if (packed !== undefined && packed.comparePrefix(this.atRank(middle), text) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private readonly atRank = (rank: number): number => this.order?.[rank] ?? rank

  private numbersInOrder(): Int32Array {
    const texts = [...this.texts()]
    texts.sort()
    return Int32Array.from(texts, (text) => this.ordinalOf(text) ?? 0)
  }
}
