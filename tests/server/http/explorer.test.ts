import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { rawRequest } from '../../fixtures/raw-request.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'relata-client-'))
let api: GraphApi

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Relata</title>')
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(path.join(folder, 'assets', 'main-1a2b3c.js'), 'export {}')
  api = await openGraphApi(await openSahelStore(), { client: folder })
})

afterAll(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

test('the page is asked for anew each time and sent again only when it changed', async () => {
  const response = await fetch(`${api.url}/?focus=mali&lang=fr`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(response.headers.get('cache-control')).toBe('no-cache')
  const again = await rawRequest(`${api.url}/`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('files with hashed names are kept for ever, others are not', async () => {
  const hashed = await fetch(`${api.url}/assets/main-1a2b3c.js`)
  expect([hashed.status, hashed.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  const other = await fetch(`${api.url}/favicon.svg`)
  expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'no-cache'])
})

test.each(['/assets', '/assets/', '/assets/gone.js', '/mali', '/graph/mali'])(
  'there is no page at %s',
  async (address) => {
    const response = await fetch(`${api.url}${address}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8'])
  },
)

test('the page is read only', async () => {
  const response = await fetch(`${api.url}/`, { method: 'POST' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('where the client is not built the page says so', async () => {
  const bare = await openGraphApi(await openSahelStore())
  const response = await fetch(`${bare.url}/`)
  expect([response.status, await response.json()]).toEqual([
    404,
    {
      error: { code: 'NOT_FOUND', message: 'The explorer is not built. Run "npm run build"; the API is at /graphql.' },
    },
  ])
  await bare.close()
})
