/** Makes constraints and indexes, once. */
import { awaitIndexes, schemaStatements } from '../../queries/schema.ts'
import type { Connection } from './connection.ts'

const indexLimitSeconds = 60

/** Changes nothing where they are there. Indexes made over an existing graph are waited for. */
export async function makeSchema({ write }: Connection): Promise<void> {
  await write(async (run) => {
    for (const statement of schemaStatements) await run(statement, {})
  }, indexLimitSeconds * 1000)
  await write((run) => run(awaitIndexes, { seconds: indexLimitSeconds }), indexLimitSeconds * 1000)
}
