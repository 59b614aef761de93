/** Puts a generated graph into Neo4j: fill-neo4j.ts <uri> <user> <password> <nodes> <links>. */
import { openNeo4jStore } from '../../../../server/store/neo4j/open-neo4j-store.ts'
import { generateGraph } from '../../generate-graph.ts'

const [uri = '', user = '', password = '', nodes, links] = process.argv.slice(2)
const store = openNeo4jStore({ uri, user, password, timeoutMs: 600_000 })
await store.load(generateGraph({ nodes: Number(nodes), links: Number(links) }), { author: 'bench', reason: 'bench' })
await store.close()
console.log('{}')
