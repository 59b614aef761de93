/** A filter turned into tests over the columns of a graph, so that a filtered walk reads no record. */
import type { GraphFilter } from '../filter.ts'
import { kinds } from '../kinds/index.ts'
import { beginningOfTime, daySpan, endOfTime } from '../partial-date.ts'
import { bases, confidences } from '../vocabulary.ts'
import { dayNumber } from './day.ts'
import type { Graph } from './graph.ts'

export interface CompiledFilter {
  /** Whether a relationship passes: every condition but `kinds`. */
  readonly edge: (edge: number) => boolean
  /** Whether an entity may be met on a walk: `kinds` alone. */
  readonly node: (node: number) => boolean
  /** Whether an entity passes all that bears on entities: every condition but types and confidence. */
  readonly itself: (node: number) => boolean
  /** Whether an entity that is itself asked for passes every condition; types and confidence through one relationship. */
  readonly entity: (node: number) => boolean
}

/** Valid for as long as nothing is added to the graph. */
export function compileFilter(graph: Graph, filter: GraphFilter = {}): CompiledFilter {
  const fact = factTest(graph, filter)
  const link = linkTest(graph, filter)
  const node = kindTest(graph, filter)
  const edge = (candidate: number): boolean => link(candidate) && fact(graph.edgeFacts, candidate)
  const itself = (candidate: number): boolean => node(candidate) && fact(graph.nodeFacts, candidate)
  const throughLink = filter.types !== undefined || filter.minConfidence !== undefined
  return {
    edge,
    node,
    itself,
    entity: (candidate) => itself(candidate) && (!throughLink || graph.edgesAt(candidate).some(link)),
  }
}

/** What holds for entities and relationships alike: basis, dates and sources. */
function factTest(
  graph: Graph,
  { basis, from, to, datedOnly = false, sources }: GraphFilter,
): (facts: Graph['edgeFacts'], row: number) => boolean {
  const basisCode = basis === undefined ? undefined : bases.indexOf(basis)
  const windowFirst = dayNumber(from === undefined ? beginningOfTime : daySpan(from).first)
  const windowLast = dayNumber(to === undefined ? endOfTime : daySpan(to).last)
  const resting = sources === undefined ? undefined : graph.sourceSets.resting(sources)
  return (facts, row) => {
    if (basisCode !== undefined && facts.basis(row) !== basisCode) return false
    if (resting !== undefined && resting[facts.sourceSet(row)] !== 1) return false
    const first = facts.firstDay(row)
    const last = facts.lastDay(row)
    if (first > last) return !datedOnly
    return first <= windowLast && windowFirst <= last
  }
}

/** What only relationships have: a type and a confidence. */
function linkTest(graph: Graph, { types, minConfidence }: GraphFilter): (edge: number) => boolean {
  const allowed = types === undefined ? undefined : new Set(types.map((type) => graph.types.ordinalOf(type)))
  const weakest = minConfidence === undefined ? confidences.length : confidences.indexOf(minConfidence)
  return (edge) => (allowed === undefined || allowed.has(graph.type(edge))) && graph.confidence(edge) <= weakest
}

function kindTest(graph: Graph, { kinds: wanted }: GraphFilter): (node: number) => boolean {
  if (wanted === undefined) return () => true
  const names: ReadonlySet<string> = new Set(wanted)
  const allowed = kinds.map(({ kind }) => names.has(kind))
  return (node) => allowed[graph.kindIndex(node)] === true
}
