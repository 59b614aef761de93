/** How start, memory and answers of the embedded store grow with the graph; asked for by `--growth`. */
import type { Row } from '../measured.ts'
import { residentMegabytes } from './child.ts'
import { ask, dataOf, exchange, post, type Question } from './http-client.ts'
import { embeddedGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import type { Measurement } from './measurement.ts'
import { pathsBetween, subgraphOf } from './questions.ts'
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
        const measure = (question: Question) => answerTimes(post(graphqlOf(relata), question), rounds, 20 * effort)
        yield { ...rows.hub, values: await measure(subgraphOf({ ids: ['n0'], depth: 1, limit: 300 })) }
        const paths = pathsBetween(`n${nodes - 1}`, `n${Math.floor(nodes * 0.7)}`)
        const isThere = !(await exchange(post(graphqlOf(relata), paths))).body.includes('Cannot query field')
        if (isThere) await dataOf(post(graphqlOf(relata), paths))
        yield isThere
          ? { ...rows.path, values: await measure(paths) }
          : { ...rows.path, values: [], missing: 'not there yet' }
      } finally {
        await relata.stop()
      }
    }
  },
}

async function answerTimes(
  request: ReturnType<typeof post>,
  rounds: number,
  times: number,
): Promise<readonly number[]> {
  const values: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const value = await timePerRequest(around([() => ask(request)], times))
    if (round > 0) values.push(value)
  }
  return values
}
