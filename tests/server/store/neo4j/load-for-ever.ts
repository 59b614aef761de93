/** Loads the Sahel but never comes to the end of it: everything is written, nothing committed, when it says so. */
import { readPackage } from '../../../../server/import/data-package/read-package.ts'
import { connect } from '../../../../server/store/neo4j/connection.ts'
import { loadBatch } from '../../../../server/store/neo4j/load.ts'
import type { Neo4jAccess } from '../../../neo4j/access.ts'

const access = JSON.parse(process.argv[2] ?? '') as Neo4jAccess
const connection = connect({ ...access, timeoutMs: 10_000 })
const batch = await readPackage('data/sahel')
const unending: typeof connection = {
  ...connection,
  write: (work, limit) =>
    connection.write(async (run) => {
      await work(run)
      process.stdout.write('written\n')
      return new Promise<never>(() => setInterval(() => undefined, 1000))
    }, limit),
}
await loadBatch(unending, batch, { author: 'test', reason: 'Never ends' })
