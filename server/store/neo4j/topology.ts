/** The filtered graph as arrays, put together in portions: there may be a million parts. */
import type { GraphFilter } from '../../../model/filter.ts'
import type { Steps } from '../../../model/graph/steps.ts'
import { topologyEdges, topologyNodes } from '../../queries/whole-graph.ts'
import type { Topology } from '../graph-questions.ts'
import type { ReadOptions } from '../graph-store.ts'
import { runSteps } from '../run-steps.ts'
import type { Read } from './connection.ts'
import { conditions } from './filter-parameters.ts'

export async function topology(read: Read, filter: GraphFilter, options: ReadOptions = {}): Promise<Topology> {
  const parameters = { filter: conditions(filter) }
  const [nodes, edges] = await Promise.all([
    read(topologyNodes, parameters, options),
    read(topologyEdges, parameters, options),
  ])
  return runSteps(() => assemble(nodes, edges), options)
}

type Rows<Query extends { readonly decode: (...given: never[]) => unknown }> = readonly ReturnType<Query['decode']>[]

function* assemble(nodeRows: Rows<typeof topologyNodes>, edgeRows: Rows<typeof topologyEdges>): Steps<Topology> {
  const positions = new Map<string, number>()
  const nodes: Topology['nodes'][number][] = []
  const edges: Topology['edges'][number][] = []
  const restingOn = [0, 0]
  const count = (sources: number): void => {
    if (sources < restingOn.length) restingOn[sources] = (restingOn[sources] ?? 0) + 1
  }
  for (const row of nodeRows) {
    for (const [id, kind, sources] of row.nodes) {
      positions.set(id, nodes.length)
      nodes.push({ id, kind })
      count(sources)
    }
    yield
  }
  for (const row of edgeRows) {
    for (const [id, type, from, to, sources] of row.edges) {
      const [source, target] = [positions.get(from), positions.get(to)]
      if (source === undefined || target === undefined) continue
      edges.push({ id, type, source, target })
      count(sources)
    }
    yield
  }
  const [unsourced = 0, singleSource = 0] = restingOn
  return { nodes, edges, unsourced, singleSource }
}
