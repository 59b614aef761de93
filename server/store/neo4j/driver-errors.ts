/** Turns what the driver throws into errors that a person can act on; a password is in none of them. */
import neo4j, { type Neo4jError } from 'neo4j-driver'
import { RelataError } from '../../../model/errors.ts'

/** Where a store connects to, as its errors name it. */
export interface Address {
  readonly uri: string
  readonly user: string
  readonly database?: string
}

type Explain = (address: Address, error: Neo4jError) => RelataError

const refused: Explain = ({ uri, user }, cause) =>
  new RelataError('STORE_UNAVAILABLE', `Neo4j at ${uri} refused the user "${user}" or the password.`, {
    remedy: 'Check NEO4J_USER and NEO4J_PASSWORD.',
    cause,
  })

const unreachable: Explain = ({ uri }, cause) =>
  new RelataError('STORE_UNAVAILABLE', `Neo4j cannot be reached at ${uri}.`, {
    remedy: 'Check that it is running and that NEO4J_URI is right; Relata goes on trying.',
    cause,
  })

const databaseMissing: Explain = ({ uri, database }, cause) =>
  new RelataError('STORE_UNAVAILABLE', `Neo4j at ${uri} has no database "${database ?? 'neo4j'}".`, {
    remedy: 'Check NEO4J_DATABASE, or create the database.',
    cause,
  })

/** A statement that was stopped because its time was up. */
export const tooLong = (): RelataError =>
  new RelataError('TIMEOUT', 'Neo4j did not answer in time.', { remedy: 'Ask for less, or raise RELATA_DEADLINE_MS.' })

const explanations: Readonly<Record<string, Explain>> = {
  'Neo.ClientError.Security.Unauthorized': refused,
  'Neo.ClientError.Security.AuthenticationRateLimit': ({ uri }, cause) =>
    new RelataError('STORE_UNAVAILABLE', `Neo4j at ${uri} has refused too many passwords and waits.`, {
      remedy: 'Check NEO4J_USER and NEO4J_PASSWORD, and try again in a few seconds.',
      cause,
    }),
  'Neo.ClientError.Security.CredentialsExpired': ({ uri, user }, cause) =>
    new RelataError('STORE_UNAVAILABLE', `Neo4j at ${uri} wants the password of "${user}" to be changed first.`, {
      remedy: 'Change it in Neo4j and set NEO4J_PASSWORD.',
      cause,
    }),
  'Neo.ClientError.Security.Forbidden': ({ uri, user }, cause) =>
    new RelataError('STORE_UNAVAILABLE', `The user "${user}" may not do this in Neo4j at ${uri}.`, {
      remedy: 'Give it the right to read, to write and to create constraints and indexes.',
      cause,
    }),
  'Neo.ClientError.Database.DatabaseNotFound': databaseMissing,
  'Neo.ClientError.Transaction.TransactionTimedOut': tooLong,
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration': tooLong,
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': ({ uri }, cause) =>
    new RelataError('STORE_UNAVAILABLE', `Neo4j at ${uri} has too little memory for this.`, {
      remedy: 'Raise server.memory.heap.max_size and dbms.memory.transaction.total.max there.',
      cause,
    }),
  [neo4j.error.SERVICE_UNAVAILABLE]: unreachable,
  [neo4j.error.SESSION_EXPIRED]: unreachable,
}

/** Any error as one of ours; `RelataError`s stay what they are. */
export function explain(address: Address, error: unknown): RelataError {
  if (error instanceof RelataError) return error
  if (!(error instanceof neo4j.Neo4jError)) {
    return new RelataError('INTERNAL', 'The graph could not be read from Neo4j.', { cause: error })
  }
  // The driver has no code for this: every connection was busy for as long as a request may take.
  if (error.message.startsWith('Connection acquisition timed out')) return tooLong()
  const known = explanations[error.code]
  if (known !== undefined) return known(address, error)
  if (!error.retryable) return new RelataError('INTERNAL', `Neo4j refused a query (${error.code}).`, { cause: error })
  return new RelataError('STORE_UNAVAILABLE', `Neo4j at ${address.uri} cannot answer just now (${error.code}).`, {
    remedy: 'Try again in a moment.',
    cause: error,
  })
}

/** Whether a read may be tried once more: nothing was done, or nothing that matters. */
export const isPassing = (error: unknown): boolean => error instanceof neo4j.Neo4jError && error.retryable
