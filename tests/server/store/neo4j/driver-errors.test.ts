/** Errors of the driver as errors that a person can act on. */
import neo4j from 'neo4j-driver'
import { expect, it } from 'vitest'
import { explain } from '../../../../server/store/neo4j/driver-errors.ts'

const address = { uri: 'bolt://localhost:7687', user: 'neo4j' }
const driverError = (message: string, code: string) =>
  new neo4j.Neo4jError(message, code, '50N42', 'general', undefined)

it('takes waiting for a connection until the deadline for what it is: out of time', () => {
  const busy = driverError('Connection acquisition timed out in 1000 ms. Pool status: Active conn count = 100', 'N/A')
  expect(explain(address, busy).code).toBe('TIMEOUT')
})

it('masks what it does not know', () => {
  expect(explain(address, driverError('Something new', 'N/A')).code).toBe('INTERNAL')
})
