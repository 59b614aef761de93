/** Gives every distinct text a small number, and finds it again. */
import { IdList } from './id-list.ts'

export class Interner extends IdList {
  private readonly ordinals = new Map<string, number>()

  /** The number of a text, new or known. */
  intern(text: string): number {
    const known = this.ordinals.get(text)
    if (known !== undefined) return known
    const ordinal = this.push(text)
    this.ordinals.set(text, ordinal)
    return ordinal
  }

  ordinalOf(text: string): number | undefined {
    return this.ordinals.get(text)
  }
}
