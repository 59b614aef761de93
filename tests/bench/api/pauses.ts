/** How long the server's event loop stands still while sixteen clients ask what is heavy. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { RunningRelata } from '../../e2e/relata.ts'
import type { Row } from '../measured.ts'
import { processes } from './child.ts'
import { dataOf, exchange, post, type Question } from './http-client.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { requestsPerSecond } from './load.ts'
import type { Measurement } from './measurement.ts'
import { anew, pathsBetween, starOf, subgraphOf } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const row: Row = {
  what: 'longest pause of the event loop under 16 parallel clients',
  unit: 'ms',
  goal: { atMost: 50 },
  always: true,
}

const searchDocument = 'query Search($text: String!) { search(text: $text, first: 20) { entity { id name } score } }'
const listDocument = `query List($first: Int!) {
  entities(kinds: [PERSON], first: $first) { nodes { id name degree } totalCount }
}`

/** Wide and deep walks from hubs and from ends, stars, searches, lists and paths, never the same twice: one after the other, by every client. */
const questions: readonly ((turn: number) => Question)[] = [
  () => subgraphOf({ ids: anew(['n0']), depth: 1, limit: 300 }),
  (turn) => subgraphOf({ ids: anew([`n${turn % 50}`]), depth: 4, limit: 2000 }),
  (turn) => subgraphOf({ ids: anew([`n${50_000 + turn}`]), depth: 3, limit: 500 }),
  (turn) => starOf(`n${turn}`),
  (turn) => ({ query: searchDocument, variables: { text: `border agency ${turn}` } }),
  (turn) => ({ query: listDocument, variables: { first: 1 + (turn % 500) } }),
  (turn) => pathsBetween(`n${99_999 - turn}`, `n${60_000 + turn}`),
]
export const pauses: Measurement = {
  name: 'pauses',
  rows: [row],
  run: async function* ({ rounds, effort }) {
    const scratch = mkdtempSync(join(tmpdir(), 'relata-bench-'))
    const file = join(scratch, 'pause')
    const watch = pathToFileURL(join(processes, 'watch-pauses.js')).href
    const settings = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${watch}`, PAUSES_FILE: file }
    const relata = await relataOn(await embeddedGraph(largeGraph), settings)
    try {
      for (const question of questions) await dataOf(post(graphqlOf(relata), question(0)))
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

async function press(url: string, milliseconds: number): Promise<number> {
  let turn = 0
  return requestsPerSecond({ clients: 16, milliseconds }, () => {
    turn += 1
    const question = questions[turn % questions.length]
    return question === undefined ? Promise.resolve() : exchange(post(url, question(turn)))
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
