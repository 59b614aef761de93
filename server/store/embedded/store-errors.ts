/** The errors of the embedded store, one line each with what to try. */
import { RelataError } from '../../../model/errors.ts'

export const damaged = (directory: string, what: string, cause?: unknown): RelataError =>
  new RelataError('STORE_DAMAGED', `The data directory ${directory} is damaged: ${what}.`, {
    remedy: 'Restore it from a copy, or move it away and start again with an empty one.',
    ...(cause === undefined ? {} : { cause }),
  })

export const locked = (directory: string, pid: number | undefined): RelataError =>
  new RelataError('STORE_LOCKED', `The data directory ${directory} is in use by ${processName(pid)}.`, {
    remedy: 'Stop that process, or set RELATA_DATA_DIR to another directory.',
  })

const processName = (pid: number | undefined): string => (pid === undefined ? 'another process' : `process ${pid}`)

export const unusable = (directory: string, cause: unknown): RelataError => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new RelataError('STORE_UNAVAILABLE', `The data directory ${directory} cannot be used: ${reason}.`, {
    remedy: 'Check that it is a directory, that it may be written and that the disk has room.',
    cause,
  })
}

export const closed = (): RelataError =>
  new RelataError('STORE_UNAVAILABLE', 'The store is closed.', { remedy: 'Start the server again.' })

export const notEmpty = (directory: string): RelataError =>
  new RelataError('BAD_REQUEST', `The data directory ${directory} is not empty, so no dataset was loaded into it.`, {
    remedy: 'Use an empty directory.',
  })

export const endsMissing = (count: number): RelataError =>
  new RelataError('PACKAGE_INVALID', `${count} relationships of the batch lack one of their ends; nothing was loaded.`)
