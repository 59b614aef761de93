/** Keeps a data directory to one process: a file names its owner, and that of a dead one is taken over. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRunning, startOf } from './process-identity.ts'
import { locked } from './store-errors.ts'

const fileName = 'relata.lock'
/** A lock without readable content is being written by its owner; older than this, its owner died on the way. */
const writingMs = 2_000
/** Others may take and give back the directory at the same moment; beyond this many times it is theirs. */
const attempts = 5

interface Owner {
  readonly pid: number
  /** Boot and start of the process where they are known. */
  readonly start?: string
}

/** Locks that this very process holds; its own number in a file proves nothing, since numbers are used again. */
const held = new Set<string>()

export interface DirectoryLock {
  release(): void
}

/**
 * Takes the directory, which is made where there is none.
 * @throws RelataError STORE_LOCKED naming the directory and the process that has it
 */
export function lockDirectory(directory: string): DirectoryLock {
  makeDirectory(directory)
  const path = join(directory, fileName)
  const start = startOf(process.pid)
  const content = JSON.stringify({ pid: process.pid, ...(start === undefined ? {} : { start }) } satisfies Owner)
  for (let attempt = 0; !create(path, content); attempt++) {
    const found = readContent(path)
    // Given back just now.
    if (found === undefined) continue
    const owner = parseOwner(found)
    if (attempt > attempts || isHeld(path, owner)) throw locked(directory, owner?.pid)
    setAside(path, found)
  }
  held.add(path)
  return {
    release: () => {
      held.delete(path)
      if (readContent(path) === content) rmSync(path, { force: true })
    },
  }
}

/** Whether the file could be made; false where there is one. */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isHeld(path: string, owner: Owner | undefined): boolean {
  if (held.has(path)) return true
  if (owner === undefined) return ageMs(path) < writingMs
  const start = startOf(owner.pid)
  if (owner.start !== undefined && start !== undefined) return owner.start === start
  return owner.pid !== process.pid && isRunning(owner.pid)
}

const ageMs = (path: string): number => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)

/** Moves a stale lock away, unless another process has replaced it meanwhile. */
function setAside(path: string, found: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    // Another process was faster; the next attempt sees whose it is.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readContent(aside) === found) rmSync(aside)
  else renameSync(aside, path)
}

function readContent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parseOwner(content: string): Owner | undefined {
  try {
    const owner = JSON.parse(content) as Partial<Owner>
    return typeof owner.pid === 'number' ? { ...owner, pid: owner.pid } : undefined
  } catch {
    return undefined
  }
}

/** Makes a directory and those above it; Node's own recursion never ends under `/proc`, where nothing can be made. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return
  if (dirname(directory) !== directory) makeDirectory(dirname(directory))
  mkdirSync(directory)
}
