/** Texts by number, counted from 0 in the order of arrival. */
export class IdList {
  private readonly texts: string[] = []
  private ascending = true

  /** The number that the text gets. */
  push(text: string): number {
    const last = this.texts.at(-1)
    if (last !== undefined && text < last) this.ascending = false
    return this.texts.push(text) - 1
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
