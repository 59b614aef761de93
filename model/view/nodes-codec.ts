/** The parts of an address about what is on the canvas: which nodes, where they stand, what brought them, what is pinned. */
import { packOrigins, unpackOrigins } from './packed-origins.ts'
import { isWholePositions, packPositions, unpackPositions } from './packed-positions.ts'
import { type Parameters, type PartCodec, readIds, type Report } from './part-codec.ts'

/** Stands for an empty canvas, which is something else than "not said". */
const nothing = '-'

/** Ids in the order in which they came; undefined where nothing is said. */
export function decodeNodes(query: Parameters, report: Report): readonly string[] | undefined {
  const values = query.get('on')
  return values?.length === 1 && values[0] === nothing ? [] : readIds('on', values, report)
}

export const nodesCodec: PartCodec = {
  query: ['on'],
  fragment: ['p', 'b'],
  encode: ({ picture: { nodes, positions, broughtBy } }, untouched) => {
    if (untouched) return {}
    if (nodes.length === 0) return { on: [nothing] }
    return { on: nodes, p: [packPositions(nodes, positions)], b: packOrigins(nodes, broughtBy ?? {}) }
  },
  decode: ({ fragment, nodes, report }) => {
    const packed = fragment.get('p')?.[0]
    const positions = packed !== undefined && nodes ? unpackPositions(nodes, packed) : undefined
    if (packed !== undefined && !(positions && isWholePositions(nodes?.length ?? 0, packed))) report('p', packed)
    const broughtBy = unpackOrigins(nodes ?? [], fragment.get('b') ?? [])
    return { ...(nodes && { nodes }), positions: positions ?? {}, ...(broughtBy && { broughtBy }) }
  },
}

export const pinCodec: PartCodec = {
  query: ['pin'],
  encode: ({ picture }) => ({ pin: picture.pinned ?? [] }),
  decode: ({ query, report }) => {
    const pinned = readIds('pin', query.get('pin'), report)
    return pinned ? { pinned } : {}
  },
}
