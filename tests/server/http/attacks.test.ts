/** Requests meant to exhaust the server: each is answered within a second, and nobody else notices. */
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

interface Attack {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

const asking = (query: string, variables: object = {}): Attack => ({ body: JSON.stringify({ query, variables }) })

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ')

/** `f0` spreads `f1` ten times, which spreads `f2` ten times …: 10^20 fields when written out. */
const billionLaughs = times(
  20,
  (level) => `fragment f${level} on Entity { ${times(10, (index) => `a${level}x${index}: id ...f${level + 1}`)} }`,
)

const deepList = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`

const attacks: Readonly<Record<string, readonly Attack[]>> = {
  'fragments within fragments': [
    asking(`{ entity(id: "mali") { ...f0 } } ${billionLaughs} fragment f20 on Entity { id }`),
    asking('{ entity(id: "mali") { ...a } } fragment a on Entity { ...b } fragment b on Entity { ...a }'),
    asking(`{ entity(id: "mali") { ${times(700, () => '...a')} } } fragment a on Entity { id name }`),
  ],
  '10,000 aliases': [
    asking(`{ ${times(10_000, (index) => `a${index}: __typename`)} }`),
    asking(`{ ${times(150, (index) => `a${index}: search(text: "mali") { score }`)} }`),
  ],
  'pages of a billion': [
    asking('query ($n: Int) { entities(first: $n) { nodes { id } } }', { n: 1_000_000_000 }),
    asking(
      'query ($n: Int = 500) { entities(first: $n) { nodes { relationships(first: $n) { nodes { source { relationships(first: $n) { nodes { id } } } } } } } }',
    ),
    asking('query ($n: Int) { subgraph(ids: ["mali"], limit: $n) { truncated } }', { n: 2_000_000_000 }),
  ],
  'deep lists and objects in variables': [
    { body: `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${deepList}}}` },
    {
      body: `{"query":"query ($f: GraphFilter) { entities(filter: $f) { totalCount } }","variables":{"f":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
    },
    asking('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 100_000 }, String) }),
  ],
  'bodies of 5 MB': [
    asking(`{ search(text: "${'x'.repeat(5_000_000)}") { score } }`),
    { body: new Uint8Array(gzipSync(Buffer.alloc(50_000_000, ' '))), headers: { 'content-encoding': 'gzip' } },
    { body: new Uint8Array(5_000_000) },
  ],
  'content types nobody knows': [
    { body: '<query/>', headers: { 'content-type': 'application/xml' } },
    { body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { body: '{}', headers: { 'content-type': ';'.repeat(5_000) } },
    { body: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } },
    { body: '{}', headers: { 'content-encoding': 'compress' } },
  ],
  'introspection without end': [
    asking(`{ __schema { types ${'{ fields { type '.repeat(40)} { name } ${'} }'.repeat(40)} } }`),
    asking(
      `{ ${times(50, (index) => `a${index}: __schema { types { name fields { name type { name fields { name type { name } } } } } }`)} }`,
    ),
    asking(times(3, (index) => getIntrospectionQuery().replace('IntrospectionQuery', `Q${index}`))),
  ],
  'floods of directives': [
    asking(`{ __typename ${times(2_000, () => '@include(if: true)')} }`),
    asking(`{ ${times(500, () => '... @skip(if: false) { __typename }')} }`),
    asking(`{ __typename ${times(2_000, (index) => `@d${index}`)} }`),
  ],
  'texts of strange characters': [
    asking(`{ search(text: "${'\u0301'.repeat(900)}") { score } }`),
    asking(`{ search(text: "${'👩‍👩‍👧‍👦'.repeat(80)}") { score } }`),
    asking('{ search(text: "\\uD800\\u202E\\u0000\\uFFFF") { score } }'),
    { body: new Uint8Array([0x7b, 0xff, 0xfe, 0x22, 0x71, 0xc3, 0x28, 0x7d]) },
    asking(`{ entity(id: "${'a'.repeat(1_000)}") { id } ${'\uFEFF'.repeat(1_000)} }`),
  ],
  'paths and measures that cross everything': [
    asking(
      `{ ${times(20, (index) => `p${index}: paths(from: "mali", to: "united-kingdom", maxLength: 8, first: 100) { nodes { id } }`)} }`,
    ),
    asking(
      `{ ${times(90, (index) => `s${index}: statistics(filter: { from: "${1900 + index}" }) { central { betweenness } communities { members { id } } }`)} }`,
    ),
  ],
}

let asked = 0

/** Never quite the same, so that no answer is known already. */
const normal = (): Attack =>
  asking('query ($limit: Int) { subgraph(ids: ["g5-sahel"], limit: $limit) { nodes { id name } } }', {
    limit: 50 + (asked++ % 1_000),
  })

async function send({
  body,
  headers = {},
}: Attack): Promise<{ readonly status: number; readonly milliseconds: number }> {
  const begun = performance.now()
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  await response.arrayBuffer()
  return { status: response.status, milliseconds: performance.now() - begun }
}

/** The quickest of some; the slow ones tell of the machine. */
async function quickest(count: number): Promise<number> {
  let best = Infinity
  for (let index = 0; index < count; index++) best = Math.min(best, (await send(normal())).milliseconds)
  return best
}

describe.each(Object.entries(attacks))('%s', (_, each) => {
  test('are answered within a second, never as a fault of ours; the next request is as fast as before', async () => {
    const logged = api.logged.length
    await quickest(5)
    const before = await quickest(5)
    for (const attack of each) {
      const { status, milliseconds } = await send(attack)
      expect([200, 400, 413, 415]).toContain(status)
      expect(milliseconds).toBeLessThan(1_000)
    }
    expect(await quickest(5)).toBeLessThan(before * 2 + 10)
    expect(api.logged.slice(logged)).toEqual([])
  })
})

test('a body that never ends keeps nobody waiting', async () => {
  const { hostname, port } = new URL(api.url)
  const sockets = Array.from({ length: 50 }, () => connect(Number(port), hostname))
  for (const socket of sockets) {
    socket.on('error', () => undefined)
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"query":"',
    )
  }
  const begun = performance.now()
  const { status } = await send(normal())
  expect([status, performance.now() - begun < 1_000]).toEqual([200, true])
  for (const socket of sockets) socket.destroy()
})
