/** Texts by number, counted from 0 in the order of arrival. */
import type { PackReader, PackWriter } from './pack.ts'
import { PackedTexts, packTexts } from './packed-texts.ts'

export class IdList {
  /** The first of the texts, where they come from a buffer. */
  protected readonly packed: PackedTexts | undefined
  private readonly packedSize: number
  private readonly added: string[] = []
  private ascending: boolean

  constructor(packed?: PackReader) {
    this.packed = packed === undefined ? undefined : new PackedTexts(packed)
    this.packedSize = this.packed?.size ?? 0
    this.ascending = packed?.take(Uint8Array)[0] !== 0
  }

  pack(into: PackWriter): void {
    packTexts(this.texts(), into)
    into.put(Uint8Array.of(this.ascending ? 1 : 0))
  }

  /** The number that the text gets. */
  push(text: string): number {
    const number = this.size
    if (this.ascending && number > 0 && text < this.textOf(number - 1)) this.ascending = false
    this.added.push(text)
    return number
  }

  textOf(ordinal: number): string {
    if (ordinal >= 0 && ordinal < this.packedSize && this.packed !== undefined) return this.packed.textOf(ordinal)
    const text = this.added[ordinal - this.packedSize]
    if (text === undefined) throw new RangeError(`no text has the number ${ordinal}`)
    return text
  }

  /** All texts, by number. */
  texts(): readonly string[] {
    return Array.from({ length: this.size }, (_, ordinal) => this.textOf(ordinal))
  }

  get size(): number {
    return this.packedSize + this.added.length
  }

  /** Whether each text comes behind the one before it. */
  get isInOrder(): boolean {
    return this.ascending
  }

  /** Orders two numbers as their texts; cheap while texts arrive in order, as they do from a sorted store. */
  readonly compare = (a: number, b: number): number => {
    if (this.ascending || a === b) return a - b
    return this.textOf(a) < this.textOf(b) ? -1 : 1
  }

  /** Whether the text of a number comes behind another text. */
  isBehind(ordinal: number, text: string): boolean {
    if (this.packed === undefined || ordinal >= this.packedSize) return this.textOf(ordinal) > text
    const order = this.packed.comparePrefix(ordinal, text)
    return order > 0 || (order === 0 && this.packed.lengthOf(ordinal) > text.length)
  }

  /** Whether the text of a number holds a character of the basic plane. */
  includes(ordinal: number, character: string): boolean {
    if (this.packed === undefined || ordinal >= this.packedSize) return this.textOf(ordinal).includes(character)
    return this.packed.includes(ordinal, character.charCodeAt(0))
  }
}
