/** The filtered graph as arrays. */
import type { GraphFilter } from '../../../model/filter.ts'
import { topologyEdges, topologyNodes } from '../../queries/whole-graph.ts'
import type { Topology } from '../graph-questions.ts'
import type { ReadOptions } from '../graph-store.ts'
import type { Read } from './connection.ts'
import { filterParameters } from './filter-parameters.ts'

export async function topology(read: Read, filter: GraphFilter, options?: ReadOptions): Promise<Topology> {
  const parameters = { filter: filterParameters(filter) }
  const [nodes, candidates] = await Promise.all([
    read(topologyNodes, parameters, options),
    read(topologyEdges, parameters, options),
  ])
  const positions = new Map(nodes.map(({ id }, position) => [id, position]))
  const edges = candidates.flatMap(({ source: from, target: to, ...edge }) => {
    const [source, target] = [positions.get(from), positions.get(to)]
    return source === undefined || target === undefined ? [] : [{ ...edge, source, target }]
  })
  const restingOn = (count: number): number =>
    [nodes, edges].reduce((sum, facts) => sum + facts.filter(({ sources }) => sources === count).length, 0)
  return {
    nodes: nodes.map(({ id, kind }) => ({ id, kind })),
    edges: edges.map(({ id, type, source, target }) => ({ id, type, source, target })),
    unsourced: restingOn(0),
    singleSource: restingOn(1),
  }
}
