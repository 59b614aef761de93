/** A subgraph of 200 nodes and 400 links: Relata, Apollo Server as it comes on the same data, and the bare minimum. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../measured.ts'
import { type Child, processes, startChild } from './child.ts'
import { ask, dataOf, post } from './http-client.ts'
import { interleave } from './interleave.ts'
import { copyOf, embeddedGraph, smallGraph } from './large-graph.ts'
import { requestsPerSecond } from './load.ts'
import { type Measurement, ratio } from './measurement.ts'
import { subgraphOf, type SubgraphData } from './questions.ts'
import { graphqlOf, relataOn } from './relata.ts'

const what = 'subgraph of 200 nodes and 400 links over HTTP, requests/s'
const overApollo: Row = { what: `${what}, over Apollo 5 with its default executor`, unit: '×', goal: { atLeast: 5 } }
const overObject: Row = {
  what: `${what}, over node:http answering JSON.stringify of the finished object`,
  unit: '×',
  goal: { atLeast: 0.8 },
}

export const subgraphOverHttp: Measurement = {
  name: 'subgraph',
  rows: [overApollo, overObject],
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
      const question = subgraphOf({ ids: ids(), depth: 0, limit: 200 })
      const ours = post(graphqlOf(relata), question)
      const apollo = post(await start('apollo.ts', copy.folder), question)
      const answer = await expectTheSame(ours, apollo)
      writeFileSync(join(scratch, 'answer.json'), answer)
      const object = post(await start('finished-object.ts', join(scratch, 'answer.json')), question)
      const load = { clients: 8, milliseconds: 1500 * effort }
      const side = (name: string, request: typeof ours) => ({
        name,
        unit: 'requests/s',
        measure: () => requestsPerSecond(load, () => ask(request)),
      })
      const [we, they, least] = await interleave(rounds, [
        side('Relata', ours),
        side('Apollo 5', apollo),
        side('finished object', object),
      ] as const)
      yield ratio(overApollo, we, they)
      yield ratio(overObject, we, least)
    } finally {
      await Promise.all([relata.stop(), ...children.map((child) => child.stop())])
      copy.remove()
      rmSync(scratch, { recursive: true })
    }
  },
}

const ids = (): readonly string[] => Array.from({ length: smallGraph.nodes }, (_, number) => `n${number}`)

/** The answer, once both have given it alike. */
async function expectTheSame(ours: ReturnType<typeof post>, theirs: ReturnType<typeof post>): Promise<string> {
  const [mine, others] = [await dataOf<SubgraphData>(ours), await dataOf<SubgraphData>(theirs)]
  const { nodes, relationships } = mine.subgraph
  if (nodes.length !== smallGraph.nodes || relationships.length !== smallGraph.links)
    throw new Error(`The subgraph has ${nodes.length} nodes and ${relationships.length} links.`)
  const answer = JSON.stringify({ data: mine })
  if (JSON.stringify({ data: others }) !== answer) throw new Error('Apollo answers something else.')
  return answer
}
