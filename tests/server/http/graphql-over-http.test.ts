import { gzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { rawRequest } from '../../fixtures/raw-request.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const json = 'application/json'
const graphqlJson = 'application/graphql-response+json'

interface Raw {
  readonly status: number
  readonly type: string | null
  readonly body: string
  readonly headers: Headers
}

async function send(path: string, init: RequestInit): Promise<Raw> {
  const response = await fetch(`${api.url}${path}`, init)
  const body = await response.text()
  return { status: response.status, type: response.headers.get('content-type'), body, headers: response.headers }
}

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Raw> =>
  send('/graphql', { method: 'POST', headers: { 'content-type': json, ...headers }, body: JSON.stringify(body) })

const codeOf = ({ body }: Raw): string => {
  const { errors } = JSON.parse(body) as {
    readonly errors: readonly { readonly extensions: { readonly code: string } }[]
  }
  return errors[0]?.extensions.code ?? 'none'
}

test.each([
  ['GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothing }' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: 'query ($id: Int!) { entity(id: $id) { id } }', variables: { id: 1 } }],
  ['BAD_USER_INPUT', { query: 'query ($id: ID!) { entity(id: $id) { id } }', variables: { id: {} } }],
  ['BAD_USER_INPUT', { query: 'query ($id: ID!) { entity(id: $id) { id } }' }],
  ['BAD_USER_INPUT', { query: '{ entities(first: 501) { totalCount } }' }],
  [
    'QUERY_TOO_EXPENSIVE',
    { query: '{ entities(first: 500) { nodes { relationships(first: 500) { nodes { id } } } } }' },
  ],
  ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename } query B { __typename }' }],
  ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename }', operationName: 'C' }],
])('%s is 200 as JSON and 400 as a GraphQL response, without data', async (code, body) => {
  const plain = await post(body, { accept: json })
  expect([plain.status, plain.type, codeOf(plain)]).toEqual([200, `${json}; charset=utf-8`, code])
  const strict = await post(body, { accept: graphqlJson })
  expect([strict.status, strict.type, codeOf(strict)]).toEqual([400, `${graphqlJson}; charset=utf-8`, code])
  expect(Object.keys(JSON.parse(strict.body) as object)).toEqual(['errors'])
})

test.each([
  [json, json],
  [graphqlJson, graphqlJson],
  ['*/*', json],
  [undefined, json],
  [`${graphqlJson}, ${json};q=0.9`, graphqlJson],
  [`text/html, ${graphqlJson};q=0.5`, graphqlJson],
])('who accepts %s is answered as %s', async (accept, type) => {
  const {
    status,
    type: answered,
    body,
  } = await post({ query: '{ __typename }' }, accept === undefined ? {} : { accept })
  expect([status, answered, JSON.parse(body)]).toEqual([
    200,
    `${type}; charset=utf-8`,
    { data: { __typename: 'Query' } },
  ])
})

test('who accepts neither is told what there is', async () => {
  const answer = await post({ query: '{ __typename }' }, { accept: 'image/png' })
  expect([answer.status, codeOf(answer)]).toEqual([406, 'BAD_REQUEST'])
})

test.each([
  ['null for the optional', { query: '{ __typename }', variables: null, operationName: null, extensions: null }],
  ['maps', { query: '{ __typename }', variables: {}, extensions: { any: 'thing' } }],
  ['a name', { query: 'query Name { __typename }', operationName: 'Name' }],
])('parameters may be %s', async (_, body) => {
  const { status, body: text } = await post(body)
  expect([status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }])
})

test.each([
  ['no query', {}],
  ['a query that is a number', { query: 1 }],
  ['a query that is an object', { query: { a: 1 } }],
  ['an empty query', { query: '' }],
  ['variables as text', { query: '{ __typename }', variables: '{}' }],
  ['variables as a list', { query: '{ __typename }', variables: [1] }],
  ['a name that is a number', { query: '{ __typename }', operationName: 1 }],
  ['extensions as a number', { query: '{ __typename }', extensions: 1 }],
  ['a batch', [{ query: '{ __typename }' }]],
  ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }],
])('%s is a bad request', async (_, body) => {
  const answer = await post(body)
  expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST'])
})

