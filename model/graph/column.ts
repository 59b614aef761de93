/** A typed array that grows as values are appended. */
import type { Integers, IntegersConstructor, PackReader, PackWriter } from './pack.ts'

type ColumnConstructor<Values extends Integers> = IntegersConstructor<Values> & { readonly BYTES_PER_ELEMENT: number }

const firstCapacity = 64

export class Column<Values extends Integers> {
  private values: Values
  private length: number
  private readonly make: ColumnConstructor<Values>
  /** Whether the values lie in a buffer of somebody else, which is not to change. */
  private borrowed: boolean

  /** @param packed where the values come from; none where there are none yet */
  constructor(make: ColumnConstructor<Values>, packed?: PackReader) {
    this.make = make
    this.values = packed?.take(make) ?? new make(firstCapacity)
    this.length = packed === undefined ? 0 : this.values.length
    this.borrowed = packed !== undefined
  }

  pack(into: PackWriter): void {
    into.put(this.values.subarray(0, this.length))
  }

  push(value: number): void {
    if (this.length === this.values.length) this.ownValues(Math.max(firstCapacity, this.length * 2))
    this.values[this.length++] = value
  }

  /** The value at a row; 0 behind the last. */
  at(row: number): number {
    return this.values[row] ?? 0
  }

  increase(row: number): void {
    if (this.borrowed) this.ownValues(this.length)
    this.values[row] = this.at(row) + 1
  }

  get size(): number {
    return this.length
  }

  private ownValues(capacity: number): void {
    const values = new this.make(capacity)
    values.set(this.values)
    this.values = values
    this.borrowed = false
  }
}
