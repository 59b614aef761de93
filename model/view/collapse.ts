/** What goes when an expansion is taken back: what it brought, except what something else still holds. */
import type { Picture } from './view-state.ts'

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The nodes that only this one holds on the canvas, in the order of the picture: those that its expansions brought, with
 * what was expanded from them; where it has brought nothing, its neighbours that have no other line. What can be
 * reached from a node that came otherwise, without passing through this one, stays; so does what is pinned.
 */
export function collapsible(picture: Picture, links: Iterable<Link>, id: string): readonly string[] {
  const neighbours = neighboursOn(new Set(picture.nodes), links)
  const pinned = new Set(picture.pinned)
  const brought = descendants(picture, id)
  const own =
    brought.size > 0 ? [...brought] : [...(neighbours.get(id) ?? [])].filter((each) => neighbours.get(each)?.size === 1)
  const candidates = new Set(own.filter((each) => !pinned.has(each)))
  const held = flood(
    picture.nodes.filter((each) => each !== id && !candidates.has(each)),
    neighbours,
    id,
  )
  return picture.nodes.filter((each) => candidates.has(each) && !held.has(each))
}

/** What an entity's expansions brought, and the expansions of those, and so on. */
function descendants({ nodes, broughtBy = {} }: Picture, id: string): ReadonlySet<string> {
  const found = new Set<string>([id])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const node of nodes) if (Object.hasOwn(broughtBy, node) && found.has(broughtBy[node] ?? '')) found.add(node)
  }
  found.delete(id)
  return found
}

function neighboursOn(nodes: ReadonlySet<string>, links: Iterable<Link>): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>()
  const join = (from: string, to: string) => {
    const known = neighbours.get(from)
    if (known) known.add(to)
    else neighbours.set(from, new Set([to]))
  }
  for (const { source, target } of links) {
    if (source === target || !nodes.has(source) || !nodes.has(target)) continue
    join(source, target)
    join(target, source)
  }
  return neighbours
}

/** Everything that can be reached from the seeds without entering `closed`. */
function flood(
  seeds: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  closed: string,
): ReadonlySet<string> {
  const reached = new Set(seeds)
  const open = [...seeds]
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of neighbours.get(node) ?? [])
      if (next !== closed && !reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
  return reached
}
