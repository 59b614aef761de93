/** Reads the files of a package: only inside its folder, only UTF-8. */
import { isUtf8 } from 'node:buffer'
import { readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { descriptorFile } from './descriptor-file.ts'
import type { ProblemList } from './problem.ts'

/**
 * The text of a file of the package without its byte order mark; undefined, with a problem, where the path leads out
 * of the folder, the file is missing or it is not UTF-8.
 */
export async function readTextFile(folder: string, file: string, problems: ProblemList): Promise<string | undefined> {
  const path = await pathInside(folder, file)
  if (path === undefined) {
    problems.add({ file, message: 'The file is missing.', remedy: missingRemedy(file) })
    return undefined
  }
  if (path === outside) {
    problems.add({ file, message: 'The path leads out of the package.', remedy: 'Name a file in its own folder.' })
    return undefined
  }
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) {
    problems.add({ file, message: 'The file cannot be read.', remedy: 'Check that it is a file and may be read.' })
    return undefined
  }
  const found = otherEncodingOf(bytes)
  if (found !== undefined) {
    problems.add({ file, message: `The file is not UTF-8: ${found}.`, remedy: 'Save it as "CSV UTF-8".' })
    return undefined
  }
  return new TextDecoder().decode(bytes)
}

const missingRemedy = (file: string): string =>
  file === descriptorFile
    ? 'Every data package has one; it lists the tables.'
    : `Add it, or take it out of ${descriptorFile}.`

/** Whether a path of datapackage.json can only name a file of the package. */
export const isPathInside = (path: string): boolean =>
  path !== '' && !/^[a-z][a-z0-9+.-]*:|^[/~]|\\|\0/i.test(path) && !path.split('/').includes('..')

const outside = Symbol('outside')

/** The real path of the file, followed through links. */
async function pathInside(folder: string, file: string): Promise<string | typeof outside | undefined> {
  if (!isPathInside(file)) return outside
  const path = await realpath(join(folder, file)).catch(() => undefined)
  if (path === undefined) return undefined
  const inner = relative(await realpath(folder), path)
  return inner === '..' || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? outside : path
}

/** What the bytes seem to be where they are not UTF-8 text. */
function otherEncodingOf(bytes: Buffer): string | undefined {
  const begins = (...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'it seems to be a spreadsheet workbook or a zip archive'
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return 'it seems to be UTF-16'
  if (bytes.includes(0)) return 'it seems to be UTF-16 without a byte order mark, or no text at all'
  const line = firstBrokenLine(bytes)
  return line === undefined ? undefined : `line ${line} seems to be Windows-1252`
}

function firstBrokenLine(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline + 1
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end
  }
  return line
}
