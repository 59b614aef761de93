/** Gives every distinct text a small number, counted from 0 in the order of arrival. */
export class Interner {
  private readonly texts: string[] = []
  private readonly ordinals = new Map<string, number>()
  private ascending = true

  /** The number of a text, new or known. */
  intern(text: string): number {
    const known = this.ordinals.get(text)
    if (known !== undefined) return known
    const last = this.texts.at(-1)
    if (last !== undefined && text < last) this.ascending = false
    this.ordinals.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  ordinalOf(text: string): number | undefined {
    return this.ordinals.get(text)
  }

  textOf(ordinal: number): string {
    const text = this.texts[ordinal]
    if (text === undefined) throw new RangeError(`no text has the number ${ordinal}`)
    return text
  }

  get size(): number {
    return this.texts.length
  }

  /** Orders two numbers as their texts; cheap while texts arrive in order, as they do from a sorted store. */
  readonly compare = (a: number, b: number): number => {
    if (this.ascending || a === b) return a - b
    return this.textOf(a) < this.textOf(b) ? -1 : 1
  }
}
