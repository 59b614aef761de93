/** A store whose Neo4j is away, wrong or slow says so in one line and recovers by itself. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { RelataError } from '../../../../model/errors.ts'
import { readSahel } from '../../../fixtures/sahel.ts'
import { emptyDatabase } from '../../../neo4j/database.ts'
import { freePort } from '../../../neo4j/server.ts'
import { Gate, closing, neo4j, openStore, server } from './on-neo4j.ts'

/** The error that the promise fails with, as code and line. */
async function failure(promise: Promise<unknown>): Promise<{ readonly code: string; readonly line: string }> {
  const error: unknown = await promise.then(
    () => 'nothing failed',
    (reason: unknown) => reason,
  )
  if (!(error instanceof RelataError)) throw new Error('No RelataError', { cause: error })
  return { code: error.code, line: error.line }
}

const gateTo = async (uri: string): Promise<Gate> => closing(new Gate(await freePort(), Number(new URL(uri).port)))

describe.skipIf(neo4j === null)('availability on Neo4j', () => {
  beforeEach(() => emptyDatabase(server()))

  test('a server that is away is named, and is used as soon as it comes, and comes again', async () => {
    const gate = await gateTo(server().uri)
    const store = openStore({ uri: gate.uri })
    const before = performance.now()
    expect(await failure(store.ready())).toEqual({
      code: 'STORE_UNAVAILABLE',
      line: `Neo4j cannot be reached at ${gate.uri}. Check that it is running and that NEO4J_URI is right; Relata goes on trying.`,
    })
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(store.dataVersion()).toBe(0)

    await gate.open()
    await expect(store.ready()).resolves.toBeUndefined()
    expect(await store.isEmpty()).toBe(true)

    await gate.close()
    expect((await failure(store.entities(['frontex']))).code).toBe('STORE_UNAVAILABLE')
    await gate.open()
    expect(await store.entities(['frontex'])).toEqual([undefined])
  })

  test('a connection that broke while nobody looked costs no request', async () => {
    const gate = await gateTo(server().uri)
    await gate.open()
    const store = openStore({ uri: gate.uri })
    await store.ready()
    await gate.close()
    await gate.open()
    expect(await store.degrees(['frontex'])).toEqual([0])
  })

  test('a wrong password and a missing database are different lines, and no line holds the password', async () => {
    const wrong = await failure(openStore({ password: 'not-the-password' }).ready())
    expect(wrong).toEqual({
      code: 'STORE_UNAVAILABLE',
      line: `Neo4j at ${server().uri} refused the user "${server().user}" or the password. Check NEO4J_USER and NEO4J_PASSWORD.`,
    })
    const missing = await failure(openStore({ database: 'nowhere' }).ready())
    expect(missing).toEqual({
      code: 'STORE_UNAVAILABLE',
      line: `Neo4j at ${server().uri} has no database "nowhere". Check NEO4J_DATABASE, or create the database.`,
    })
    const inUri = openStore({ uri: `bolt://neo4j:s3cret@127.0.0.1:${await freePort()}` })
    expect((await failure(inUri.ready())).line).not.toContain('s3cret')
  })

  test('an address that none can have is a fault of the configuration', () => {
    expect(() => openStore({ uri: 'https://127.0.0.1' })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('NEO4J_URI') }),
    )
  })

  test('a server that accepts and never answers is unavailable when the time is up', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const store = openStore({ uri: `bolt://127.0.0.1:${port}`, timeoutMs: 300 })
    expect((await failure(store.ready())).code).toBe('STORE_UNAVAILABLE')
    silent.close()
  })

  test('other writers are noticed within a second or so', async () => {
    const watcher = openStore()
    await watcher.ready()
    expect(watcher.dataVersion()).toBe(0)
    await openStore().load(await readSahel(), { author: 'test', reason: 'First load' })
    await sleep(1_500)
    expect(watcher.dataVersion()).toBe(1)
  })
})
