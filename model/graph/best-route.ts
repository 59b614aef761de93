/** The best of many routes of one length: by its weakest step, then by the ids of its nodes. */
import { bases, confidences } from '../vocabulary.ts'
import type { Graph } from './graph.ts'
import type { RouteStep, Routes } from './shortest-routes.ts'

/** Of the weakest edge of a path: positions in `confidences` and `bases`, 0 being the best. */
export interface Strength {
  readonly confidence: number
  readonly basis: number
}

export interface BestRoute extends Strength {
  readonly steps: readonly RouteStep[]
}

/** The best route for a path that has reached the strength given before it. */
export function bestRoute(graph: Graph, routes: Routes, before: Strength): BestRoute {
  for (let { confidence } = before; confidence < confidences.length; confidence++) {
    for (let { basis } = before; basis < bases.length; basis++) {
      const steps = firstRoute(graph, routes, { confidence, basis })
      if (steps !== undefined) return { steps, confidence, basis }
    }
  }
  throw new RangeError('routes that lead nowhere')
}

/** The first by the ids of the nodes among the routes without a step weaker than allowed; undefined where all have one. */
function firstRoute(graph: Graph, routes: Routes, weakest: Strength): readonly RouteStep[] | undefined {
  let following: ReadonlyMap<number, RouteChain> | undefined
  for (const steps of routes.toReversed()) {
    const chains = new Map<number, RouteChain>()
    for (const step of steps) {
      if (graph.confidence(step.edge) > weakest.confidence || graph.edgeFacts.basis(step.edge) > weakest.basis) continue
      const next = following?.get(step.to)
      if (following !== undefined && next === undefined) continue
      const known = chains.get(step.from)
      if (known === undefined || graph.nodes.compare(step.to, known.step.to) < 0) chains.set(step.from, { step, next })
    }
    if (chains.size === 0) return undefined
    following = chains
  }
  const [first] = following?.values() ?? []
  return stepsOf(first)
}

/** A step with those that follow it to the end. */
interface RouteChain {
  readonly step: RouteStep
  readonly next: RouteChain | undefined
}

function stepsOf(first: RouteChain | undefined): readonly RouteStep[] {
  const steps: RouteStep[] = []
  for (let chain = first; chain !== undefined; chain = chain.next) steps.push(chain.step)
  return steps
}
