import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLoopback } from '../../../server/config.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { rawRequest } from '../../fixtures/raw-request.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore(), { isOwnHost: isLoopback })
})

afterAll(() => api.close())

test('every answer carries a strict policy and gives nothing away', async () => {
  for (const path of ['/', '/graphql', '/graphql/schema', '/health/live', '/no/such/path']) {
    const { headers } = await fetch(`${api.url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-powered-by')).toBe(null)
    expect(headers.get('access-control-allow-origin')).toBe(null)
  }
})

test('another site gets no permission to read', async () => {
  const { headers } = await fetch(`${api.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

test.each(['/', '/graphql', '/health/live', '/no/such/path'])('TRACE of %s is refused', async (path) => {
  const { status, body } = await rawRequest(`${api.url}${path}`, { method: 'TRACE', headers: { cookie: 'secret=1' } })
  expect(status).toBe(405)
  expect(body).toContain('METHOD_NOT_ALLOWED')
  expect(body).not.toContain('secret')
})

test.each([
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '192.168.1.7',
  '%',
])('the host "%s" is not ours', async (host) => {
  const { status } = await rawRequest(`${api.url}/health/live`, { headers: { host } })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test.each(['localhost', 'LOCALHOST:4000', '127.0.0.1:9', '[::1]:4000'])('the host "%s" is', async (host) => {
  expect((await rawRequest(`${api.url}/health/live`, { headers: { host } })).status).toBe(200)
})

test.each([
  '/no/such/path',
  '/%ff',
  '/..%2f..%2fpackage.json',
  '/package.json',
  '/server/cli.ts',
  '/.git/config',
  '/export',
])('%s is not there, said as JSON', async (path) => {
  const { status, body } = await rawRequest(`${api.url}${path}`, {})
  expect([status, JSON.parse(body)]).toEqual([
    404,
    { error: { code: 'NOT_FOUND', message: expect.stringContaining('There is nothing at /') } },
  ])
})

test('a request that is no HTTP is cut', async () => {
  const { port } = new URL(api.url)
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'))
    socket.on('data', (data) => resolve(data.toString()))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
})
