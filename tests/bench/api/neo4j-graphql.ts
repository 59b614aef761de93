/** A node with its relationships over Neo4j: Relata against @neo4j/graphql, which writes its Cypher itself. */
import { join } from 'node:path'
import type { Row } from '../measured.ts'
import { peers, startChild } from './child.ts'
import { ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { requestsPerSecond } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { nodesWith } from './nodes-with.ts'
import { type StarData, starOf } from './questions.ts'
import { graphqlOf, relataOver } from './relata.ts'

const row: Row = {
  what: 'one-step neighbourhood of 40–60 links over Neo4j, requests/s of 8 clients, over @neo4j/graphql 7',
  unit: '×',
  goal: { atLeast: 3 },
}

interface TheirData {
  readonly entities: readonly Readonly<Record<string, { readonly edges?: readonly unknown[] }>>[]
}

export const neo4jGraphql: Measurement = {
  name: 'neo4j-graphql',
  rows: [row],
  run: async function* ({ rounds, effort, neo4j }) {
    const access = await neo4j()
    const relata = await relataOver(access)
    const { uri, user, password } = access
    const peer = await startChild(join(peers, 'neo4j-graphql.js'), [uri, user, password])
    const { url, query } = peer.said as { readonly url: string; readonly query: string }
    const ours = (id: string) => post(graphqlOf(relata), starOf(id))
    const theirs = (id: string) => post(url, { query, variables: { id } })
    try {
      const ids = await nodesWith([40, 60], graphqlOf(relata), async (id) => {
        const mine = (await dataOf<StarData>(ours(id))).entity?.relationships.nodes.length ?? 0
        const [entity = {}] = (await dataOf<TheirData>(theirs(id))).entities
        const others = Object.values(entity).reduce((sum, { edges = [] }) => sum + edges.length, 0)
        if (mine !== others) throw new Error(`At ${id} Relata finds ${mine} links and @neo4j/graphql ${others}.`)
        return mine
      })
      let next = 0
      const side = (name: string, request: typeof ours) => ({
        name,
        unit: 'requests/s',
        measure: () =>
          requestsPerSecond({ clients: 8, milliseconds: 2000 * effort }, () => {
            next += 1
            return ask(request(ids[next % ids.length] ?? ''))
          }),
      })
      const [we, they] = await interleave(rounds, [side('Relata', ours), side('@neo4j/graphql', theirs)] as const)
      yield ratio(row, we, they)
    } finally {
      await Promise.all([relata.stop(), peer.stop()])
    }
  },
}
