import { afterEach, expect, test } from 'vitest'
import { RelataError } from '../../../model/errors.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

afterEach(() => api.close())

async function openWith(broken: Partial<GraphStore>, deadlineMs = 10_000): Promise<void> {
  const store = await openSahelStore()
  api = await openGraphApi(
    new Proxy(store, {
      get: (target, name, receiver) => {
        if (Object.hasOwn(broken, name)) return broken[name as keyof GraphStore]
        const property: unknown = Reflect.get(target, name, receiver)
        return typeof property === 'function' ? property.bind(target) : property
      },
    }),
    { deadlineMs },
  )
}

/** A read that ends only by its signal, and what it ended with. */
function hanging(): { readonly read: GraphStore['search']; readonly ended: Promise<unknown> } {
  let end = (_reason: unknown): void => undefined
  const ended = new Promise<unknown>((resolve) => {
    end = resolve
  })
  const read: GraphStore['search'] = (_query, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        end(signal.reason)
        reject(signal.reason)
      })
    })
  return { read, ended }
}

test('an error that nobody foresaw is masked, and the log says more under its id', async () => {
  await openWith({
    search: async () => {
      throw new Error('password=hunter2 at /srv/relata/store.ts:12')
    },
  })
  const { status, errors } = await api.ask('{ search(text: "mali") { score } }')
  expect(status).toBe(200)
  expect(JSON.stringify(errors)).not.toMatch(/hunter2|store\.ts|stack/)
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL')
  expect(errors?.[0]?.path).toEqual(['search'])
  const [line] = api.logged
  expect(line?.[0]).toMatchObject({
    errorId: errors?.[0]?.extensions.id,
    err: { message: expect.stringContaining('hunter2') },
  })
  expect(errors?.[0]?.message).toContain(errors?.[0]?.extensions.id ?? 'an id')
})

test('one error in many fields has one id and one line of the log', async () => {
  await openWith({
    degrees: async () => {
      throw new Error('broken')
    },
  })
  const { errors } = await api.ask('{ entities(first: 100) { nodes { id degree } } }')
  expect(errors?.length).toBeLessThanOrEqual(50)
  expect(new Set(errors?.map(({ extensions }) => extensions.id)).size).toBe(1)
  expect(api.logged.length).toBe(1)
})

test('a dangling reference in the store is ours, not the client’s', async () => {
  await openWith({ entities: async (ids) => ids.map(() => undefined) })
  const { errors } = await api.ask(
    '{ node(id: "cooperates-with--niamey-participants--frontex") { ... on Relationship { source { id } } } }',
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL'])
  expect(api.logged.length).toBe(1)
})

test('a store that is away is said to be', async () => {
  const away = new RelataError('STORE_UNAVAILABLE', 'Neo4j cannot be reached.', { remedy: 'Check that it is running.' })
  await openWith({ entities: () => Promise.reject(away) })
  const { data, errors } = await api.ask('{ entity(id: "mali") { id } }')
  expect(data).toEqual({ entity: null })
  expect(errors).toMatchObject([
    { message: 'Neo4j cannot be reached. Check that it is running.', extensions: { code: 'STORE_UNAVAILABLE' } },
  ])
  expect(api.logged).toEqual([])
})

test('the deadline ends the answer and the work in the store', async () => {
  const { read, ended } = hanging()
  await openWith({ search: read }, 200)
  const begun = performance.now()
  const { status, data, errors } = await api.ask('{ entity(id: "mali") { id } search(text: "mali") { score } }')
  expect(performance.now() - begun).toBeLessThan(1_000)
  expect(status).toBe(200)
  expect(data).toBe(undefined)
  expect(errors).toEqual([
    {
      message: 'The request took longer than it may. Ask for less, or raise RELATA_DEADLINE_MS.',
      extensions: { code: 'TIMEOUT' },
    },
  ])
  expect(await ended).toMatchObject({ code: 'TIMEOUT' })
})

test('execution that never rests notices the deadline, too', async () => {
  await openWith(
    {
      disputesAbout: async (ids) => {
        const until = performance.now() + 300
        while (performance.now() < until);
        return ids.map(() => [])
      },
    },
    100,
  )
  const { errors } = await api.ask('{ entities(first: 10) { nodes { disputes { id } } } }')
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
})

test('a client that hangs up ends the work in the store', async () => {
  const { read, ended } = hanging()
  await openWith({ search: read })
  const leaving = new AbortController()
  const request = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ search(text: "mali") { score } }' }),
    signal: leaving.signal,
  })
  setTimeout(() => leaving.abort(), 100)
  await expect(request).rejects.toThrow('aborted')
  expect(await ended).toMatchObject({ code: 'TIMEOUT' })
})
