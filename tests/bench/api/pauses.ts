/** How long the server's event loop stands still while sixteen clients ask what is heavy. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { RunningRelata } from '../../e2e/relata.ts'
import type { Row } from '../measured.ts'
import { processes } from './child.ts'
import { exchange, post, type Question } from './http-client.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { requestsPerSecond } from './load.ts'
import type { Measurement } from './measurement.ts'
import { pathsBetween, starOf, subgraphOf } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const row: Row = { what: 'longest pause of the event loop under 16 parallel clients', unit: 'ms', goal: { atMost: 50 } }

/** Wide and deep walks from hubs and from ends, stars, searches and paths: one after the other, by every client. */
const questions: readonly Question[] = [
  subgraphOf({ ids: ['n0'], depth: 1, limit: 300 }),
  subgraphOf({ ids: ['n7'], depth: 4, limit: 2000 }),
  subgraphOf({ ids: ['n54321'], depth: 3, limit: 500 }),
  starOf('n1'),
  { query: '{ search(text: "border agency", first: 20) { entity { id name } score } }' },
  { query: '{ entities(kinds: [PERSON], first: 500) { nodes { id name degree } totalCount } }' },
  pathsBetween('n99999', 'n77777'),
]

export const pauses: Measurement = {
  name: 'pauses',
  rows: [row],
  run: async function* ({ rounds, effort }) {
    const scratch = mkdtempSync(join(tmpdir(), 'relata-bench-'))
    const file = join(scratch, 'pause')
    const watch = pathToFileURL(join(processes, 'watch-pauses.js')).href
    const settings = { NODE_OPTIONS: `--import ${watch}`, PAUSES_FILE: file }
    const relata = await relataOn(await embeddedGraph(largeGraph), settings)
    try {
      const values: number[] = []
      const answered: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        await longestPause(relata, file)
        const perSecond = await press(graphqlOf(relata), 4000 * effort)
        const pause = await longestPause(relata, file)
        if (round === 0) continue
        values.push(pause)
        answered.push(perSecond)
      }
      yield { ...row, values, sides: [{ name: 'answered meanwhile', unit: 'requests/s', values: answered }] }
    } finally {
      await relata.stop()
      rmSync(scratch, { recursive: true })
    }
  },
}

/** Answers may be errors where a question cannot be asked yet; the server works all the same. */
function press(url: string, milliseconds: number): Promise<number> {
  const asks = questions.map((question) => post(url, question))
  let next = 0
  return requestsPerSecond({ clients: 16, milliseconds }, async () => {
    next += 1
    const chosen = asks[next % asks.length]
    if (chosen !== undefined) await exchange(chosen)
  })
}

/** Since it was asked for the last time. */
async function longestPause({ process }: RunningRelata, file: string): Promise<number> {
  rmSync(file, { force: true })
  process.kill('SIGUSR2')
  for (let waited = 0; !existsSync(file); waited += 5) {
    if (waited > 10_000) throw new Error('The server did not say how long it paused.')
    await setTimeout(5)
  }
  return Number(readFileSync(file, 'utf8'))
}
