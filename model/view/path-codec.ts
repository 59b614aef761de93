/** The part of an address that asks for the ways between two entities. */
import { longestPath, type PathQuestion, usualPathLength, type ViewState } from './view-state.ts'

/** Parameters of the query string that belong to it. */
export const pathQueryParts = ['path', 'steps', 'avoid', 'avoidtypes', 'trail'] as const

/** Entries of any list in it. */
const most = 200

/** The parameters of a view with their values; those that say nothing have none. */
export function pathParts({ path, picture }: ViewState): readonly (readonly [string, readonly string[]])[] {
  return [
    ['path', path ? [path.from, path.to] : []],
    ['steps', path && path.maxLength !== usualPathLength ? [String(path.maxLength)] : []],
    ['avoid', path?.avoid ?? []],
    ['avoidtypes', path?.typesOff ?? []],
    ['trail', picture.trail ?? []],
  ]
}

/** The question that the parameters ask; undefined where they ask none. */
export function decodePath(
  query: ReadonlyMap<string, readonly string[]>,
  report: (part: string, text: string) => void,
): PathQuestion | undefined {
  const ends = query.get('path')
  if (ends === undefined) return undefined
  const [from, to] = ends
  if (from === undefined || to === undefined || ends.length > 2 || from === to) {
    report('path', ends.join(','))
    return undefined
  }
  return {
    from,
    to,
    maxLength: decodeLength(query.get('steps')?.[0], report),
    avoid: list(query.get('avoid')),
    typesOff: list(query.get('avoidtypes')),
  }
}

function decodeLength(text: string | undefined, report: (part: string, text: string) => void): number {
  if (text === undefined) return usualPathLength
  const length = Number(text)
  if (Number.isInteger(length) && length >= 1 && length <= longestPath) return length
  report('steps', text)
  return usualPathLength
}

const list = (values: readonly string[] | undefined): readonly string[] => [...new Set(values)].slice(0, most)
