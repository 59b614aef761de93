/** One step around a node over Neo4j: Relata against a server with one query written by hand for it. */
import { join } from 'node:path'
import type { Row } from '../measured.ts'
import { processes, startChild } from './child.ts'
import { ask, dataOf, exchange, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { largeGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { subgraphOf, type SubgraphData } from './questions.ts'
import { graphqlOf, relataOver } from './relata.ts'

const classes = [
  [6, 10],
  [40, 60],
  [200, 300],
] as const

const rowOf = ([least, most]: readonly [number, number]): Row => ({
  what: `one-step neighbourhood of ${least}–${most} links over Neo4j, time over one hand-written query`,
  unit: '×',
  goal: { atMost: 1.1 },
})

export const neighbourhoodOverNeo4j: Measurement = {
  name: 'neighbourhood',
  rows: classes.map(rowOf),
  run: async function* ({ rounds, effort, neo4j }) {
    const access = await neo4j()
    const relata = await relataOver(access)
    const { uri, user, password } = access
    const byHand = await startChild(join(processes, 'hand-written.ts'), [uri, user, password])
    const { url } = byHand.said as { readonly url: string }
    const ours = (id: string) => post(graphqlOf(relata), subgraphOf({ ids: [id], depth: 1, limit: 2000 }))
    try {
      for (const range of classes) {
        const ids = await nodesWith(range, async (id) => {
          const { subgraph } = await dataOf<SubgraphData>(ours(id))
          const other = await exchange({ url: url + id })
          const theirs = JSON.parse(other.body.toString()) as SubgraphData['subgraph']
          if (
            theirs.nodes.length !== subgraph.nodes.length ||
            theirs.relationships.length !== subgraph.relationships.length
          )
            throw new Error(`Around ${id} the hand-written query finds something else.`)
          return subgraph.relationships.length
        })
        const times = 100 * effort
        const side = (name: string, sends: readonly (() => Promise<unknown>)[]) => ({
          name,
          unit: 'ms',
          measure: () => timePerRequest(around(sends, times)),
        })
        const [we, they] = await interleave(rounds, [
          side(
            'Relata',
            ids.map((id) => () => ask(ours(id))),
          ),
          side(
            'hand-written',
            ids.map((id) => () => ask({ url: url + id })),
          ),
        ] as const)
        yield ratio(rowOf(range), we, they)
      }
    } finally {
      await Promise.all([relata.stop(), byHand.stop()])
    }
  },
}

/** Some ids of nodes whose neighbourhood holds that many links, spread over the graph. */
export async function nodesWith(
  [least, most]: readonly [number, number],
  linksAround: (id: string) => Promise<number>,
): Promise<readonly string[]> {
  const found: string[] = []
  for (let step = 1; found.length < 10 && step < 400; step += 1) {
    // The higher the number, the fewer the links: the classes lie in different parts.
    const id = `n${Math.floor(largeGraph.nodes * (step / 400) ** 2)}`
    const links = await linksAround(id)
    if (links >= least && links <= most) found.push(id)
  }
  if (found.length === 0) throw new Error(`No node was found with ${least} to ${most} links around it.`)
  return found
}
