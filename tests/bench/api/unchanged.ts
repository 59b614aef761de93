/** The same question once more when nothing has changed: what an ETag saves. */
import { median, type Row } from '../measured.ts'
import { type Ask, exchange, type Question } from './http-client.ts'
import { embeddedGraph, smallGraph } from './large-graph.ts'
import { type Measurement, NotThereYet, ratio } from './measurement.ts'
import { anew, subgraphOf } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const row: Row = { what: 'unchanged request again (304), time over the first', unit: '×', goal: { atMost: 0.1 } }
const everybody = Array.from({ length: smallGraph.nodes }, (_, number) => `n${number}`)

export const unchanged: Measurement = {
  name: 'unchanged',
  rows: [row],
  run: async function* ({ rounds, effort }) {
    const relata = await relataOn(await embeddedGraph(smallGraph))
    const [first, again]: [number[], number[]] = [[], []]
    try {
      for (let round = 0; round <= rounds; round += 1) {
        const times = await pairsOfTimes(graphqlOf(relata), Math.ceil(200 * effort))
        if (round === 0) continue
        first.push(median(times.map(([one]) => one)))
        again.push(median(times.map(([, other]) => other)))
      }
    } finally {
      await relata.stop()
    }
    yield ratio(row, { name: '304', unit: 'ms', values: again }, { name: 'the first', unit: 'ms', values: first })
  },
}

/** Of questions that were never asked before, and of the same again with the ETag of the answer. */
async function pairsOfTimes(url: string, questions: number): Promise<readonly (readonly [number, number])[]> {
  const times: [number, number][] = []
  for (let asked = 0; asked < questions; asked += 1) {
    const request = get(url, subgraphOf({ ids: anew(everybody), depth: 0, limit: 200 }))
    const begin = performance.now()
    const { status, headers } = await exchange(request)
    const answered = performance.now()
    if (status !== 200) throw new Error(`The first was answered ${status}.`)
    if (headers.etag === undefined) throw new NotThereYet('answers with an ETag')
    const again = await exchange({ ...request, headers: { ...request.headers, 'If-None-Match': headers.etag } })
    times.push([answered - begin, performance.now() - answered])
    if (again.status !== 304) throw new NotThereYet('304')
  }
  return times
}

const get = (url: string, { query, variables }: Question): Ask => {
  const parameters = new URLSearchParams({
    query: query.replaceAll(/\s+/g, ' '),
    variables: JSON.stringify(variables),
  })
  return {
    url: `${url}?${parameters.toString()}`,
    headers: { Accept: 'application/json', 'Apollo-Require-Preflight': 'true' },
  }
}
