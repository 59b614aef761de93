/**
 * The greatest sum over flows of which no two overlap: maximum-weight independent set, by branch and bound within
 * each connected cluster of overlaps (after Östergård 2001), greedily by amount where a cluster is too large.
 */

/** Flows in one cluster up to which the sum is the exact maximum. */
export const exactClusterSize = 24

export interface IndependentSum {
  /** Positions of the chosen flows, ascending. */
  readonly chosen: readonly number[]
  /** False where a cluster was too large and chosen greedily. */
  readonly exact: boolean
}

/** Amounts in one common unit, none negative; `overlaps[i]` holds the positions that must not be chosen with `i`. */
export function greatestIndependentSum(
  amounts: readonly bigint[],
  overlaps: readonly ReadonlySet<number>[],
): IndependentSum {
  const chosen: number[] = []
  let exact = true
  for (const cluster of clusters(overlaps)) {
    // Highest amounts first, so that good sums are found early; equal ones keep their order, so that the choice is stable.
    const ordered = cluster.toSorted((a, b) => byAmount(amounts, a, b))
    const small = ordered.length <= exactClusterSize
    exact &&= small
    chosen.push(...(small ? branchAndBound(ordered, amounts, overlaps) : greedy(ordered, overlaps)))
  }
  return { chosen: chosen.sort((a, b) => a - b), exact }
}

function byAmount(amounts: readonly bigint[], a: number, b: number): number {
  const difference = (amounts[b] ?? 0n) - (amounts[a] ?? 0n)
  return difference === 0n ? a - b : difference > 0n ? 1 : -1
}

function clusters(overlaps: readonly ReadonlySet<number>[]): readonly number[][] {
  const seen = new Set<number>()
  return overlaps.flatMap((_, start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const members = [start]
    for (const member of members)
      for (const other of overlaps[member] ?? [])
        if (!seen.has(other)) {
          seen.add(other)
          members.push(other)
        }
    return [members]
  })
}

function branchAndBound(
  ordered: readonly number[],
  amounts: readonly bigint[],
  overlaps: readonly ReadonlySet<number>[],
): readonly number[] {
  let best: readonly number[] = []
  let bestSum = -1n
  const visit = (rest: readonly number[], taken: readonly number[], sum: bigint): void => {
    const bound = rest.reduce((total, each) => total + (amounts[each] ?? 0n), sum)
    if (bound <= bestSum) return
    const [first, ...others] = rest
    if (first === undefined) {
      best = taken
      bestSum = sum
      return
    }
    const compatible = others.filter((other) => !overlaps[first]?.has(other))
    visit(compatible, [...taken, first], sum + (amounts[first] ?? 0n))
    // Leaving a flow out that overlaps nothing that is left can only lose.
    if (compatible.length < others.length) visit(others, taken, sum)
  }
  visit(ordered, [], 0n)
  return best
}

function greedy(ordered: readonly number[], overlaps: readonly ReadonlySet<number>[]): readonly number[] {
  const taken = new Set<number>()
  for (const each of ordered) if (![...(overlaps[each] ?? [])].some((other) => taken.has(other))) taken.add(each)
  return [...taken]
}
