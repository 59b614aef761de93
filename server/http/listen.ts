/** Opens the port: unfinished headers and bodies are cut, a port in use is one clear line. */
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RelataError } from '../../model/errors.ts'

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly timeouts?: typeof defaultTimeouts
}

export interface Listening {
  readonly server: Server
  readonly url: string
}

/** Headers within 10 s, the whole request within 15; looked after every 2 s. */
const defaultTimeouts = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2_000 }

export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const { host, port, timeouts = defaultTimeouts } = options
  const server = createServer(timeouts, app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, { host, port })))
    server.listen({ host: host.replace(/^\[|\]$/g, ''), port }, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { server, url: `http://${name}:${address.port}` }
}

function explain(error: Error, { host, port }: ListenOptions): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new RelataError('PORT_IN_USE', `Port ${port} of ${host} is in use.`, {
      remedy: 'Stop what listens there or set PORT to another one.',
      cause: error,
    })
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new RelataError('CONFIG_INVALID', `Nothing can listen on port ${port} of ${host} (${code}).`, {
      remedy: 'Set HOST and PORT to an address of this machine and a port that this user may open.',
      cause: error,
    })
  }
  return error
}

/** Resolves when every connection is closed, by force after the time given. */
export async function closeServer(server: Server, longestMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const timer = setTimeout(() => server.closeAllConnections(), longestMs)
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
}
