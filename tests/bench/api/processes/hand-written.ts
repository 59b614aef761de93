/**
 * A neighbourhood as somebody would write it who has this one question: a query, the driver, `JSON.stringify`.
 * hand-written.ts <uri> <user> <password>; GET /<id> answers the node, its neighbours and what joins them.
 */
import neo4j from 'neo4j-driver'
import { serve } from './ready.ts'

const statement = `
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (e)--(other:Entity)
WITH e, collect(DISTINCT other) AS others
WITH [e] + others AS around
CALL (around) {
  UNWIND around AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b IN around
  RETURN collect([r.id, r.type, r.source, r.target, r.basis, r.confidence, r.start, r.end]) AS links
}
RETURN [n IN around | [n.id, n.kind, n.nameEn, n.degree, n.basis, n.start, n.end]] AS nodes, links`

type Cells = readonly (readonly unknown[])[]

const [uri = '', user = '', password = ''] = process.argv.slice(2)
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

async function neighbourhood(id: string): Promise<string> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const [record] = (await session.run(statement, { id })).records
    const nodes = record?.get('nodes') as Cells
    const links = record?.get('links') as Cells
    return JSON.stringify({
      nodes: nodes.map(([id, kind, name, degree, basis, start, end]) => ({
        id,
        kind,
        name,
        degree,
        basis,
        start,
        end,
      })),
      relationships: links.map(([id, type, source, target, basis, confidence, start, end]) => ({
        id,
        type: { id: type },
        source: { id: source },
        target: { id: target },
        basis,
        confidence,
        start,
        end,
      })),
    })
  } finally {
    await session.close()
  }
}

await serve((request, response) => {
  neighbourhood((request.url ?? '').slice(1)).then(
    (text) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
        .end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
