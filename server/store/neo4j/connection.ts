/** Sessions and transactions: every statement that this store sends goes through here. */
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as DriverRecord,
  type Result,
  type Session,
} from 'neo4j-driver'
import { RelataError } from '../../../model/errors.ts'
import type { Query } from '../../queries/define-query.ts'
import type { ReadOptions } from '../graph-store.ts'
import { type Address, explain, isPassing } from './driver-errors.ts'
import { encodeFields } from './encode.ts'
import { withinLimits } from './interruption.ts'

export interface ConnectionOptions extends Address {
  readonly password: string
  /** Longest time for one statement. */
  readonly timeoutMs: number
}

/** Runs one statement and gives its rows. */
export type Run = <Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters) => Promise<readonly Row[]>

/** Runs one reading statement in a session of its own. */
export type Read = <Parameters, Row>(
  query: Query<Parameters, Row>,
  parameters: Parameters,
  options?: ReadOptions,
) => Promise<readonly Row[]>

export interface Connection {
  readonly read: Read
  /** Runs `work` in one transaction, which may be carried out again where its end was not heard of. */
  readonly write: <Result>(work: (run: Run) => Promise<Result>, timeoutMs: number) => Promise<Result>
  close(): Promise<void>
}

/** Opens nothing yet: connections are made when they are first needed, and made again when they break. */
export function connect(options: ConnectionOptions): Connection {
  const { timeoutMs } = options
  const address: Address = { ...options, uri: withoutCredentials(options.uri) }
  const driver = openDriver(options, address)
  const bookmarkManager = neo4j.bookmarkManager()
  const database = options.database === undefined ? {} : { database: options.database }
  const open = (defaultAccessMode: 'READ' | 'WRITE', rowsAtOnce?: number): Session =>
    driver.session({ ...database, defaultAccessMode, bookmarkManager, ...(rowsAtOnce && { fetchSize: rowsAtOnce }) })

  const readOnce: Read = async (query, parameters, { signal } = {}) => {
    const session = open('READ', query.rowsAtOnce)
    try {
      const answer = session.run(query.text, encodeFields(parameters as object), { timeout: timeoutMs })
      return await withinLimits(decodedRows(query, answer), { signal, timeoutMs })
    } finally {
      // Closing is what stops a running query; nobody waits for it.
      session.close().catch(() => undefined)
    }
  }

  return {
    read: async (query, parameters, readOptions = {}) => {
      const { signal } = readOptions
      signal?.throwIfAborted()
      try {
        return await readOnce(query, parameters, readOptions).catch((error: unknown) => {
          if (!isPassing(error)) throw error
          return readOnce(query, parameters, readOptions)
        })
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        throw explain(address, error)
      }
    },
    write: async (work, limit) => {
      const session = open('WRITE')
      try {
        return await session.executeWrite((transaction) => work(runIn(transaction)), { timeout: limit })
      } catch (error) {
        throw explain(address, error)
      } finally {
        await session.close().catch(() => undefined)
      }
    },
    close: () => driver.close(),
  }
}

/** Each row is decoded when it arrives: thousands of them in one go would hold up all other requests. */
function decodedRows<Parameters, Row>(query: Query<Parameters, Row>, answer: Result): Promise<readonly Row[]> {
  const rows: Row[] = []
  return new Promise((resolve, reject) => {
    const take = (record: DriverRecord): void => {
      try {
        rows.push(query.decode((column) => record.get(column)))
      } catch (error) {
        reject(error)
      }
    }
    answer.subscribe({ onNext: take, onCompleted: () => resolve(rows), onError: reject })
  })
}

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (query, parameters) => {
    const { records } = await transaction.run(query.text, encodeFields(parameters as object))
    return records.map((record) => query.decode((column) => record.get(column)))
  }

function openDriver({ uri, user, password, timeoutMs }: ConnectionOptions, address: Address): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: Math.min(timeoutMs, 5_000),
      connectionAcquisitionTimeout: timeoutMs,
      maxTransactionRetryTime: timeoutMs,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'relata',
    })
  } catch (cause) {
    throw new RelataError('CONFIG_INVALID', `NEO4J_URI is "${address.uri}", at which no Neo4j can be.`, {
      remedy: 'It begins with bolt://, neo4j://, bolt+s:// or neo4j+s://.',
      cause,
    })
  }
}

const withoutCredentials = (uri: string): string => uri.replace(/\/\/[^/]*@/, '//')
