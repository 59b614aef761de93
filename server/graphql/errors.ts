/** What clients of the API see of an error: a code of the table, a message for them, and nothing of our insides. */
import { randomUUID } from 'node:crypto'
import type { GraphQLFormattedError } from 'graphql'
import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../model/errors.ts'
import { RelataError } from '../../model/errors.ts'

/** Codes that a request may be answered with; whatever else happens is INTERNAL to them. */
export const clientCodes = [
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'QUERY_TOO_EXPENSIVE',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'METHOD_NOT_ALLOWED',
  'FORBIDDEN',
  'NOT_FOUND',
  'TIMEOUT',
  'STORE_UNAVAILABLE',
] as const satisfies readonly ErrorCode[]

const longestMessage = 1_000

export const isClientCode = (code: unknown): code is (typeof clientCodes)[number] =>
  (clientCodes as readonly unknown[]).includes(code)

/** Told of every error that is nobody's fault but ours, with the id that the client was given. */
export type ReportError = (id: string, error: unknown) => void

/** For Apollo's `formatError`: `formatted` is its own reading of the error. */
export function createErrorFormatter(
  report: ReportError,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  const logged = new WeakMap<object, string>()
  return (formatted, error) => {
    const cause = causeOf(error)
    const { path, locations } = formatted
    const place = { ...(path && { path }), ...(locations && { locations }) }
    if (cause instanceof RelataError && isClientCode(cause.code)) {
      return { message: shorten(cause.line), ...place, extensions: { code: cause.code } }
    }
    const code = codeOf(formatted, error)
    if (code !== undefined) return { message: shorten(formatted.message), ...place, extensions: { code } }
    const id = idOf(cause, logged, report)
    return {
      message: `Something went wrong here that should not have. The server’s log says more under ${id}.`,
      ...place,
      extensions: { code: 'INTERNAL', id },
    }
  }
}

function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError
  return cause
}

/** Values that their argument does not take are bad input, also where validation found them in the document. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode | undefined {
  const code = formatted.extensions?.['code']
  if (code === 'GRAPHQL_VALIDATION_FAILED' && error instanceof GraphQLError && isAboutValue(error))
    return 'BAD_USER_INPUT'
  if (typeof code === 'string' && code.startsWith('PERSISTED_QUERY_')) return 'BAD_REQUEST'
  return isClientCode(code) ? code : undefined
}

const isAboutValue = (error: GraphQLError): boolean => error.nodes?.[0]?.kind.endsWith('Value') ?? false

/** One id and one line of the log for one error, however many fields it comes up in. */
function idOf(cause: unknown, known: WeakMap<object, string>, report: ReportError): string {
  const key = typeof cause === 'object' && cause !== null ? cause : {}
  const id = known.get(key) ?? randomUUID()
  if (!known.has(key)) report(id, cause)
  known.set(key, id)
  return id
}

const shorten = (message: string): string =>
  message.length <= longestMessage ? message.trim() : `${message.slice(0, longestMessage)} …`

/** An error as one that GraphQL hands on unchanged. */
export const toGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(error instanceof Error ? error.message : String(error), {
        originalError: error instanceof Error ? error : null,
      })
