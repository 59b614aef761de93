/** Shortest paths between random pairs of the large graph: the embedded store against searches over graphology. */
import { join } from 'node:path'
import type { Row, SideFigures } from '../measured.ts'
import { processes, startChild } from './child.ts'
import { embeddedGraph, largeGraph } from './large-graph.ts'
import { type Measurement, NotThereYet, ratio } from './measurement.ts'

const what = 'shortest path between random pairs, 100,000 nodes and 500,000 links, embedded'
const condition = 'with a filter on types, dates and confidence'
const rows = {
  plain: { what: `${what}, time over a plain breadth-first search over graphology`, unit: '×', goal: { atMost: 0.2 } },
  plainFiltered: { what: `the same ${condition}`, unit: '×', goal: { atMost: 0.4 } },
  both: { what: `${what}, time over a search from both ends (graphology-shortest-path)`, unit: '×' },
  bothFiltered: { what: `the same ${condition}, over a search from both ends by hand`, unit: '×' },
} satisfies Record<string, Row>

type Said = Readonly<Record<keyof typeof rows, readonly [ours: SideFigures, theirs: SideFigures]>>

export const paths: Measurement = {
  name: 'paths',
  rows: Object.values(rows),
  run: async function* ({ rounds, effort }) {
    const args = [await embeddedGraph(largeGraph), rounds, Math.ceil(400 * effort), largeGraph.nodes].map(String)
    const child = await startChild(join(processes, 'paths.ts'), args)
    await child.stop()
    const said = child.said as Said & { readonly missing?: true }
    if (said.missing) throw new NotThereYet('paths in the embedded store')
    yield ratio(rows.plain, ...said.plain)
    yield ratio(rows.plainFiltered, ...said.plainFiltered)
    yield ratio(rows.both, ...said.both)
    yield ratio(rows.bothFiltered, ...said.bothFiltered)
  },
}
