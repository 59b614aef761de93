/** A load writes all of its batch or nothing, once, however it is interrupted or repeated. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GraphBatch } from '../../../../model/dataset.ts'
import { connect } from '../../../../server/store/neo4j/connection.ts'
import { loadBatch } from '../../../../server/store/neo4j/load.ts'
import { readSahel } from '../../../fixtures/sahel.ts'
import { driverTo, emptyDatabase } from '../../../neo4j/database.ts'
import { closing, neo4j, openStore, server } from './on-neo4j.ts'

const note = { author: 'test', reason: 'First load' }

describe.skipIf(neo4j === null)('loading into Neo4j', () => {
  let driver: Driver

  beforeEach(async () => {
    await emptyDatabase(server())
    driver = driverTo(server())
  })
  afterEach(() => driver.close())

  const ask = async (query: string): Promise<unknown[][]> =>
    (await driver.executeQuery(query)).records.map((record) => [...record.values()])
  const countNodes = async (): Promise<unknown> => (await ask('MATCH (n) RETURN count(n)'))[0]?.[0]

  test('the graph can be looked at with Neo4j’s own tools', async () => {
    await openStore().load(await readSahel(), note)
    expect(
      await ask(`MATCH (f:Entity:FundingFlow {id: 'flow-eutf-843'})-[r:RECEIVED_BY]->(e)
                 RETURN f.nameEn, f.amount, f.currency, f.donors, f.evidence[0], r.basis, r.confidence, e.id, labels(e)`),
    ).toMatchInlineSnapshot(`
      [
        [
          "EU Emergency Trust Fund for Africa, committed to date",
          "843000000",
          "EUR",
          [
            "european-union",
          ],
          "eu-g5-factsheet#s2b2@363-413",
          "INFERRED",
          "MEDIUM",
          "sahel",
          [
            "Entity",
            "Place",
          ],
        ],
      ]
    `)
    expect(
      await ask('MATCH (d:Dispute {id: "ct-25"})-[:ABOUT]->(s) RETURN labels(s), s.id ORDER BY s.id LIMIT 2'),
    ).toMatchInlineSnapshot(`
      [
        [
          [
            "Entity",
            "Organisation",
          ],
          "iom",
        ],
        [
          [
            "RelationshipKey",
            "Dated",
          ],
          "member-of--iom--niamey-participants",
        ],
      ]
    `)
    expect(await ask('MATCH (c:Change) RETURN c.author, c.reason, c.version')).toEqual([['test', 'First load', 1]])
  })

  test('a graph that holds something is left alone', async () => {
    const store = openStore()
    const batch = await readSahel()
    await store.load(batch, note)
    await expect(store.load(batch, note)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(store.dataVersion()).toBe(1)
    expect(await ask('MATCH (c:Change) RETURN count(c)')).toEqual([[1]])
  })

  test('of two loads at the same time one is refused', async () => {
    const batch = await readSahel()
    const ends = await Promise.allSettled([openStore().load(batch, note), openStore().load(batch, note)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await ask('MATCH (n:Entity) RETURN count(n)')).toEqual([[batch.entities.length]])
  })

  test('a load whose end was not heard of is not done twice', async () => {
    const store = openStore()
    await store.ready()
    const connection = closing(connect({ ...server(), timeoutMs: 10_000 }))
    const deaf: typeof connection = {
      ...connection,
      write: async (work, limit) => {
        await connection.write(work, limit)
        return connection.write(work, limit)
      },
    }
    expect(await loadBatch(deaf, await readSahel(), note)).toBe(1)
    expect(await ask('MATCH (c:Change) RETURN count(c)')).toEqual([[1]])
  })

  test('a batch with a fault leaves nothing', async () => {
    const batch = await readSahel()
    const store = openStore()
    const entities = batch.entities.filter(({ id }) => id !== 'frontex')
    await expect(store.load({ ...batch, entities }, note)).rejects.toMatchObject({ code: 'PACKAGE_INVALID' })
    const unknownType: GraphBatch = { ...batch, relationshipTypes: [] }
    await expect(store.load(unknownType, note)).rejects.toMatchObject({ code: 'PACKAGE_INVALID' })
    expect(await countNodes()).toBe(0)
    expect(await store.isEmpty()).toBe(true)
  })

  test('a program that is killed while it loads leaves nothing', async () => {
    await openStore().ready()
    const program = join(import.meta.dirname, 'load-for-ever.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(server())], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as readonly unknown[]
    child.kill('SIGKILL')
    await ended
    expect(String(said)).toBe('written\n')
    const store = openStore()
    await store.load(await readSahel(), note)
    expect(await store.counts()).toMatchObject({ entities: 334, relationships: 900 })
  })
})
