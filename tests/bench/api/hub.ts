/** Around the node with the most links: the embedded store against Neo4j, both through Relata. */
import type { Row } from '../measured.ts'
import { ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { subgraphOf, type SubgraphData } from './questions.ts'
import { graphqlOf, relataOn, relataOver } from './relata.ts'

const row: Row = {
  what: 'neighbourhood of the largest hub, limit 300, embedded, time over Neo4j',
  unit: '×',
  goal: { atMost: 0.2 },
}
const limit = 300

export const hub: Measurement = {
  name: 'hub',
  rows: [row],
  run: async function* ({ rounds, effort, neo4j }) {
    const access = await neo4j()
    const embedded = await relataOn(await embeddedGraph(largeGraph))
    const overNeo4j = await relataOver(access)
    try {
      // The first node is the hub.
      const question = subgraphOf({ ids: ['n0'], depth: 1, limit })
      const [ours, theirs] = [post(graphqlOf(embedded), question), post(graphqlOf(overNeo4j), question)]
      const [mine, others] = [await dataOf<SubgraphData>(ours), await dataOf<SubgraphData>(theirs)]
      if (mine.subgraph.nodes.length !== limit) throw new Error('The hub is smaller than the limit.')
      if (JSON.stringify(mine) !== JSON.stringify(others)) throw new Error('The stores answer differently.')
      const side = (name: string, request: typeof ours) => ({
        name,
        unit: 'ms',
        measure: () => timePerRequest(around([() => ask(request)], 20 * effort)),
      })
      const [we, they] = await interleave(rounds, [side('embedded', ours), side('Neo4j', theirs)] as const)
      yield ratio(row, we, they)
    } finally {
      await Promise.all([embedded.stop(), overNeo4j.stop()])
    }
  },
}
