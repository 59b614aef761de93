/** Records that were read lately, so that what is asked for again and again is decoded once. */

/** Records of one generation: those of two are kept, some 20 MB where they are large. */
const generation = 8_192

/** What has not been read while a generation grew full is forgotten with the next. */
export class RecordCache<Value> {
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  get(id: string): Value | undefined {
    const young = this.#young.get(id)
    if (young !== undefined) return young
    const old = this.#old.get(id)
    if (old !== undefined) this.set(id, old)
    return old
  }

  set(id: string, record: Value): void {
    if (this.#young.size >= generation) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(id, record)
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
  }
}
