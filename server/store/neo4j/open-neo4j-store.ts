/** The graph in Neo4j: the port over the statements of `cypher/`. */
import { RelataError } from '../../../model/errors.ts'
import { readVersion } from '../../queries/graph-state.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { GraphStore, ReadOptions } from '../graph-store.ts'
import { type Connection, type ConnectionOptions, type Read, connect } from './connection.ts'
import { documentReads } from './document-reads.ts'
import { entityReads } from './entity-reads.ts'
import { fewAtOnce } from './few-at-once.ts'
import { stateReads } from './graph-state.ts'
import { withinLimits } from './interruption.ts'
import { keepWhile } from './kept.ts'
import { loadBatch } from './load.ts'
import { moneyReads } from './money-reads.ts'
import { paths } from './paths.ts'
import { relationshipReads } from './relationship-reads.ts'
import { makeSchema } from './schema.ts'
import { search } from './search.ts'
import { subgraph } from './subgraph.ts'
import { timeline } from './timeline.ts'
import { topology } from './topology.ts'
import { type VersionWatch, watchVersion } from './version-watch.ts'

/** Statements that one request may have under way. */
const statementsOfRequest = 8

/**
 * Opens at once, whether or not the server answers; `database` is the user's own where it is left out. Whatever is
 * asked first makes the schema, and so does whatever is asked first after the server has come back empty.
 */
export function openNeo4jStore(options: ConnectionOptions): GraphStore & GraphQuestions {
  const connection = connect(options)
  const versionNow = async (readOptions?: ReadOptions): Promise<number> =>
    (await connection.read(readVersion, {}, readOptions))[0]?.version ?? 0
  const prepare = once(async () => {
    // Fails at once where the server is away; a transaction would go on trying.
    await versionNow()
    await makeSchema(connection)
  })
  let resets = 0
  const watch = watchVersion(versionNow, () => {
    resets += 1
    prepare.forget()
  })
  const keep = keepWhile(() => (watch.current() === 0 ? undefined : `${resets}.${watch.current()}`))
  const prepared = async (signal?: AbortSignal): Promise<void> => {
    if (!prepare.isDone()) await withinLimits(prepare.done(), { signal, timeoutMs: options.timeoutMs })
  }
  const read = readPrepared(connection, prepared, watch)
  const askVersion = async (readOptions?: ReadOptions): Promise<number> => {
    const version = (await read(readVersion, {}, readOptions))[0]?.version ?? 0
    watch.note(version)
    return version
  }

  return {
    kind: 'neo4j',
    dataVersion: watch.current,
    ready: async (readOptions) => {
      await askVersion(readOptions).catch((error: unknown) => {
        throw unavailable(error, readOptions?.signal)
      })
    },
    isEmpty: async (readOptions) => (await askVersion(readOptions)) === 0,
    load: async (batch, note) => {
      await prepare.done()
      watch.note(await loadBatch(connection, batch, note))
      watch.start()
    },
    close: async () => {
      watch.stop()
      await connection.close()
    },
    ...stateReads(read, keep),
    ...entityReads(read),
    ...relationshipReads(read),
    ...documentReads(read, keep),
    ...moneyReads(read),
    search: (query, readOptions) => search(read, query, readOptions),
    subgraph: (query, readOptions) => subgraph(read, query, readOptions),
    paths: (query, readOptions) => paths(read, query, readOptions),
    timeline: (query, readOptions) => timeline(read, query, readOptions),
    topology: (filter, readOptions) => topology(read, filter, readOptions),
  }
}

/** Reads that wait for the schema first; the first that succeeds lets the version be watched. */
function readPrepared(
  connection: Connection,
  prepared: (signal?: AbortSignal) => Promise<void>,
  watch: VersionWatch,
): Read {
  const inTurn = fewAtOnce(statementsOfRequest)
  return async (query, parameters, options) => {
    await prepared(options?.signal)
    const rows = await inTurn(options?.signal, () => connection.read(query, parameters, options))
    watch.start()
    return rows
  }
}

/** Runs `work` until it has succeeded once; callers at the same time share one attempt. */
function once(work: () => Promise<void>): Once {
  let attempt: Promise<void> | undefined
  let finished = false
  const forget = (): void => {
    attempt = undefined
    finished = false
  }
  const start = (): Promise<void> => {
    const mine = work().then(
      () => {
        finished = attempt === mine
      },
      (error: unknown) => {
        if (attempt === mine) forget()
        throw error
      },
    )
    return mine
  }
  return { done: () => (attempt ??= start()), isDone: () => finished, forget }
}

interface Once {
  readonly done: () => Promise<void>
  /** Whether there is nothing to wait for. */
  readonly isDone: () => boolean
  readonly forget: () => void
}

/** Why the store cannot answer: one that is silent is as unavailable as one that is away. */
function unavailable(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || !(error instanceof RelataError) || error.code !== 'TIMEOUT') return error
  return new RelataError('STORE_UNAVAILABLE', 'Neo4j does not answer.', {
    remedy: 'Check that it is well; Relata goes on trying.',
    cause: error,
  })
}
