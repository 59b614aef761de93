/** The client side of the measurements: kept connections, whole answers, and a failure where an answer is not one. */
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { NotThereYet } from './measurement.ts'

export interface Ask {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export const exchange = ({ url, method = 'GET', headers = {}, body }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

export interface Question {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** A question as it is posted. */
export const post = (url: string, question: Question): Ask => ({
  url,
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify(question),
})

/** Sends what is expected to be answered with 200; the answer is read and not looked at. */
export async function ask(what: Ask): Promise<Answer> {
  const answer = await exchange(what)
  if (answer.status !== 200) throw new Error(`${what.url} answered ${answer.status}: ${start(answer)}`)
  return answer
}

/** Sends a question once and gives its data. */
export async function dataOf<Data>(what: Ask): Promise<Data> {
  const answer = await exchange(what)
  const { data, errors } = JSON.parse(answer.body.toString()) as { data?: Data; errors?: readonly GraphQLFailure[] }
  const unknown = errors?.find(({ message }) => message.startsWith('Cannot query field'))
  if (unknown !== undefined) throw new NotThereYet(unknown.message)
  if (errors !== undefined || data === undefined) throw new Error(`${what.url} answered ${start(answer)}`)
  return data
}

interface GraphQLFailure {
  readonly message: string
}

const start = ({ body }: Answer): string => body.toString('utf8', 0, 300)
