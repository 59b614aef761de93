/** From nothing to answering with the large graph, and the memory it takes, against a process that holds it in graphology. */
import { join } from 'node:path'
import type { Row } from '../measured.ts'
import { processes, residentMegabytes, startChild } from './child.ts'
import { interleave } from './interleave.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { type Measurement, ratio } from './measurement.ts'
import { relataOn } from './relata.ts'

const what = 'start with 100,000 nodes and 500,000 links in the store'
const time: Row = { what: `${what}, time over loading them into graphology`, unit: '×', goal: { atMost: 0.2 } }
const memory: Row = { what: `${what}, memory over graphology`, unit: '×', goal: { atMost: 0.6 } }

interface Started {
  readonly process: Parameters<typeof residentMegabytes>[0]
  readonly stop: () => Promise<void>
}

export const startWithGraph: Measurement = {
  name: 'start',
  rows: [time, memory],
  run: async function* ({ rounds }) {
    const directory = await embeddedGraph(largeGraph)
    const side = (name: string, start: () => Promise<Started>) => {
      const megabytes: number[] = []
      const measure = async (): Promise<number> => {
        const begin = performance.now()
        const { process, stop } = await start()
        const seconds = (performance.now() - begin) / 1000
        megabytes.push(residentMegabytes(process))
        await stop()
        return seconds
      }
      return { name, unit: 's', measure, megabytes }
    }
    const relata = side('Relata', () => relataOn(directory))
    const graphology = side('graphology', () => startChild(join(processes, 'graphology.ts'), [directory]))
    const [ours, theirs] = await interleave(Math.min(rounds, 3), [relata, graphology] as const)
    yield ratio(time, ours, theirs)
    // The first one belongs to the round that warms up.
    const held = ({ name, megabytes }: typeof relata) => ({ name, unit: 'MB', values: megabytes.slice(1) })
    yield ratio(memory, held(relata), held(graphology))
  },
}
