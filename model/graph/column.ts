/** A typed array that grows as values are appended. */

type Integers = Uint8Array | Uint16Array | Int32Array

interface IntegersConstructor<Values extends Integers> {
  new (length: number): Values
}

const firstCapacity = 64

export class Column<Values extends Integers> {
  private values: Values
  private length = 0
  private readonly make: IntegersConstructor<Values>

  constructor(make: IntegersConstructor<Values>) {
    this.make = make
    this.values = new make(firstCapacity)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new this.make(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  /** The value at a row; 0 behind the last. */
  at(row: number): number {
    return this.values[row] ?? 0
  }

  increase(row: number): void {
    this.values[row] = this.at(row) + 1
  }

  get size(): number {
    return this.length
  }
}
