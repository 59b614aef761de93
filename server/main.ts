/** Puts the parts together: configuration → store → GraphQL → HTTP, and takes them apart again. */
import path from 'node:path'
import type { Config } from './config.ts'
import { isLoopback } from './config.ts'
import { keepFilled, type Filling } from './first-load.ts'
import { buildSchema } from './graphql/build-schema.ts'
import { createExecutor } from './graphql/execute.ts'
import { createGraphQLServer } from './graphql/server.ts'
import { createApp } from './http/app.ts'
import { createDrain } from './http/drain.ts'
import { closeServer, listen } from './http/listen.ts'
import type { Log } from './log.ts'
import { projectRoot } from './project-root.ts'
import type { GraphQuestions } from './store/graph-questions.ts'
import type { GraphStore } from './store/graph-store.ts'

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  /** Why nothing can be answered yet; undefined when it can. */
  readonly waitsFor: string | undefined
  /** Lets requests under way complete and closes the store; takes less than 10 s. */
  readonly stop: () => Promise<void>
}

/** Ready to answer when it resolves, except where Neo4j is away: then it is up and says so until Neo4j comes. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const store = await openStore(config)
  let filling: Filling | undefined
  try {
    filling = await keepFilled(store, { folder: folderOf(config.dataset), log })
    return await serve({ store, filling, config, log })
  } catch (error) {
    filling?.stop()
    await store.close()
    throw error
  }
}

interface Parts {
  readonly store: GraphStore & GraphQuestions
  readonly filling: Filling
  readonly config: Config
  readonly log: Log
}

async function serve({ store, filling, config, log }: Parts): Promise<RunningServer> {
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
    drain,
    whyNotReady: async () => (drain.isDraining() ? 'The server is stopping.' : filling.whyNotReady()),
    client: path.join(projectRoot, 'dist/client'),
    ...(isLoopback(config.host) ? { isOwnHost: isLoopback } : {}),
    ...(config.sandbox ? { sandbox: path.join(projectRoot, 'dist/sandbox') } : {}),
  })
  const { server, url } = await listen(app, config)
  return {
    url,
    waitsFor: filling.obstacle(),
    stop: async () => {
      filling.stop()
      await drain.start(8_000)
      await closeServer(server, 500)
      await graphql.stop()
      await store.close()
    },
  }
}

function folderOf(dataset: Config['dataset']): string | undefined {
  if (dataset === 'none') return undefined
  return dataset === 'shipped' ? path.join(projectRoot, 'data/sahel') : dataset.folder
}

/** Each store is loaded only when it is used. */
async function openStore({ neo4j, dataDirectory, deadlineMs }: Config): Promise<GraphStore & GraphQuestions> {
  if (neo4j) {
    const { openNeo4jStore } = await import('./store/neo4j/open-neo4j-store.ts')
    return openNeo4jStore({ ...neo4j, timeoutMs: deadlineMs })
  }
  const { openEmbeddedStore } = await import('./store/embedded/open-embedded-store.ts')
  return openEmbeddedStore({ directory: dataDirectory })
}
