import { afterEach, expect, test } from 'vitest'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

afterEach(() => api.close())

test('it lives and is ready', async () => {
  api = await openGraphApi(await openSahelStore())
  for (const [path, status] of [
    ['live', 'live'],
    ['ready', 'ready'],
  ]) {
    const response = await fetch(`${api.url}/health/${path}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect([response.status, await response.json()]).toEqual([200, { status }])
  }
})

test('what is not ready says why, and lives', async () => {
  api = await openGraphApi(await openSahelStore(), { whyNotReady: async () => 'Neo4j cannot be reached.' })
  const response = await fetch(`${api.url}/health/ready`)
  expect([response.status, await response.json()]).toEqual([
    503,
    { error: { code: 'STORE_UNAVAILABLE', message: 'Neo4j cannot be reached.' } },
  ])
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200)
})

test('health is asked for, not changed', async () => {
  api = await openGraphApi(await openSahelStore())
  const response = await fetch(`${api.url}/health/live`, { method: 'POST' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await fetch(`${api.url}/health/other`)).status).toBe(404)
})

test('what is under way completes while the rest is turned away', async () => {
  const store = await openSahelStore()
  let begin = (): void => undefined
  let finish = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const slow: GraphStore['search'] = () => {
    begin()
    return new Promise((resolve) => {
      finish = () => resolve([])
    })
  }
  api = await openGraphApi({ ...store, search: slow })
  const underWay = api.ask('{ search(text: "mali") { score } }')
  await begun
  const drained = api.drain.start(5_000)
  const late = await fetch(`${api.url}/graphql`, { method: 'POST' })
  expect([late.status, late.headers.get('connection')]).toEqual([503, 'close'])
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200)
  finish()
  expect((await underWay).data).toEqual({ search: [] })
  await drained
})

test('what does not complete in time is not waited for', async () => {
  const store = await openSahelStore()
  api = await openGraphApi({ ...store, search: () => new Promise(() => undefined) })
  const abandoned = api.ask('{ search(text: "mali") { score } }').catch(() => 'cut')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const begun = performance.now()
  await api.drain.start(300)
  expect(performance.now() - begun).toBeLessThan(1_000)
  await api.close()
  expect(await abandoned).toBe('cut')
})
