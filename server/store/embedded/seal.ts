/**
 * A checksum beside the data file. lmdb trusts its pages, and ends the process where one of them was overwritten by
 * something else; so the file is compared with its seal before lmdb sees it. Costs about a second for each gigabyte.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { transactionOf } from './data-file.ts'

interface Seal {
  /** The commit that the checksum was taken after; later ones make the seal say nothing. */
  readonly transaction: number
  readonly sha256: string
}

const sealPath = (dataFile: string): string => `${dataFile}.seal`

/** Whether the file is not what it was after the commit that the seal names. A missing or older seal breaks nothing. */
export function isSealBroken(dataFile: string): boolean {
  const seal = sealOf(dataFile)
  return seal !== undefined && seal !== checksum(dataFile)
}

/** The checksum in the seal of the file's last commit; undefined where that is not sealed. */
export function sealOf(dataFile: string): string | undefined {
  const seal = readSeal(dataFile)
  return seal !== undefined && seal.transaction === transactionOf(dataFile) ? seal.sha256 : undefined
}

/** Seals the file as it is, unless its last commit is sealed already. To be called when nothing writes. */
export function sealDataFile(dataFile: string): void {
  const transaction = transactionOf(dataFile)
  if (transaction === undefined || sealOf(dataFile) !== undefined) return
  const path = sealPath(dataFile)
  writeFileSync(`${path}.new`, JSON.stringify({ transaction, sha256: checksum(dataFile) } satisfies Seal))
  renameSync(`${path}.new`, path)
}

/**
 * Takes the seal away, to be called before anything is written: lmdb writes pages before it counts them, and a process
 * that dies between the two leaves a sound file that is not what was sealed.
 */
export function breakSeal(dataFile: string): void {
  rmSync(sealPath(dataFile), { force: true })
  // Without this a power cut could bring the seal back, but not take back the pages. Windows cannot and need not.
  if (process.platform === 'win32') return
  const directory = openSync(dirname(dataFile), 'r')
  fsyncSync(directory)
  closeSync(directory)
}

function readSeal(dataFile: string): Seal | undefined {
  try {
    const seal = JSON.parse(readFileSync(sealPath(dataFile), 'utf8')) as Partial<Seal>
    const { transaction, sha256 } = seal
    return typeof transaction === 'number' && typeof sha256 === 'string' ? { transaction, sha256 } : undefined
  } catch {
    return undefined
  }
}

function checksum(dataFile: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(1 << 20)
  const file = openSync(dataFile, 'r')
  try {
    for (let length = 1; length > 0; ) {
      length = readSync(file, chunk, 0, chunk.length, null)
      hash.update(chunk.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
