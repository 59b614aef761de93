/** Puts a generated graph into Neo4j: fill-neo4j.ts <uri> <user> <password> <nodes> <links>. */
import { type Connection, connect } from '../../../../server/store/neo4j/connection.ts'
import { loadBatch } from '../../../../server/store/neo4j/load.ts'
import { makeSchema } from '../../../../server/store/neo4j/schema.ts'
import { generateGraph } from '../../generate-graph.ts'

const limitMs = 600_000
const [uri = '', user = '', password = '', nodes, links] = process.argv.slice(2)
const connection = connect({ uri, user, password, timeoutMs: limitMs })
/** Every statement is a transaction: one for the whole load would not fit into the memory that Neo4j has here. */
const inPortions: Connection = {
  ...connection,
  write: (work) => work((query, parameters) => connection.write((run) => run(query, parameters), limitMs)),
}
await makeSchema(connection)
const batch = generateGraph({ nodes: Number(nodes), links: Number(links) })
await loadBatch(inPortions, batch, { author: 'bench', reason: 'bench' })
await connection.close()
console.log('{}')
