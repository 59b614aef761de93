/** Arrays of integers laid out one after the other in a single buffer, from which they are read without being copied. */

export type Integers = Uint8Array | Uint16Array | Int32Array

export interface IntegersConstructor<Values extends Integers> {
  new (length: number): Values
  new (buffer: ArrayBuffer, offset: number, length: number): Values
}

/** Every array begins at a multiple of this many bytes, behind two numbers: bytes of an element, and elements. */
const alignment = 8

const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment

export class PackWriter {
  private readonly arrays: Integers[] = []

  put(array: Integers): void {
    this.arrays.push(array)
  }

  /** Everything that was put, in the byte order of this machine. */
  bytes(): Uint8Array<ArrayBuffer> {
    const size = this.arrays.reduce((sum, { byteLength }) => sum + alignment + aligned(byteLength), 0)
    const bytes = new Uint8Array(size)
    let offset = 0
    for (const array of this.arrays) {
      new Int32Array(bytes.buffer, offset, 2).set([array.BYTES_PER_ELEMENT, array.length])
      offset += alignment
      bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
      offset += aligned(array.byteLength)
    }
    return bytes
  }
}

/** Gives the arrays back in the order in which they were put, as views of the buffer. */
export class PackReader {
  private readonly buffer: ArrayBuffer
  private offset: number

  /** @param offset where the first array begins, a multiple of 8 */
  constructor(buffer: ArrayBuffer, offset = 0) {
    this.buffer = buffer
    this.offset = offset
  }

  /** The next array. @throws RangeError where the buffer has none there of that kind */
  take<Values extends Integers>(make: IntegersConstructor<Values> & { readonly BYTES_PER_ELEMENT: number }): Values {
    if (this.nextWidth !== make.BYTES_PER_ELEMENT) throw new RangeError('the packed arrays are of another kind')
    const [, length = 0] = new Int32Array(this.buffer, this.offset, 2)
    const array = new make(this.buffer, this.offset + alignment, length)
    this.offset += alignment + aligned(array.byteLength)
    return array
  }

  /** Bytes of an element of the next array. */
  get nextWidth(): number {
    return new Int32Array(this.buffer, this.offset, 1)[0] ?? 0
  }
}
