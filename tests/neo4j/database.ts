/** A driver to the tests' Neo4j, and an empty database for whoever needs one. */
import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jAccess } from './access.ts'

export const driverTo = ({ uri, user, password }: Neo4jAccess): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

/** Takes everything out of the database; constraints and indexes stay. */
export async function emptyDatabase(access: Neo4jAccess): Promise<void> {
  const driver = driverTo(access)
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
  } finally {
    await driver.close()
  }
}
