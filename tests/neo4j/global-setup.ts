/** Gives the tests a Neo4j for the length of one run, or says at its end that there was none. */
import type { TestProject } from 'vitest/node'
import type { Neo4jAccess } from './access.ts'
import { neo4jJarsOrReason, startNeo4j } from './server.ts'

/** Environment: `NEO4J_TEST_URI`, `NEO4J_TEST_USER`, `NEO4J_TEST_PASSWORD` point at a server that is there already; it is emptied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = givenServer()
  if (given !== undefined) {
    project.provide('neo4j', given)
    return () => Promise.resolve()
  }
  const found = neo4jJarsOrReason()
  if ('jars' in found) {
    const { stop, ...access } = await startNeo4j(found.jars)
    project.provide('neo4j', access)
    return stop
  }
  if (process.env['CI'] === 'true') throw new Error(`Neo4j is missing, and CI=true demands it. ${found.reason}`)
  project.provide('neo4j', null)
  return () => {
    console.warn(`\nSkipped: the tests on Neo4j. ${found.reason}`)
    return Promise.resolve()
  }
}

function givenServer(): Neo4jAccess | undefined {
  const uri = process.env['NEO4J_TEST_URI']
  if (uri === undefined || uri === '') return undefined
  const user = process.env['NEO4J_TEST_USER'] ?? 'neo4j'
  return { uri, user, password: process.env['NEO4J_TEST_PASSWORD'] ?? 'neo4j' }
}
