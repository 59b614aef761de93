/** Which flows may hold the same money: they say so, or one is an ancestor of the other. */
import type { FundingFlow } from '../../model/entity.ts'
import type { Steps } from '../../model/graph/steps.ts'

/** By ids; holds the ancestors of parts, too. */
export type KnownFlows = ReadonlyMap<string, FundingFlow>

/** Flows looked at in one portion. */
const portion = 64

/** For each flow the positions of those that overlap it. Each looks for those it names, so that nobody is compared with all. */
export function* overlapsAmong(
  flows: readonly FundingFlow[],
  known: KnownFlows,
): Steps<readonly ReadonlySet<number>[]> {
  const overlaps = flows.map(() => new Set<number>())
  const positions = new Map<string, number[]>()
  for (const [position, { id }] of flows.entries()) positions.set(id, [...(positions.get(id) ?? []), position])
  for (const [position, flow] of flows.entries()) {
    if (position % portion === portion - 1) yield
    for (const id of [...flow.overlapsWith, ...ancestorsOf(flow, known)]) {
      for (const other of positions.get(id) ?? []) {
        if (other === position) continue
        overlaps[position]?.add(other)
        overlaps[other]?.add(position)
      }
    }
  }
  return overlaps
}

/** Whether `whole` is an ancestor of a flow. */
export const isPartOf = (flow: FundingFlow, whole: string, known: KnownFlows): boolean =>
  ancestorsOf(flow, known).has(whole)

/** Ids; each once, even where flows are in a circle of parts. */
function ancestorsOf(flow: FundingFlow, known: KnownFlows): ReadonlySet<string> {
  const ancestors = new Set<string>()
  let { parent } = flow
  while (parent !== undefined && !ancestors.has(parent)) {
    ancestors.add(parent)
    parent = known.get(parent)?.parent
  }
  return ancestors
}
