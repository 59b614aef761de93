/** `/graphql` by the rules of GraphQL over HTTP, and the schema's text under `/graphql/schema`. */
import { setMaxListeners } from 'node:events'
import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import type { RequestHandler, Response, Router } from 'express'
import express from 'express'
import type { GraphQLSchema } from 'graphql'
import { printSchema } from 'graphql'
import { RelataError } from '../../model/errors.ts'
import { createAllowance, deadlinePassed } from '../graphql/allowance.ts'
import type { RequestContext } from '../graphql/context.ts'
import { createRequestContext } from '../graphql/context.ts'
import { limits } from '../graphql/limits.ts'
import { createWholeGraph } from '../graphql/whole-graph.ts'
import type { Log } from '../log.ts'
import type { GraphQuestions } from '../store/graph-questions.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { errorHandler, graphqlErrorShape, onlyMethods } from './error-answer.ts'
import { knownAnswers } from './known-answers.ts'
import { requestIdOf } from './request-log.ts'
import { sandboxRoutes } from './sandbox.ts'
import type { Unchanged } from './unchanged.ts'

export interface GraphQLEndpointOptions {
  readonly schema: GraphQLSchema
  /** Started. */
  readonly server: ApolloServer<RequestContext>
  readonly store: GraphStore & GraphQuestions
  /** Longest time for one request, in milliseconds. */
  readonly deadlineMs: number
  readonly log: Log
  readonly unchanged: Unchanged
  /** Folder of the built sandbox; absent where it is not to be served. */
  readonly sandbox?: string
}

export function graphqlRoutes(options: GraphQLEndpointOptions): Router {
  const { schema, server, store, deadlineMs, log, unchanged } = options
  const text = `${printSchema(schema)}\n`
  const wholeGraph = createWholeGraph(store)
  const router = express.Router()
  if (options.sandbox !== undefined) router.use(sandboxRoutes(options.sandbox))
  router.all('/schema', onlyMethods('GET', 'HEAD'), (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.type('text/plain').send(text)
  })
  router.all(
    '/',
    onlyMethods('GET', 'POST'),
    chooseMediaType,
    onlyJson,
    express.json({ limit: '1mb', type: () => true }),
    privately,
    knownAnswers(store, unchanged),
    expressMiddleware(server, { context: async ({ res }) => contextFor(res, { store, wholeGraph, deadlineMs }) }),
  )
  router.use(errorHandler(log, graphqlErrorShape))
  return router
}

const mediaTypes = ['application/json', 'application/graphql-response+json']

/** Decides once what is answered; those who come after read it from the request's header. */
const chooseMediaType: RequestHandler = (request, response, next) => {
  const chosen = request.accepts(mediaTypes)
  if (chosen !== false) {
    request.headers.accept = chosen
    return next()
  }
  const message = `Nothing that "Accept" lists is written here; there are ${mediaTypes.join(' and ')}.`
  response.status(406).json(graphqlErrorShape({ code: 'BAD_REQUEST', message }))
}

const onlyJson: RequestHandler = (request, _response, next) => {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';')
  if (request.method === 'GET' || mediaType.trim().toLowerCase() === 'application/json') return next()
  next(
    new RelataError('UNSUPPORTED_MEDIA_TYPE', 'Operations are sent as JSON.', {
      remedy: 'Set the header "Content-Type: application/json".',
    }),
  )
}

/** A GET may be kept by the browser as long as it asks again whether it still holds. */
const privately: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-cache')
  response.vary('Accept')
  next()
}

/** The request's context; its signal fires at the deadline or when the client hangs up. */
function contextFor(
  response: Response,
  { store, wholeGraph, deadlineMs }: Pick<RequestContext, 'store' | 'wholeGraph'> & { readonly deadlineMs: number },
): RequestContext {
  const abort = new AbortController()
  const { signal } = abort
  // As many reads as a request has may be under way at once, each of them listening.
  setMaxListeners(0, signal)
  const deadline = performance.now() + deadlineMs
  const timer = setTimeout(() => abort.abort(deadlinePassed()), deadlineMs)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) abort.abort(deadlinePassed())
  })
  const allowance = createAllowance({ items: limits.items, abort, deadline })
  return createRequestContext({ requestId: requestIdOf(response), store, wholeGraph, signal, allowance })
}
