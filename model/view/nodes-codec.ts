/** The parts of an address about what is on the canvas: which nodes, where they stand, what brought them, what is pinned. */
import { packOrigins, unpackOrigins } from './packed-origins.ts'
import { isWholePositions, packPositions, unpackPositions } from './packed-positions.ts'
import type { Parameters, PartCodec, Report } from './part-codec.ts'
import { mostNodes } from './view-state.ts'

/** Stands for an empty canvas, which is something else than "not said". */
const nothing = '-'

/** No id is longer; the server would refuse to look for it. */
const longestId = 500

/**
 * Ids in the order in which they came; those that are too long are reported, and those beyond what a page can draw as a
 * number.
 */
export function decodeNodes(query: Parameters, report: Report): readonly string[] | undefined {
  const values = query.get('on')
  if (values === undefined || values.length === 0) return undefined
  if (values.length === 1 && values[0] === nothing) return []
  const nodes = [...new Set(values)].filter((id) => id.length <= longestId)
  for (const id of values) if (id.length > longestId) report('on', id)
  if (nodes.length > mostNodes) report('on', String(nodes.length))
  return nodes.slice(0, mostNodes)
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
  decode: ({ query }) => {
    const pinned = query.get('pin')?.slice(0, mostNodes) ?? []
    return pinned.length > 0 ? { pinned } : {}
  },
}
