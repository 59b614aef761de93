/** Keeps what was used last, up to a total weight. */

interface Kept<Value> {
  readonly value: Value
  readonly weight: number
}

/** A map that forgets what has not been used for longest. */
export class Recent<Key, Value> {
  readonly #kept = new Map<Key, Kept<Value>>()
  readonly #capacity: number
  #weight = 0

  /** @param capacity the greatest sum of weights */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(key: Key): Value | undefined {
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.value
  }

  /** Something heavier than the capacity is not kept at all. */
  set(key: Key, value: Value, weight = 1): void {
    this.#forget(key)
    if (weight > this.#capacity) return
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#capacity) return
      this.#forget(oldest)
    }
  }

  get size(): number {
    return this.#kept.size
  }

  #forget(key: Key): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }
}
