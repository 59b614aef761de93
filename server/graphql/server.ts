/** Apollo Server as Relata uses it: admission before execution, our executor, coded errors, exact HTTP statuses. */
import type { ApolloServerOptions, ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { errorCodes } from '../../model/errors.ts'
import { admit } from './admit.ts'
import type { RequestContext } from './context.ts'
import type { ReportError } from './errors.ts'
import { createErrorFormatter, isClientCode } from './errors.ts'
import type { Executor } from './execute.ts'
import { limits } from './limits.ts'

type Options = ApolloServerOptions<RequestContext>

export interface GraphQLServerOptions {
  readonly schema: GraphQLSchema
  readonly execute: Executor
  readonly report: ReportError
  /** For what Apollo itself has to say. */
  readonly logger: NonNullable<Options['logger']>
}

/** To be started, and stopped when the process ends. */
export function createGraphQLServer(options: GraphQLServerOptions): ApolloServer<RequestContext> {
  const { schema, execute, report, logger } = options
  return new ApolloServer<RequestContext>({
    gateway: executorAsGateway(schema, execute),
    plugins: [
      admission(schema),
      answers,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    formatError: createErrorFormatter(report),
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger,
  })
}

/** Apollo lets whoever calls itself a gateway execute in its place. */
function executorAsGateway(schema: GraphQLSchema, execute: Executor): NonNullable<Options['gateway']> {
  return {
    onSchemaLoadOrUpdate: (announce) => {
      announce({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    load: async () => ({
      executor: ({ document, request, context }) =>
        execute({
          document,
          operationName: request.operationName,
          variables: request.variables ?? {},
          context: context as RequestContext,
        }),
    }),
    stop: async () => undefined,
  }
}

const admission = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      if (operation) admit({ schema, document, operation, variables: request.variables ?? {} })
    },
  }),
})

const answers: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async (context) => completeAnswer(context),
  }),
}

/**
 * Status by GraphQL over HTTP: a well-formed request that yields no data is 200 to those who read `application/json`,
 * and its error's status to those who read `application/graphql-response+json`.
 */
function completeAnswer({ request, response }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return
  const { singleResult } = response.body
  const { errors } = singleResult
  if (errors === undefined) return
  singleResult.errors = errors.slice(0, limits.errors)
  if ('data' in singleResult && singleResult.data !== undefined) return
  const code = errors[0]?.extensions?.['code']
  const status = isClientCode(code) ? errorCodes[code].status : errorCodes.INTERNAL.status
  const isPlainJson = request.http?.headers.get('accept') !== 'application/graphql-response+json'
  const answersInBand = isPlainJson && code !== 'BAD_REQUEST' && status !== errorCodes.INTERNAL.status
  response.http.status = answersInBand ? 200 : status
}
