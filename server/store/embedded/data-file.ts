/**
 * Looks at the data file before lmdb maps it into memory: behind the end of a shortened file the process would be
 * killed by the system, and no error could be caught.
 */
import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'

/** Where things are in a meta page of lmdb's data format 2; little-endian on every platform that lmdb is built for. */
const layout = {
  flags: 18,
  magic: 24,
  version: 28,
  pageSize: 48,
  lastPage: 144,
  transaction: 152,
  length: 160,
} as const
const metaFlag = 0x08
const magicNumber = 0xbeefc0de
const formatVersion = 2

interface Meta {
  readonly pageSize: number
  readonly lastPage: number
  readonly transaction: number
}

/** What is wrong with the file, as half a sentence; undefined where it is sound, empty or not there. */
export function faultOfDataFile(path: string): string | undefined {
  return withFile(path, (file, size) => {
    if (size === 0) return undefined
    const metas = readMetas(file)
    if (typeof metas === 'string') return metas
    const needed = neededSize(metas)
    return size < needed ? `the data file was cut off at ${size} of ${needed} bytes` : undefined
  })
}

/** Fills the file up to the pages that it counts, since lmdb does not write pages at the end that are free again. */
export function completeDataFile(path: string): void {
  withFile(path, (file, size) => {
    const metas = readMetas(file)
    if (typeof metas !== 'string' && size < neededSize(metas)) ftruncateSync(file, neededSize(metas))
  })
}

/** Number of the last commit; undefined where there is none or the header cannot be read. */
export function transactionOf(path: string): number | undefined {
  return withFile(path, (file) => {
    const metas = readMetas(file)
    return typeof metas === 'string' ? undefined : newestOf(metas).transaction
  })
}

/** Runs `look` with the open file and its size; undefined where there is no such file. */
function withFile<Result>(path: string, look: (file: number, size: number) => Result): Result | undefined {
  let file: number
  try {
    file = openSync(path, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return look(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

/** Both meta pages, or what is wrong with them. */
function readMetas(file: number): readonly Meta[] | string {
  const first = readMeta(file, 0)
  if (typeof first === 'string') return first
  const second = readMeta(file, first.pageSize)
  if (typeof second === 'string') return second
  return second.pageSize === first.pageSize ? [first, second] : 'its two headers contradict each other'
}

function readMeta(file: number, position: number): Meta | string {
  const page = Buffer.alloc(layout.length)
  if (readSync(file, page, 0, page.length, position) < page.length) return 'the data file ends within its header'
  const isMeta = (page.readUInt16LE(layout.flags) & metaFlag) !== 0
  if (!isMeta || page.readUInt32LE(layout.magic) !== magicNumber) return 'the data file is not one of Relata'
  const version = page.readUInt32LE(layout.version) & 0xffff
  if (version !== formatVersion) return `the data file has the unknown format ${version}`
  const pageSize = page.readUInt32LE(layout.pageSize)
  if (pageSize < 256 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return 'its header makes no sense'
  return {
    pageSize,
    lastPage: Number(page.readBigUInt64LE(layout.lastPage)),
    transaction: Number(page.readBigUInt64LE(layout.transaction)),
  }
}

/** The newer of the two headers counts. */
const newestOf = (metas: readonly Meta[]): Meta => metas.reduce((a, b) => (b.transaction > a.transaction ? b : a))

function neededSize(metas: readonly Meta[]): number {
  const newest = newestOf(metas)
  return (newest.lastPage + 1) * newest.pageSize
}
