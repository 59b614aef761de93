/** The same question once more when nothing has changed: what an ETag saves. */
import type { Row } from '../measured.ts'
import { type Ask, exchange, type Question } from './http-client.ts'
import { interleave } from './interleave.ts'
import { embeddedGraph, smallGraph } from './large-graph.ts'
import { around, timePerRequest } from './load.ts'
import { type Measurement, NotThereYet, ratio } from './measurement.ts'
import { subgraphOf } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const row: Row = { what: 'unchanged request again (304), time over the first', unit: '×', goal: { atMost: 0.1 } }

export const unchanged: Measurement = {
  name: 'unchanged',
  rows: [row],
  run: async function* ({ rounds, effort }) {
    const relata = await relataOn(await embeddedGraph(smallGraph))
    try {
      const first = get(graphqlOf(relata), subgraphOf({ ids: ['n0'], depth: 4, limit: 200 }))
      const { etag } = (await exchange(first)).headers
      if (etag === undefined) throw new NotThereYet('answers without an ETag')
      const again: Ask = { ...first, headers: { ...first.headers, 'If-None-Match': etag } }
      const side = (name: string, request: Ask, status: number) => ({
        name,
        unit: 'ms',
        measure: () => timePerRequest(around([expecting(request, status)], 200 * effort)),
      })
      const [nothing, whole] = await interleave(rounds, [side('304', again, 304), side('200', first, 200)] as const)
      yield ratio(row, nothing, whole)
    } finally {
      await relata.stop()
    }
  },
}

const get = (url: string, { query, variables }: Question): Ask => ({
  url: `${url}?${new URLSearchParams({ query: query.replaceAll(/\s+/g, ' '), variables: JSON.stringify(variables) }).toString()}`,
  headers: { Accept: 'application/json', 'Apollo-Require-Preflight': 'true' },
})

const expecting = (request: Ask, status: number) => async () => {
  const answer = await exchange(request)
  if (answer.status !== status) throw new NotThereYet(`${answer.status} where ${status} was due`)
}
