/** How start, memory and answers of the embedded store grow with the graph; asked for by `--growth`. */
import type { Row } from '../measured.ts'
import { residentMegabytes } from './child.ts'
import { type Ask, ask, dataOf, post, type Question } from './http-client.ts'
import { embeddedGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import type { Measurement } from './measurement.ts'
import { anew, pathsBetween, subgraphOf } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const linkCounts = [10_000, 100_000, 500_000, 2_000_000] as const

const rowsAt = (links: number) => {
  const row = (what: string, unit: string): Row => ({ what: `${links.toLocaleString('en')} links: ${what}`, unit })
  return {
    start: row('start', 's'),
    memory: row('memory', 'MB'),
    hub: row('neighbourhood of the largest hub, limit 300', 'ms'),
    path: row('paths between two random nodes', 'ms'),
  }
}

export const growth: Measurement = {
  name: 'growth',
  rows: linkCounts.flatMap((links) => Object.values(rowsAt(links))),
  run: async function* ({ rounds, effort }) {
    for (const links of linkCounts) {
      const nodes = links / 5
      const rows = rowsAt(links)
      const directory = await embeddedGraph({ nodes, links })
      const begin = performance.now()
      const relata = await relataOn(directory)
      yield { ...rows.start, values: [(performance.now() - begin) / 1000] }
      yield { ...rows.memory, values: [residentMegabytes(relata.process)] }
      try {
        const url = graphqlOf(relata)
        const measure = (question: () => Question) => answerTimes(() => post(url, question()), rounds, 20 * effort)
        yield { ...rows.hub, values: await measure(() => subgraphOf({ ids: anew(['n0']), depth: 1, limit: 300 })) }
        yield {
          ...rows.path,
          values: await measure(() => pathsBetween(`n${nodes - 1}`, `n${Math.floor(nodes * 0.7)}`)),
        }
      } finally {
        await relata.stop()
      }
    }
  },
}

async function answerTimes(request: () => Ask, rounds: number, times: number): Promise<readonly number[]> {
  await dataOf(request())
  const values: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const value = await timePerRequest(around([() => ask(request())], times))
    if (round > 0) values.push(value)
  }
  return values
}
