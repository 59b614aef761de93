/** Says that a program is ready, and lets it end with whoever started it. */
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export function ready(said: object): void {
  console.log(JSON.stringify(said))
  process.stdin.resume().once('end', () => process.exit())
}

/** Serves on a free port of this machine and says which. */
export async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  ready({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
}
