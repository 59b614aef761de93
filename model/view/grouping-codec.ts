/** Groups in an address: by what and which are open in the query string, where the marks stand in the fragment. */
import { isWholePositions, packPositions, unpackPositions } from './packed-positions.ts'
import { oneOf, type PartCodec, readIds } from './part-codec.ts'
import { type Grouping, groupingIds, type Position } from './view-state.ts'

/**
 * `group=kind&open=MISSION`. In the fragment `g` names what stands somewhere and `gp` holds the places in the same order.
 * The mark of a group is named by its key; an entity by its place in the list of nodes, in base 36 after a tilde, or by
 * its id after two where the address has no such list. No id and no key begins with a tilde.
 */
export const groupingCodec: PartCodec = {
  query: ['group', 'open'],
  fragment: ['g', 'gp'],
  encode: ({ picture: { nodes, grouping } }, untouched) => {
    if (!grouping) return {}
    const index = new Map(nodes.map((id, at) => [id, at]))
    const prefix = `@${grouping.by}:`
    const named = Object.keys(grouping.positions).flatMap((id): [string, string][] => {
      const at = index.get(id)
      if (at !== undefined) return [[untouched ? `~~${id}` : `~${at.toString(36)}`, id]]
      return id.startsWith(prefix) ? [[id.slice(prefix.length), id]] : []
    })
    const ids = named.map(([, id]) => id)
    return {
      group: [grouping.by],
      open: grouping.opened,
      g: named.map(([name]) => name),
      gp: ids.length === 0 ? [] : [packPositions(ids, grouping.positions)],
    }
  },
  decode: ({ query, fragment, nodes, report }) => {
    const by = oneOf({ query, report }, 'group', groupingIds)
    if (!by) return {}
    const opened = [...(readIds('open', query.get('open'), report) ?? [])].sort()
    const names = readIds('g', fragment.get('g'), report) ?? []
    const packed = fragment.get('gp')?.[0] ?? ''
    const places = unpackPositions(names, packed) ?? {}
    if (!isWholePositions(names.length, packed)) report('gp', packed)
    const grouping: Grouping = { by, opened, positions: Object.fromEntries(named(places, by, nodes)) }
    return { grouping }
  },
}

function named(
  places: Grouping['positions'],
  by: Grouping['by'],
  nodes: readonly string[] | undefined,
): readonly (readonly [string, Position])[] {
  return Object.entries(places).flatMap(([name, place]) => {
    const id = name.startsWith('~~')
      ? name.slice(2)
      : name.startsWith('~')
        ? nodes?.[Number.parseInt(name.slice(1), 36)]
        : `@${by}:${name}`
    return id === undefined ? [] : [[id, place] as const]
  })
}
