import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { closeServer, listen, type Listening } from '../../../server/http/listen.ts'

let open: Listening | undefined

afterEach(async () => {
  if (open) await closeServer(open.server, 0)
  open = undefined
})

const quick = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }

test('it says where it listens', async () => {
  open = await listen((_request, response) => response.end('here'), { host: '127.0.0.1', port: 0 })
  expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(open.url)).text()).toBe('here')
})

test('unfinished headers are cut within 20 s', async () => {
  open = await listen((_request, response) => response.end(), { host: '127.0.0.1', port: 0 })
  const { headersTimeout, requestTimeout } = open.server
  expect([headersTimeout, requestTimeout]).toEqual([10_000, 15_000])
})

test('whoever does not finish the headers is cut', async () => {
  open = await listen((_request, response) => response.end(), { host: '127.0.0.1', port: 0, timeouts: quick })
  const { port } = new URL(open.url)
  const begun = performance.now()
  const answer = await new Promise<string>((resolve) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
    )
    socket.on('data', (data) => (text += data.toString()))
    socket.on('close', () => resolve(text))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('a port in use is one clear line', async () => {
  open = await listen((_request, response) => response.end(), { host: '127.0.0.1', port: 0 })
  const port = Number(new URL(open.url).port)
  await expect(listen(() => undefined, { host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    line: `Port ${port} of 127.0.0.1 is in use. Stop what listens there or set PORT to another one.`,
  })
})

test('a host that is not ours is one clear line', async () => {
  await expect(listen(() => undefined, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  })
})
