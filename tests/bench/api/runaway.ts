/** A question that takes far longer than it may: how soon after its deadline the error comes. */
import type { RunningRelata } from '../../e2e/relata.ts'
import type { Row } from '../measured.ts'
import { exchange, post } from './http-client.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import type { Measurement } from './measurement.ts'
import { runaway as question } from './questions.ts'
import { graphqlOf, relataOn, relataOver } from './relata.ts'

const deadlineMs = 500
const rowOn = (store: string): Row => ({
  what: `a runaway question, ${store}: time from its deadline to its error`,
  unit: 'ms',
  goal: { atMost: 50 },
  always: true,
})
const rows = { embedded: rowOn('embedded'), neo4j: rowOn('Neo4j') }

export const runaway: Measurement = {
  name: 'runaway',
  rows: Object.values(rows),
  run: async function* ({ rounds, neo4j }) {
    const settings = { RELATA_DEADLINE_MS: String(deadlineMs) }
    const embedded = await relataOn(await embeddedGraph(largeGraph), settings)
    try {
      yield { ...rows.embedded, values: await lateness(embedded, rounds) }
    } finally {
      await embedded.stop()
    }
    const overNeo4j = await relataOver(await neo4j(), settings)
    try {
      yield { ...rows.neo4j, values: await lateness(overNeo4j, rounds) }
    } finally {
      await overNeo4j.stop()
    }
  },
}

/** The first one warms up and does not count. */
async function lateness(relata: RunningRelata, rounds: number): Promise<readonly number[]> {
  const values: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now()
    const { body } = await exchange(post(graphqlOf(relata), question))
    const milliseconds = performance.now() - begin
    const { errors } = JSON.parse(body.toString()) as { errors?: readonly { extensions?: { code?: string } }[] }
    if (errors?.[0]?.extensions?.code !== 'TIMEOUT')
      throw new Error(`The runaway question was answered ${body.toString('utf8', 0, 200)}`)
    if (round > 0) values.push(milliseconds - deadlineMs)
  }
  return values
}
