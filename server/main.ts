/** Puts the parts together: configuration → store → GraphQL → HTTP, and takes them apart again. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RelataError } from '../model/errors.ts'
import type { Config, DatasetChoice } from './config.ts'
import { isLoopback } from './config.ts'
import { buildSchema } from './graphql/build-schema.ts'
import { createExecutor } from './graphql/execute.ts'
import { createGraphQLServer } from './graphql/server.ts'
import { createApp } from './http/app.ts'
import { createDrain } from './http/drain.ts'
import { closeServer, listen } from './http/listen.ts'
import { readPackage } from './import/data-package/read-package.ts'
import type { Log } from './log.ts'
import { projectRoot } from './project-root.ts'
import type { GraphStore } from './store/graph-store.ts'

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  /** Lets requests under way complete and closes the store; takes less than 10 s. */
  readonly stop: () => Promise<void>
}

/** Ready to answer when it resolves, except where Neo4j is away: then it is up and says so until Neo4j comes. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const store = await openStore(config)
  try {
    return await serve(store, config, log)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function serve(store: GraphStore, config: Config, log: Log): Promise<RunningServer> {
  const filling = await fillStore(store, config.dataset, log)
  const schema = buildSchema()
  const report = (errorId: string, error: unknown): void => log.error({ errorId, err: error }, 'unexpected error')
  const graphql = createGraphQLServer({ schema, execute: createExecutor(schema), report, logger: log })
  await graphql.start()
  const drain = createDrain()
  const app = createApp({
    schema,
    server: graphql,
    store,
    deadlineMs: config.deadlineMs,
    log,
    gate: drain.gate,
    whyNotReady: async () => (drain.isDraining() ? 'The server is stopping.' : filling.whyNotReady()),
    client: path.join(projectRoot, 'dist/client'),
    ...(isLoopback(config.host) ? { isOwnHost: isLoopback } : {}),
  })
  const { server, url } = await listen(app, config)
  return {
    url,
    stop: async () => {
      filling.stop()
      await drain.start(8_000)
      await closeServer(server, 500)
      await graphql.stop()
      await store.close()
    },
  }
}

/** Each store is loaded only when it is used. */
async function openStore({ neo4j, dataDirectory, deadlineMs }: Config): Promise<GraphStore> {
  if (neo4j) {
    const { openNeo4jStore } = await import('./store/neo4j/open-neo4j-store.ts')
    return openNeo4jStore({ ...neo4j, timeoutMs: deadlineMs })
  }
  const { openEmbeddedStore } = await import('./store/embedded/open-embedded-store.ts')
  return openEmbeddedStore({ directory: dataDirectory })
}

interface Filling {
  /** Undefined when the store answers and holds what it should. */
  readonly whyNotReady: () => Promise<string | undefined>
  readonly stop: () => void
}

/** Fills an empty store at once; where the store is away, as soon as it comes. */
async function fillStore(store: GraphStore, dataset: DatasetChoice, log: Log): Promise<Filling> {
  const stopped = new AbortController()
  let obstacle = await tryToFill(store, dataset)
  const goOn = async (): Promise<void> => {
    while (obstacle !== undefined) {
      await sleep(1_000, undefined, { signal: stopped.signal })
      obstacle = await tryToFill(store, dataset)
    }
    log.info('the store answers')
  }
  if (obstacle !== undefined) {
    log.warn(obstacle)
    goOn().catch((error: unknown) => {
      if (stopped.signal.aborted) return
      obstacle = error instanceof RelataError ? error.line : 'The dataset could not be loaded.'
      log.error({ err: error }, obstacle)
    })
  }
  return {
    whyNotReady: async () => obstacle ?? (await whyUnavailable(store)),
    stop: () => stopped.abort(),
  }
}

/** Undefined when the store holds a graph or is meant to be empty; why it cannot be reached otherwise. */
async function tryToFill(store: GraphStore, dataset: DatasetChoice): Promise<string | undefined> {
  try {
    await store.ready()
    if (dataset === 'none' || !(await store.isEmpty())) return undefined
  } catch (error) {
    if (error instanceof RelataError && error.code === 'STORE_UNAVAILABLE') return error.line
    throw error
  }
  const folder = dataset === 'shipped' ? path.join(projectRoot, 'data/sahel') : dataset.folder
  const batch = await readPackage(folder)
  await store.load(batch, { author: 'relata', reason: `First load of ${batch.dataset.name}` })
  return undefined
}

async function whyUnavailable(store: GraphStore): Promise<string | undefined> {
  const timeout = AbortSignal.timeout(2_000)
  try {
    await store.ready({ signal: timeout })
    return undefined
  } catch (error) {
    return error instanceof RelataError ? error.line : 'The store does not answer.'
  }
}
