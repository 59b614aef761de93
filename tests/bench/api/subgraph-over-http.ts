/** A subgraph of 200 nodes and 400 links: Relata, Apollo Server as it comes on the same data, and the bare minimum. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Row } from '../measured.ts'
import { type Child, processes, startChild } from './child.ts'
import { type Ask, ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { copyOf, embeddedGraph, smallGraph } from './large-graph.ts'
import { requestsPerSecond } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { anew, subgraphOf, type SubgraphData } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const what = 'subgraph of 200 nodes and 400 links over HTTP, requests/s'
const toApollo = 'over Apollo 5 with its default executor'
const toObject = 'over node:http answering JSON.stringify of the finished object'
const rows = {
  newToApollo: { what: `${what}, never asked before, ${toApollo}`, unit: '×', goal: { atLeast: 5 } },
  newToObject: { what: `the same, ${toObject}`, unit: '×', goal: { atLeast: 0.8 } },
  sameToApollo: { what: `${what}, asked again and again, ${toApollo}`, unit: '×', goal: { atLeast: 5 } },
  sameToObject: { what: `the same again and again, ${toObject}`, unit: '×', goal: { atLeast: 0.8 } },
} satisfies Record<string, Row>

export const subgraphOverHttp: Measurement = {
  name: 'subgraph',
  rows: Object.values(rows),
  run: async function* ({ rounds, effort }) {
    const store = await embeddedGraph(smallGraph)
    const copy = copyOf(store)
    const scratch = mkdtempSync(join(tmpdir(), 'relata-bench-'))
    const relata = await relataOn(store)
    const children: Child[] = []
    const start = async (program: string, argument: string): Promise<string> => {
      const child = await startChild(join(processes, program), [argument])
      children.push(child)
      return (child.said as { readonly url: string }).url
    }
    try {
      const [ours, apollo] = [graphqlOf(relata), await start('apollo.ts', copy.folder)]
      writeFileSync(join(scratch, 'answer.json'), await expectTheSame(ours, apollo))
      const object = await start('finished-object.ts', join(scratch, 'answer.json'))
      const load = { clients: 8, milliseconds: 1000 * effort }
      const side = (name: string, request: () => Ask) => ({
        name,
        unit: 'requests/s',
        measure: () => requestsPerSecond(load, () => ask(request())),
      })
      const [again, apolloAgain] = [question(ours), question(apollo)]
      const [fresh, same, apolloFresh, apolloSame, finished] = await interleave(rounds, [
        side('Relata, new questions', () => question(ours)),
        side('Relata, the same question', () => again),
        side('Apollo 5, new questions', () => question(apollo)),
        side('Apollo 5, the same question', () => apolloAgain),
        side('finished object', () => question(object)),
      ] as const)
      yield ratio(rows.newToApollo, fresh, apolloFresh)
      yield ratio(rows.newToObject, fresh, finished)
      yield ratio(rows.sameToApollo, same, apolloSame)
      yield ratio(rows.sameToObject, same, finished)
    } finally {
      await Promise.all([relata.stop(), ...children.map((child) => child.stop())])
      copy.remove()
      rmSync(scratch, { recursive: true })
    }
  },
}

const everybody = Array.from({ length: smallGraph.nodes }, (_, number) => `n${number}`)

/** Asks for the whole small graph. */
const question = (url: string): Ask => post(url, subgraphOf({ ids: anew(everybody), depth: 0, limit: 200 }))

/** The answer, once both have given it alike. */
async function expectTheSame(ours: string, theirs: string): Promise<string> {
  const mine = await dataOf<SubgraphData>(question(ours))
  const { nodes, relationships } = mine.subgraph
  if (nodes.length !== smallGraph.nodes || relationships.length !== smallGraph.links)
    throw new Error(`The subgraph has ${nodes.length} nodes and ${relationships.length} links.`)
  if (!isDeepStrictEqual(await dataOf<SubgraphData>(question(theirs)), mine))
    throw new Error('Apollo answers something else.')
  return JSON.stringify({ data: mine })
}