const raw = (body: BodyInit | null, headers: Readonly<Record<string, string>>): Promise<Raw> =>
  send('/graphql', { method: 'POST', headers, body })

test.each([
  ['JSON that breaks off', () => raw('{"query":', { 'content-type': json }), 400, 'BAD_REQUEST'],
  ['JSON that is text', () => raw('"query"', { 'content-type': json }), 400, 'BAD_REQUEST'],
  ['nothing at all', () => raw(null, { 'content-type': json }), 400, 'BAD_REQUEST'],
  [
    'a form',
    () => raw('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'plain text',
    () => raw('{"query":"{ __typename }"}', { 'content-type': 'text/plain' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'an unknown type',
    () => raw('{"query":"{ __typename }"}', { 'content-type': 'application/jsonx' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['no type', () => raw(new Uint8Array([123, 125]), {}), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'another charset',
    () => raw('{"query":"{ __typename }"}', { 'content-type': `${json}; charset=iso-8859-1` }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    '5 MB',
    () => raw(JSON.stringify({ query: 'x'.repeat(5_000_000) }), { 'content-type': json }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'a small body that unpacks to 50 MB',
    () =>
      raw(gzipSync(JSON.stringify({ query: 'x'.repeat(50_000_000) })), {
        'content-type': json,
        'content-encoding': 'gzip',
      }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
] as const)('%s is refused with its code', async (...[, request, status, code]) => {
  const answer = await request()
  expect([answer.status, codeOf(answer)]).toEqual([status, code])
})

test('JSON in UTF-8 is read whatever the case of its type', async () => {
  const body = JSON.stringify({ query: '{ search(text: "État", first: 1) { score } }' })
  const { status } = await raw(body, { 'content-type': 'Application/JSON;charset=UTF-8' })
  expect(status).toBe(200)
})

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])(
  '%s is not allowed, and it is said what is',
  async (method) => {
    const { status, headers } = await send('/graphql', { method })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST'])
    expect(headers.get('access-control-allow-origin')).toBe(null)
  },
)

const get = (
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { 'apollo-require-preflight': '1' },
): Promise<Raw> => send(`/graphql?${new URLSearchParams(parameters)}`, { headers })

test('a query may be asked by GET', async () => {
  const query = 'query Q($id: ID!) { entity(id: $id) { id } }'
  const answer = await get({ query, variables: '{"id":"mali"}', operationName: 'Q' })
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { data: { entity: { id: 'mali' } } }])
})

test('a GET that a page of another site could send is refused', async () => {
  const answer = await get({ query: '{ __typename }' }, {})
  expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST'])
})

test('an answer to GET is not sent again while it holds', async () => {
  const url = `${api.url}/graphql?${new URLSearchParams({ query: '{ entity(id: "mali") { id } }' })}`
  const preflight = { 'apollo-require-preflight': '1' }
  const { headers } = await rawRequest(url, { headers: preflight })
  const again = await rawRequest(url, { headers: { ...preflight, 'if-none-match': String(headers['etag']) } })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('the schema can be read as SDL and by introspection', async () => {
  const { status, type, body } = await send('/graphql/schema', {})
  expect([status, type]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(body).toContain('type Country implements Entity & Node {')
  const introspected = await post({ query: getIntrospectionQuery() })
  expect(introspected.status).toBe(200)
  expect(introspected.body).toContain('"name":"Country"')
})

test('big answers are compressed', async () => {
  const { headers } = await post(
    { query: '{ entities(first: 300) { nodes { id name } } }' },
    { 'accept-encoding': 'gzip' },
  )
  expect(headers.get('content-encoding')).toBe('gzip')
  const small = await post({ query: '{ __typename }' }, { 'accept-encoding': 'gzip' })
  expect(small.headers.get('content-encoding')).toBe(null)
})
