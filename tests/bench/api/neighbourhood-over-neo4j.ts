/** One step around a node over Neo4j: Relata against a server with one query written by hand for it. */
import { join } from 'node:path'
import type { Row } from '../measured.ts'
import { processes, startChild } from './child.ts'
import { type Ask, ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { around, timePerRequest } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { nodesWith } from './nodes-with.ts'
import { anew, subgraphOf, type SubgraphData } from './questions.ts'
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
    const ours = (id: string) => post(graphqlOf(relata), subgraphOf({ ids: anew([id]), depth: 1, limit: 2000 }))
    try {
      for (const range of classes) {
        const ids = await nodesWith(range, graphqlOf(relata), async (id) => {
          const { subgraph } = await dataOf<SubgraphData>(ours(id))
          return subgraph.relationships.length
        })
        for (const id of ids) await expectTheSame(ours(id), url + id)
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

async function expectTheSame(ours: Ask, url: string): Promise<void> {
  const { nodes, relationships } = (await dataOf<SubgraphData>(ours)).subgraph
  const theirs = JSON.parse((await ask({ url })).body.toString()) as SubgraphData['subgraph']
  if (theirs.nodes.length !== nodes.length || theirs.relationships.length !== relationships.length)
    throw new Error(`${url}: ${theirs.relationships.length} links, and ${relationships.length} by Relata.`)
}
