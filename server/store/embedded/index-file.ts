/**
 * The packed index in a file beside the data file: reading it takes a tenth of the time of building it from the records.
 * It is good for nothing but these very records and this very program; whatever else is found there counts as absent.
 */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { recordFormat } from './records.ts'

/** Raised whenever what is packed, or what it is made of, changes; `index-file.test.ts` notices where it must be. */
export const indexFormat = 1

/** The records that an index is made of. */
export interface IndexedData {
  /** Checksum of the data file, as it is sealed. */
  readonly sha256: string
  readonly version: number
}

/** Bytes of JSON before the packed index, filled up with spaces. */
const headerSize = 512
/** Bytes written between two pauses. */
const portion = 1 << 20
/** Bytes; the system reads no more than twice as many at once. */
const longestRead = 1 << 30

const pathIn = (directory: string): string => join(directory, 'graph.index')

/** The packed index of exactly these records; undefined where none was saved, or not a sound one. */
export function readIndexFile(directory: string, data: IndexedData): Uint8Array<ArrayBuffer> | undefined {
  let file: number
  try {
    file = openSync(pathIn(directory), 'r')
  } catch {
    return undefined
  }
  try {
    const header = readPart(file, 0, headerSize).toString()
    const size = fstatSync(file).size - headerSize
    if (!header.startsWith(originOf(data))) return undefined
    const packed = readPart(file, headerSize, size)
    return header === headerOf(data, sumOf(packed)) ? packed : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/** Saves a packed index, whole or not at all. */
export async function writeIndexFile(
  directory: string,
  data: IndexedData,
  packed: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const path = `${pathIn(directory)}.new`
  try {
    const file = await open(path, 'w')
    try {
      await file.write(headerOf(data, await writePortions(file, packed)), 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(path, pathIn(directory))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Writes behind the header; the checksum of what was written. */
async function writePortions(file: FileHandle, packed: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let start = 0; start < packed.length; start += portion) {
    const piece = packed.subarray(start, start + portion)
    hash.update(piece)
    await file.write(piece, 0, piece.length, headerSize + start)
  }
  return hash.digest('hex')
}

function readPart(file: number, position: number, size: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(size))
  for (let done = 0; done < size; ) {
    const length = readSync(file, bytes, done, Math.min(size - done, longestRead), position + done)
    if (length === 0) throw new RangeError('the file ends too early')
    done += length
  }
  return bytes
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The line before a packed index with that checksum: one that differs in anything is of no use. */
const headerOf = (data: IndexedData, sha256: string): string => `${originOf(data)}${sha256}"}`.padEnd(headerSize)

/** What the line begins with: by which program the index was made of which data. */
function originOf(data: IndexedData): string {
  const program = { index: indexFormat, records: recordFormat, unicode: process.versions['unicode'] }
  return `${JSON.stringify({ program, data }).slice(0, -1)},"sha256":"`
}
