/** Puts a generated graph into an embedded store: fill-embedded.ts <folder> <nodes> <links>. */
import { openEmbeddedStore } from '../../../../server/store/embedded/open-embedded-store.ts'
import { generateGraph } from '../../generate-graph.ts'

const [directory = '', nodes, links] = process.argv.slice(2)
const store = await openEmbeddedStore({ directory })
await store.load(generateGraph({ nodes: Number(nodes), links: Number(links) }), { author: 'bench', reason: 'bench' })
await store.close()
console.log('{}')
