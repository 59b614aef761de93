/** The part of an address that asks for the ways between two entities. */
import type { PartCodec, Report, SplitAddress } from './part-codec.ts'
import { longestPath, mostNodes, type PathQuestion, usualPathLength } from './view-state.ts'

/** Entries of any list in it. */
const most = 200

export const pathCodec: PartCodec = {
  query: ['path', 'steps', 'avoid', 'avoidtypes', 'trail'],
  encode: ({ path, picture }) => ({
    path: path ? [path.from, path.to] : [],
    steps: path && path.maxLength !== usualPathLength ? [String(path.maxLength)] : [],
    avoid: path?.avoid ?? [],
    avoidtypes: path?.typesOff ?? [],
    trail: picture.trail ?? [],
  }),
  decode: (address) => {
    const path = decodePath(address)
    const trail = address.query.get('trail')?.slice(0, mostNodes) ?? []
    return { ...(path && { path }), ...(trail.length > 0 && { trail }) }
  },
}

/** The question that the parameters ask; undefined where they ask none. */
function decodePath({ query, report }: SplitAddress): PathQuestion | undefined {
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

function decodeLength(text: string | undefined, report: Report): number {
  if (text === undefined) return usualPathLength
  const length = Number(text)
  if (Number.isInteger(length) && length >= 1 && length <= longestPath) return length
  report('steps', text)
  return usualPathLength
}

const list = (values: readonly string[] | undefined): readonly string[] => [...new Set(values)].slice(0, most)
