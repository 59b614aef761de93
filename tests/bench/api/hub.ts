/** Around the node with the most links: the embedded store against Neo4j, both through Relata. */
import { isDeepStrictEqual } from 'node:util'
import type { Row } from '../measured.ts'
import { type Ask, ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { anew, subgraphOf, type SubgraphData } from './questions.ts'
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
      const [ours, theirs] = [question(graphqlOf(embedded)), question(graphqlOf(overNeo4j))]
      const [mine, others] = [await dataOf<SubgraphData>(ours()), await dataOf<SubgraphData>(theirs())]
      if (mine.subgraph.nodes.length !== limit) throw new Error('The hub is smaller than the limit.')
      if (!isDeepStrictEqual(mine, others)) throw new Error('The stores answer differently.')
      const side = (name: string, request: () => Ask) => ({
        name,
        unit: 'ms',
        measure: () => timePerRequest(around([() => ask(request())], 20 * effort)),
      })
      const [we, they] = await interleave(rounds, [side('embedded', ours), side('Neo4j', theirs)] as const)
      yield ratio(row, we, they)
    } finally {
      await Promise.all([embedded.stop(), overNeo4j.stop()])
    }
  },
}

/** The first node is the hub. */
const question = (url: string) => (): Ask => post(url, subgraphOf({ ids: anew(['n0']), depth: 1, limit }))
