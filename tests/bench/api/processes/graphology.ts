/** A process that holds a graph in graphology: graphology.ts <folder of an embedded store>. */
import { loadGraphology } from './load-graphology.ts'
import { ready } from './ready.ts'

const [directory = ''] = process.argv.slice(2)
const graph = await loadGraphology(directory)
ready({ nodes: graph.order, links: graph.size })
setInterval(() => graph.order, 60_000)
