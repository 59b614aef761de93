/** A question that would take far too long ends at its deadline or with the client, and so does the work on it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbeddedStore } from '../../../server/store/embedded/open-embedded-store.ts'
import { actor, batchOf, link } from '../../fixtures/graph-builders.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'

const nodes = 12_000
const deadlineMs = 400

let directory: string
let api: GraphApi

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'relata-runaway-'))
  const store = await openEmbeddedStore({ directory })
  const name = (index: number): string => `n${String(index % nodes).padStart(5, '0')}`
  const entities = Array.from({ length: nodes }, (_, index) => actor(name(index)))
  const relationships = [1, 7, 131, 2_503, 4_999].flatMap((step) =>
    entities.map(({ id }, index) => link(`${id} knows ${name(index + step)}`)),
  )
  await store.load(batchOf({ entities, relationships }), { author: 'test', reason: 'test' })
  api = await openGraphApi(store, { deadlineMs })
})

afterAll(async () => {
  await api.close()
  await rm(directory, { recursive: true, force: true })
})

/** Milliseconds of processor time that the process, its threads included, uses while nothing is asked of it. */
async function idleWork(forMs: number): Promise<number> {
  const before = process.cpuUsage()
  await sleep(forMs)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const runaway = '{ statistics { central { betweenness } communities { id } } }'

test('at the deadline the question is answered with its error and the work ends', async () => {
  const begun = performance.now()
  const { errors } = await api.ask(runaway)
  const late = performance.now() - begun - deadlineMs
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
  expect(late).toBeLessThan(1_000)
  await sleep(100)
  expect(await idleWork(500)).toBeLessThan(250)
})

test('when the client hangs up, the work ends', async () => {
  const leaving = new AbortController()
  const request = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: runaway }),
    signal: leaving.signal,
  })
  setTimeout(() => leaving.abort(), 150)
  await expect(request).rejects.toThrow('aborted')
  await sleep(100)
  expect(await idleWork(200)).toBeLessThan(150)
})
