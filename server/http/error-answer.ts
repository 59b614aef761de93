/** What clients see of an error outside GraphQL execution: a status, a code of the table and a message. */
import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { ErrorCode } from '../../model/errors.ts'
import { errorCodes, RelataError } from '../../model/errors.ts'
import { isClientCode } from '../graphql/errors.ts'
import type { Log } from '../log.ts'

export interface ErrorAnswer {
  readonly status: number
  readonly code: ErrorCode
  readonly message: string
}

/** Errors of express and its body parser: their `type`, or their status, and what they mean here. */
const knownFaults: Readonly<Record<string, { readonly code: ErrorCode; readonly message: string }>> = {
  'entity.too.large': { code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than 1 MB.' },
  'entity.parse.failed': { code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  'charset.unsupported': { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The body must be in UTF-8.' },
  'encoding.unsupported': { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The content encoding is not known here.' },
}

export function toErrorAnswer(error: unknown, log: Log): ErrorAnswer {
  if (error instanceof RelataError && isClientCode(error.code)) {
    return { status: errorCodes[error.code].status, code: error.code, message: error.line }
  }
  const { type, status } = faultOf(error)
  const known = type === undefined ? undefined : knownFaults[type]
  if (known !== undefined) return { status: errorCodes[known.code].status, ...known }
  if (status !== undefined && status >= 400 && status < 500) {
    return { status: 400, code: 'BAD_REQUEST', message: 'The request could not be read.' }
  }
  const errorId = randomUUID()
  log.error({ errorId, err: error }, 'unexpected error')
  const message = `Something went wrong here that should not have. The server’s log says more under ${errorId}.`
  return { status: 500, code: 'INTERNAL', message }
}

function faultOf(error: unknown): { readonly type?: string; readonly status?: number } {
  if (typeof error !== 'object' || error === null) return {}
  const type = 'type' in error && typeof error.type === 'string' ? error.type : undefined
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  return { ...(type === undefined ? {} : { type }), ...(status === undefined ? {} : { status }) }
}

/** How an answer is written down: `/graphql` lists errors, everything else has one. */
type Shape = (answer: Omit<ErrorAnswer, 'status'>) => object

export const errorShape: Shape = ({ code, message }) => ({ error: { code, message } })
export const graphqlErrorShape: Shape = ({ code, message }) => ({ errors: [{ message, extensions: { code } }] })

/** Express tells error handlers by their four parameters. */
export const errorHandler =
  (log: Log, shape: Shape): ErrorRequestHandler =>
  // oxlint-disable-next-line eslint/max-params
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const { status, ...answer } = toErrorAnswer(error, log)
    response.status(status).json(shape(answer))
  }

/** Lets through the methods named; others are answered with those that are allowed. */
export const onlyMethods =
  (...methods: readonly string[]): RequestHandler =>
  (request, response, next) => {
    if (methods.includes(request.method)) return next()
    response.setHeader('Allow', methods.join(', '))
    next(
      new RelataError('METHOD_NOT_ALLOWED', `${request.method} is not allowed here; allowed is ${methods.join(', ')}.`),
    )
  }
