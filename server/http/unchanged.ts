/** The shortest way to "not modified": a GET that comes again word by word is answered before anything else looks at it. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Recent } from '../graphql/recent.ts'
import type { Log } from '../log.ts'

/** Characters of all requests that are remembered. */
const capacity = 8_000_000

/** Headers that belong to one answer and its body. */
const ofOneAnswer = new Set(['content-type', 'content-length', 'content-encoding', 'etag', 'vary', 'x-request-id'])

/** What an answer's ETag stands for while the data have this version. */
interface Mark {
  readonly etag: string
  readonly version: number
}

export interface Unchanged {
  /** Whether the request was answered. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Told of every request that has passed all checks and of the ETag of its answer, whose headers are all set. */
  readonly learn: (request: IncomingMessage, response: ServerResponse, mark: Mark) => void
}

export interface UnchangedOptions {
  readonly dataVersion: () => number
  readonly isDraining: () => boolean
  readonly log: Log
}

export function createUnchanged({ dataVersion, isDraining, log }: UnchangedOptions): Unchanged {
  const marks = new Recent<string, Mark>(capacity)
  const keys = new WeakMap<IncomingMessage, string>()
  let headers: readonly string[] = []
  return {
    answer: (request, response) => {
      const key = keyOf(request)
      if (key === undefined) return false
      const mark = marks.get(key)
      if (mark?.version !== dataVersion() || !holds(request, mark.etag) || isDraining()) {
        // Those on the way may change what the key is made of.
        keys.set(request, key)
        return false
      }
      const requestId = randomUUID()
      response.writeHead(304, [...headers, 'ETag', mark.etag, 'X-Request-Id', requestId]).end()
      log.debug({ requestId, method: 'GET', path: '/graphql', status: 304, milliseconds: 0 }, 'request')
      return true
    },
    learn: (request, response, mark) => {
      const key = keys.get(request)
      if (key === undefined) return
      marks.set(key, mark, key.length)
      if (headers.length === 0) headers = [...sharedHeaders(response.getHeaders()), 'Vary', 'Accept, Accept-Encoding']
    },
  }
}

/** Everything that decides whether and how the request is answered, as it came; undefined for what is not ours. */
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || url?.startsWith('/graphql?') !== true) return undefined
  const { host, accept, 'content-type': type } = headers
  const preflight = [headers['apollo-require-preflight'], headers['x-apollo-operation-name']]
  return [host, accept, type, ...preflight, url].join('\n')
}

/** Whether the client has the answer with this ETag. */
export function holds({ headers }: IncomingMessage, etag: string): boolean {
  const held = headers['if-none-match']
  return held !== undefined && (held === etag || held.split(',').some((each) => each.trim() === etag))
}

const sharedHeaders = (headers: OutgoingHttpHeaders): readonly string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    ofOneAnswer.has(name.toLowerCase()) || value === undefined ? [] : [name, String(value)],
  )
