/** What has been answered before is told to be unchanged, or sent again, without asking the store. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GraphQuestions } from '../../../server/store/graph-questions.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { countCalls, type CountingStore } from '../../fixtures/counting-store.ts'
import { isLoopback } from '../../../server/config.ts'
import { createDrain, type Drain } from '../../../server/http/drain.ts'
import { openGraphApi, type GraphApi } from '../../fixtures/graph-api.ts'
import { rawRequest, type RawAnswer } from '../../fixtures/raw-request.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let version: number
let kind: GraphStore['kind']
let counting: CountingStore
let api: GraphApi

beforeEach(async () => {
  const store = await openSahelStore()
  version = 1
  kind = 'embedded'
  counting = countCalls(
    new Proxy<GraphStore & GraphQuestions>(store, {
      get: (target, name, receiver) => {
        if (name === 'dataVersion') return () => version
        return name === 'kind' ? kind : Reflect.get(target, name, receiver)
      },
    }),
  )
  api = await openGraphApi(counting.store)
})

afterEach(() => api.close())

const query = 'query ($first: Int) { entities(first: $first) { nodes { id name names { text } } } }'

const get = (variables: object, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> =>
  rawRequest(`${api.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  })

const etagOf = ({ headers }: RawAnswer): string => String(headers['etag'])

test('a GET that asks whether its answer still holds is told so, before anything is executed', async () => {
  const first = await get({ first: 5 })
  expect([first.status, etagOf(first).startsWith('W/"v1-')]).toEqual([200, true])
  counting.calls.clear()
  const again = await get({ first: 5 }, { 'if-none-match': `"other", ${etagOf(first)}` })
  expect([again.status, again.body, etagOf(again)]).toEqual([304, '', etagOf(first)])
  expect(String(again.headers['vary'])).toBe('Accept, Accept-Encoding')
  expect(counting.total()).toBe(0)
})

test('new data, other variables, another media type or another process have another mark', async () => {
  const first = await get({ first: 5 })
  const graphql = await get({ first: 5 }, { accept: 'application/graphql-response+json' })
  const others = [await get({ first: 6 }), graphql]
  version = 2
  others.push(await get({ first: 5 }, { 'if-none-match': etagOf(first) }))
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set([first, ...others].map(etagOf)).size).toBe(4)
})

test('an answer is sent again without asking the store, until the data change', async () => {
  const first = await get({ first: 5 })
  counting.calls.clear()
  const again = await get({ first: 5 })
  expect([again.status, again.body, again.headers['content-type']]).toEqual([
    200,
    first.body,
    first.headers['content-type'],
  ])
  expect(counting.total()).toBe(0)
  version = 2
  await get({ first: 5 })
  expect(counting.calls.get('listEntities')).toBe(1)
})

test('a store that others may write to is asked anew', async () => {
  kind = 'neo4j'
  await get({ first: 5 })
  counting.calls.clear()
  await get({ first: 5 })
  expect(counting.calls.get('listEntities')).toBe(1)
})

test('what was written while it was read is not kept under the version before', async () => {
  const writing: GraphStore & GraphQuestions = {
    ...counting.store,
    listEntities: async (...asked) => {
      version += 1
      return counting.store.listEntities(...asked)
    },
    dataVersion: () => version,
    close: async () => undefined,
  }
  const other = await openGraphApi(writing)
  const answer = await rawRequest(`${other.url}/graphql?${new URLSearchParams({ query })}`, {
    headers: { 'apollo-require-preflight': '1' },
  })
  expect(answer.status).toBe(200)
  expect(etagOf(answer)).not.toContain('"v')
  await other.close()
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('a big one is sent compressed as %s, first and again', async (encoding, unpack) => {
  const plain = await get({ first: 100 })
  version = 2
  for (const time of ['first', 'again', 'once more']) {
    const answer = await get({ first: 100 }, { 'accept-encoding': encoding })
    const { vary, 'content-encoding': used } = answer.headers
    expect([time, used, String(vary)]).toEqual([time, encoding, 'Accept, Accept-Encoding'])
    expect(unpack(answer.bytes).toString()).toBe(plain.body)
  }
})

test('a GET that a page of another site could send is refused even where the answer is known', async () => {
  const { status } = await get({ first: 5 })
  expect(status).toBe(200)
  const bare = await rawRequest(
    `${api.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ first: 5 }) })}`,
  )
  expect(bare.status).toBe(400)
})

test('errors are neither kept nor marked', async () => {
  const wrong = () => get({ first: 501 })
  const [first, second] = [await wrong(), await wrong()]
  expect([first.body, first.status]).toEqual([second.body, second.status])
  expect(first.body).toContain('BAD_USER_INPUT')
  expect(etagOf(first)).not.toContain('"v')
})

/** An API of its own that tells how many requests went through it in full, and is reached by the names of this machine alone. */
async function openCountingGate(): Promise<{
  readonly api: GraphApi
  readonly passed: () => number
  readonly drain: Drain
}> {
  const drain = createDrain()
  let passed = 0
  const gate: Drain['gate'] = (...call) => {
    passed += 1
    drain.gate(...call)
  }
  const own = await openGraphApi(counting.store, { drain: { ...drain, gate }, isOwnHost: isLoopback })
  return { api: own, passed: () => passed, drain }
}

test('a GET that comes again word by word is told so before anything else, with the headers that it would have had', async () => {
  const { api: own, passed, drain } = await openCountingGate()
  const ask = (headers: Readonly<Record<string, string>>): Promise<RawAnswer> =>
    rawRequest(`${own.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    })
  const held = { 'if-none-match': etagOf(await ask({})) }
  const slow = await ask({ ...held, accept: 'application/json;q=0.5' })
  expect([slow.status, passed()]).toEqual([304, 2])
  const fast = await ask(held)
  expect([fast.status, fast.body, passed()]).toEqual([304, '', 2])
  const { 'x-request-id': slowId, date: _, ...slowHeaders } = slow.headers
  const { 'x-request-id': fastId, date: __, ...fastHeaders } = fast.headers
  expect(fastHeaders).toEqual(slowHeaders)
  expect(fastId).not.toBe(slowId)
  const others = [
    await ask({ 'if-none-match': 'W/"other"' }),
    await ask({ ...held, 'apollo-require-preflight': '' }),
    await ask({ ...held, host: 'relata.example' }),
    await ask({ ...held, accept: 'text/html' }),
  ]
  expect(others.map(({ status }) => status)).toEqual([200, 400, 403, 406])
  version += 1
  const changed = await ask(held)
  const heldNow = { 'if-none-match': etagOf(changed) }
  expect([changed.status, (await ask(heldNow)).status]).toEqual([200, 304])
  await drain.start(1_000)
  expect((await ask(heldNow)).status).toBe(503)
  await own.close()
})
