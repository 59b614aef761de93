/** Looks things up in batches, and at once where they are known already. */
import DataLoader from 'dataloader'

/** An answer that is there, or one that is to come. Thousands of promises cost more than what they promise. */
export type Soon<Value> = Value | Promise<Value>

/** Goes on with a value at once where it is there. */
export const chain = <Value, Result>(value: Soon<Value>, work: (value: Value) => Soon<Result>): Soon<Result> =>
  value instanceof Promise ? value.then(work) : work(value)

/** All the values, at once where all of them are there. */
export const gather = <Value>(values: readonly Soon<Value>[]): Soon<readonly Value[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly Value[])

/** What is asked for in the same moment is read together; nothing is read twice. */
export class Lookup<Value, Key = string> {
  readonly #read: (keys: readonly Key[]) => Promise<readonly Value[]>
  /** Made when it is needed: a request needs few of the lookups that it could use. */
  #loader: DataLoader<Key, Value, string> | undefined
  readonly #nameOf: (key: Key) => string
  readonly #known = new Map<string, Value>()

  /**
   * @param read answers in the order of the keys
   * @param nameOf the same text for the same key
   */
  constructor(read: (keys: readonly Key[]) => Promise<readonly Value[]>, nameOf: (key: Key) => string) {
    this.#read = read
    this.#nameOf = nameOf
  }

  load(key: Key): Soon<Value> {
    const name = this.#nameOf(key)
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#loader ??= new DataLoader(this.#read, { cacheKeyFn: this.#nameOf })
    return this.#loader.load(key).then((value) => {
      this.#known.set(name, value)
      return value
    })
  }

  /** Reads what is not known of these in one go; whoever loads one of them afterwards has it at once. */
  async learn(keys: readonly Key[]): Promise<void> {
    const wanted = new Map<string, Key>()
    for (const key of keys) {
      const name = this.#nameOf(key)
      if (!this.#known.has(name)) wanted.set(name, key)
    }
    if (wanted.size === 0) return
    const names = [...wanted.keys()]
    const values = await this.#read([...wanted.values()])
    for (const [index, value] of values.entries()) this.#known.set(names[index] ?? '', value)
  }

  /** Makes known what has been read otherwise. */
  prime(key: Key, value: Value): void {
    this.#known.set(this.#nameOf(key), value)
  }
}

/** One thing for all who ask, read when the first one does. */
export function once<Value>(read: () => Promise<Value>): () => Soon<Value> {
  let answer: Soon<Value> | undefined
  return () => {
    answer ??= read().then((value) => {
      answer = value
      return value
    })
    return answer
  }
}
