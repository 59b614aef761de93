/** The whole of what is served, path by path. */
import type { RequestListener } from 'node:http'
import compression from 'compression'
import express from 'express'
import { RelataError } from '../../model/errors.ts'
import type { Drain } from './drain.ts'
import { errorHandler, errorShape } from './error-answer.ts'
import { explorerRoutes } from './explorer.ts'
import type { GraphQLEndpointOptions } from './graphql-endpoint.ts'
import { graphqlRoutes } from './graphql-endpoint.ts'
import type { ReadinessCheck } from './health.ts'
import { healthRoutes } from './health.ts'
import { logRequests } from './request-log.ts'
import { noTrace, onlyOwnHost, securityHeaders } from './security.ts'
import { createUnchanged } from './unchanged.ts'

export interface AppOptions extends Omit<GraphQLEndpointOptions, 'unchanged'> {
  readonly whyNotReady: ReadinessCheck
  /** What every request but those for health goes through. */
  readonly drain: Pick<Drain, 'gate' | 'isDraining'>
  /** Folder of the built client. */
  readonly client: string
  /** Names this server answers to; absent where it is meant to be reached by any. */
  readonly isOwnHost?: (hostname: string) => boolean
}

export function createApp(options: AppOptions): RequestListener {
  const { log, store, whyNotReady, drain, client, isOwnHost } = options
  const unchanged = createUnchanged({ dataVersion: () => store.dataVersion(), isDraining: drain.isDraining, log })
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(logRequests(log), securityHeaders, noTrace)
  if (isOwnHost) app.use(onlyOwnHost(isOwnHost))
  app.use(compression({ threshold: 4096 }))
  app.use('/health', healthRoutes(whyNotReady))
  app.use(drain.gate)
  app.use('/graphql', graphqlRoutes({ ...options, unchanged }))
  app.use(explorerRoutes(client))
  app.use(({ path }) => {
    throw path === '/'
      ? new RelataError('NOT_FOUND', 'The explorer is not built.', {
          remedy: 'Run "npm run build"; the API is at /graphql.',
        })
      : new RelataError('NOT_FOUND', `There is nothing at ${path}.`, {
          remedy: 'The explorer is at /, the API at /graphql.',
        })
  })
  app.use(errorHandler(log, errorShape))
  return (request, response) => {
    if (!unchanged.answer(request, response)) app(request, response)
  }
}
