/** Which expansion brought which node, as runs over the list of nodes: newcomers of one expansion stand together there. */

/** `anchor.first.count` for each run, as places in the list of nodes in base 36. What names a node that is not in the list is left out. */
export function packOrigins(nodes: readonly string[], broughtBy: Readonly<Record<string, string>>): readonly string[] {
  const places = new Map(nodes.map((id, index) => [id, index]))
  const runs: { readonly anchor: number; readonly first: number; count: number }[] = []
  nodes.forEach((id, index) => {
    const anchor = places.get((Object.hasOwn(broughtBy, id) && broughtBy[id]) || '')
    if (anchor === undefined) return
    const last = runs.at(-1)
    if (last?.anchor === anchor && last.first + last.count === index) last.count += 1
    else runs.push({ anchor, first: index, count: 1 })
  })
  return runs.map(({ anchor, first, count }) => [anchor, first, count].map((value) => value.toString(36)).join('.'))
}

/** The record that was packed; undefined where nothing of it can be used. Runs that lead out of the list are left out. */
export function unpackOrigins(
  nodes: readonly string[],
  runs: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const pairs = runs.slice(0, nodes.length).flatMap((run): [string, string][] => {
    const [anchor = Number.NaN, first = Number.NaN, count = Number.NaN] = run
      .split('.')
      .map((part) => parseInt(part, 36))
    const by = nodes[anchor]
    return by === undefined || !(count > 0) || !(first >= 0)
      ? []
      : nodes.slice(first, first + count).flatMap((id): [string, string][] => (id === by ? [] : [[id, by]]))
  })
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}
