/** Answers that still hold: told to be unchanged, or sent again, before anything is executed. */
import { createHmac, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import { Recent } from '../graphql/recent.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { holds, type Unchanged } from './unchanged.ts'

/** Characters of all answers that are kept, and of the largest of them. */
const capacity = 32_000_000
const largest = 2_000_000
/** Smaller ones take longer to compress than to send. */
const worthCompressing = 4_096

interface KnownAnswer {
  readonly mediaType: string
  /** Encoded when it is first asked for again, which most are not. */
  readonly body: () => Buffer
  /** As they were first asked for. */
  readonly encoded: Map<Encoding, Promise<Buffer>>
}

const encodings = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const satisfies Record<string, (body: Buffer) => Promise<Buffer>>
type Encoding = keyof typeof encodings

/**
 * Goes between the parser of bodies and the execution. An answer without errors is a matter of the operation, its
 * variables (language included), the media type and the data version alone, and these make its ETag. A store that
 * others may write to, or that may be away, is asked anew each time; a client's own copy holds as long as the version.
 */
export function knownAnswers(store: GraphStore, unchanged: Unchanged): RequestHandler {
  // Another process may serve other data under the same version.
  const secret = randomBytes(32)
  const answers = new Recent<string, KnownAnswer>(capacity)
  return async (request, response, next) => {
    const question = questionOf(request)
    if (question === undefined) return next()
    const version = store.dataVersion()
    const mark = createHmac('sha256', secret).update(`${version}\n${question}`).digest('base64url').slice(0, 22)
    const name = `v${version}-${mark}`
    const etag = `W/"${name}"`
    // Only a GET may be answered with "not modified".
    if (request.method === 'GET' && holds(request, etag)) {
      unchanged.learn(request, response, { etag, version })
      response.setHeader('ETag', etag)
      response.vary('Accept-Encoding')
      response.status(304).end()
      return
    }
    const known = answers.get(name)
    if (known !== undefined) {
      unchanged.learn(request, response, { etag, version })
      return sendKnown(request, response, { etag, known })
    }
    listen(response, (body) => {
      if (store.dataVersion() !== version) return
      unchanged.learn(request, response, { etag, version })
      response.setHeader('ETag', etag)
      if (store.kind !== 'embedded' || body.length > largest) return
      const mediaType = String(response.getHeader('Content-Type'))
      answers.set(name, { mediaType, body: encodedLater(body), encoded: new Map() }, body.length)
    })
    next()
  }
}

/** The text's bytes, worked out once; the text itself is let go then. */
function encodedLater(text: string): () => Buffer {
  let kept: string | Buffer = text
  return () => (kept = typeof kept === 'string' ? Buffer.from(kept) : kept)
}

/** Everything that an answer depends on beside the data; undefined for what Apollo may have to refuse. */
function questionOf({ method, headers, query, body }: Request): string | undefined {
  const isGet = method === 'GET'
  if (isGet && !isPreflighted(headers)) return undefined
  const asked: unknown = isGet ? query : body
  if (typeof asked !== 'object' || asked === null) return undefined
  const { query: text, operationName, variables, extensions } = asked as Readonly<Record<string, unknown>>
  if (typeof text !== 'string' || text === '' || (extensions !== undefined && extensions !== null)) return undefined
  return textOf([isGet, headers.accept, text, operationName ?? null, variables ?? null])
}

/** Undefined where variables are nested so deeply that they cannot be written down again. */
function textOf(question: readonly unknown[]): string | undefined {
  try {
    return JSON.stringify(question)
  } catch {
    return undefined
  }
}

/** Whether a page of another site could not have sent it: what Apollo asks of a GET. */
const isPreflighted = (headers: Request['headers']): boolean =>
  ['apollo-require-preflight', 'x-apollo-operation-name'].some((name) => (headers[name] ?? '') !== '')

/** Hears the text of a complete answer without errors before it is sent. */
function listen(response: Response, hear: (body: string) => void): void {
  const send = response.send.bind(response)
  response.send = (body: unknown) => {
    if (response.statusCode === 200 && typeof body === 'string' && body.startsWith('{"data":')) hear(body)
    return send(body)
  }
}

async function sendKnown(
  request: Request,
  response: Response,
  { etag, known }: { readonly etag: string; readonly known: KnownAnswer },
): Promise<void> {
  response.setHeader('ETag', etag)
  response.setHeader('Content-Type', known.mediaType)
  response.vary('Accept-Encoding')
  const body = known.body()
  const encoding = body.length < worthCompressing ? false : request.acceptsEncodings('br', 'gzip', 'identity')
  if (encoding !== 'br' && encoding !== 'gzip') {
    response.setHeader('Content-Length', body.length)
    response.end(body)
    return
  }
  const encoded = known.encoded.get(encoding) ?? encodings[encoding](body)
  known.encoded.set(encoding, encoded)
  const bytes = await encoded
  response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}
