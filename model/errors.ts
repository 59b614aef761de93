/** Every error that a person or a client may see: one code each, with the exit code and HTTP status it stands for. */

interface ErrorMeaning {
  /** For answers outside GraphQL. */
  readonly status: number
  /** 1: the data or the operation failed; 2: wrong usage. */
  readonly exit: 1 | 2
}

export const errorCodes = {
  BAD_USER_INPUT: { status: 400, exit: 2 },
  GRAPHQL_PARSE_FAILED: { status: 400, exit: 2 },
  GRAPHQL_VALIDATION_FAILED: { status: 400, exit: 2 },
  OPERATION_RESOLUTION_FAILURE: { status: 400, exit: 2 },
  BAD_REQUEST: { status: 400, exit: 2 },
  QUERY_TOO_EXPENSIVE: { status: 400, exit: 2 },
  PAYLOAD_TOO_LARGE: { status: 413, exit: 2 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, exit: 2 },
  METHOD_NOT_ALLOWED: { status: 405, exit: 2 },
  FORBIDDEN: { status: 403, exit: 1 },
  NOT_FOUND: { status: 404, exit: 1 },
  TIMEOUT: { status: 503, exit: 1 },
  STORE_UNAVAILABLE: { status: 503, exit: 1 },
  INTERNAL: { status: 500, exit: 1 },
  CONFIG_INVALID: { status: 500, exit: 2 },
  PORT_IN_USE: { status: 500, exit: 1 },
  STORE_LOCKED: { status: 503, exit: 1 },
  STORE_DAMAGED: { status: 503, exit: 1 },
  PACKAGE_NOT_FOUND: { status: 400, exit: 1 },
  PACKAGE_INVALID: { status: 400, exit: 1 },
} as const satisfies Record<string, ErrorMeaning>

export type ErrorCode = keyof typeof errorCodes

export interface RelataErrorOptions {
  /** What to try next, as a sentence. */
  readonly remedy?: string
  readonly cause?: unknown
}

/** An error that says what happened and what to try; its message is meant to be read by whoever caused it. */
export class RelataError extends Error {
  override readonly name = 'RelataError'
  readonly code: ErrorCode
  readonly remedy: string | undefined

  constructor(code: ErrorCode, message: string, options: RelataErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.remedy = options.remedy
  }

  /** Message and remedy on one line. */
  get line(): string {
    return this.remedy === undefined ? this.message : `${this.message} ${this.remedy}`
  }
}
