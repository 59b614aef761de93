/** All shortest routes found by one search, arranged so that the best way on from any of their nodes is read off. */
import { bases, confidences } from '../vocabulary.ts'
import type { Graph } from './graph.ts'
import type { RouteStep, Routes } from './shortest-routes.ts'
import { portion, type Steps } from './steps.ts'

/** Of the weakest edge of a path: positions in `confidences` and `bases`, 0 being the best. */
export interface Strength {
  readonly confidence: number
  readonly basis: number
}

export interface WayOn {
  readonly from: number
  /** Nodes that are not to be the next. */
  readonly notFirst: ReadonlySet<number>
  /** Strength of the path that leads here. */
  readonly before: Strength
}

export interface BestRoute extends Strength {
  readonly steps: readonly RouteStep[]
}

/** A step with those that follow it to the end. */
interface RouteChain {
  readonly step: RouteStep
  readonly next: RouteChain | undefined
}

type Chains = ReadonlyMap<number, RouteChain>

export class RouteTable {
  private readonly graph: Graph
  private readonly routes: Routes
  private stepsFrom: ReadonlyMap<number, readonly RouteStep[]> | undefined
  /** By the weakest steps allowed: for each node that leads to the end the first route by the ids of the nodes. */
  private readonly chains = new Map<number, Chains>()

  constructor(graph: Graph, routes: Routes) {
    this.graph = graph
    this.routes = routes
  }

  /** By the weakest step, then by the ids of the nodes; undefined where no route goes on from there. */
  *best({ from, notFirst, before }: WayOn): Steps<BestRoute | undefined> {
    const allSteps = (this.stepsFrom ??= yield* this.group())
    const steps = (allSteps.get(from) ?? []).filter(({ to }) => !notFirst.has(to))
    if (steps.length === 0) return undefined
    for (let { confidence } = before; confidence < confidences.length; confidence++) {
      for (let { basis } = before; basis < bases.length; basis++) {
        const weakest = { confidence, basis }
        const chains = yield* this.chainsOf(weakest)
        const first = this.firstOf(steps, { weakest, chains })
        if (first !== undefined) return { steps: stepsOf(first), confidence, basis }
      }
    }
    return undefined
  }

  private *group(): Steps<ReadonlyMap<number, readonly RouteStep[]>> {
    const groups = new Map<number, RouteStep[]>()
    let looked = 0
    for (const steps of this.routes) {
      for (const step of steps) {
        const group = groups.get(step.from)
        if (group === undefined) groups.set(step.from, [step])
        else group.push(step)
        if (++looked % portion === 0) yield
      }
    }
    return groups
  }

  private *chainsOf(weakest: Strength): Steps<Chains> {
    const code = weakest.confidence * bases.length + weakest.basis
    const known = this.chains.get(code)
    if (known !== undefined) return known
    const chains = new Map<number, RouteChain>()
    let looked = 0
    for (const steps of this.routes.toReversed()) {
      for (const step of steps) {
        const best = this.firstOf([step], { weakest, chains })
        const other = chains.get(step.from)
        if (best !== undefined && (other === undefined || this.isBefore(best, other))) chains.set(step.from, best)
        if (++looked % portion === 0) yield
      }
    }
    this.chains.set(code, chains)
    return chains
  }

  /** Of the steps that are strong enough and lead to the end, the one to the first node by id. */
  private firstOf(
    steps: readonly RouteStep[],
    { weakest, chains }: { readonly weakest: Strength; readonly chains: Chains },
  ): RouteChain | undefined {
    let first: RouteChain | undefined
    for (const step of steps) {
      if (this.graph.confidence(step.edge) > weakest.confidence) continue
      if (this.graph.edgeFacts.basis(step.edge) > weakest.basis) continue
      const next = chains.get(step.to)
      if (next === undefined && step.to !== this.end) continue
      const chain = { step, next }
      if (first === undefined || this.isBefore(chain, first)) first = chain
    }
    return first
  }

  private isBefore(a: RouteChain, b: RouteChain): boolean {
    return this.graph.nodes.compare(a.step.to, b.step.to) < 0
  }

  private get end(): number | undefined {
    return this.routes.at(-1)?.[0]?.to
  }
}

function stepsOf(first: RouteChain): readonly RouteStep[] {
  const steps: RouteStep[] = []
  for (let chain: RouteChain | undefined = first; chain !== undefined; chain = chain.next) steps.push(chain.step)
  return steps
}
