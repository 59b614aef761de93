/** Splits a question about more ids than the server takes into questions whose answers together say all of it. */

/** Ids that one question names at most. */
export const mostIds = 1000

export const groupsOf = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, group) => values.slice(group * size, (group + 1) * size))

/**
 * Groups of at most {@link mostIds} ids, so that any two of the newcomers, and any newcomer with any of those present,
 * are together in one group: what joins them is in the answer for that group.
 */
export function groupsWithAllPairs(
  newcomers: readonly string[],
  present: readonly string[],
): readonly (readonly string[])[] {
  if (newcomers.length + present.length <= mostIds) return [[...newcomers, ...present]]
  const parts = groupsOf(newcomers, mostIds / 2)
  const pairs = parts.flatMap((part, index) => parts.slice(index + 1).map((other) => [...part, ...other]))
  const alone = parts.length === 1 && present.length === 0 ? parts : []
  const mixed = parts.flatMap((part) => groupsOf(present, mostIds - part.length).map((others) => [...part, ...others]))
  return [...pairs, ...alone, ...mixed]
}
