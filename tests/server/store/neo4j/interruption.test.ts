/** A read ends with its signal or its deadline, and what it set going in Neo4j ends with it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Driver } from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { whole } from '../../../../server/queries/columns.ts'
import type { Query } from '../../../../server/queries/define-query.ts'
import type { GraphQuestions } from '../../../../server/store/graph-questions.ts'
import type { ReadOptions } from '../../../../server/store/graph-store.ts'
import { connect } from '../../../../server/store/neo4j/connection.ts'
import { driverTo } from '../../../neo4j/database.ts'
import { closing, neo4j, openStore, server } from './on-neo4j.ts'

/** Takes minutes where nobody stops it. */
const endless: Query<object, { readonly number: number }> = {
  file: 'endless',
  parameterNames: [],
  columnNames: ['number'],
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS number',
  decode: (valueOf) => ({ number: whole(valueOf('number')) }),
}

describe.skipIf(neo4j === null)('interruption on Neo4j', () => {
  let driver: Driver

  beforeEach(() => {
    driver = driverTo(server())
  })
  afterEach(() => driver.close())

  async function endlessOnes(): Promise<number> {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery')
    return records.filter((record) => String(record.get('currentQuery')).startsWith('UNWIND range(1, 100000)')).length
  }

  async function untilEndless(count: number, limitMs: number): Promise<number> {
    const begin = performance.now()
    while ((await endlessOnes()) !== count) {
      if (performance.now() - begin > limitMs) throw new Error(`${await endlessOnes()} are running, not ${count}`)
      await sleep(20)
    }
    return performance.now() - begin
  }

  test('the signal ends the read with its reason and stops the query at once', async () => {
    const connection = closing(connect({ ...server(), timeoutMs: 60_000 }))
    const control = new AbortController()
    const read = connection.read(endless, {}, { signal: control.signal })
    await untilEndless(1, 5_000)
    control.abort(new Error('The caller has gone'))
    await expect(read).rejects.toThrow('The caller has gone')
    expect(await untilEndless(0, 5_000)).toBeLessThan(500)
  })

  test('large rows come a few at a time, and others have their turns between them', async () => {
    const connection = closing(connect({ ...server(), timeoutMs: 60_000 }))
    let [decoded, most] = [0, 0]
    const large: Query<object, number> = {
      file: 'large',
      parameterNames: [],
      columnNames: [],
      text: 'UNWIND range(1, 200) AS row RETURN range(1, 1000) AS numbers',
      rowsAtOnce: 4,
      decode: () => (decoded += 1),
    }
    let turns = setImmediate(function turn() {
      most = Math.max(most, decoded)
      decoded = 0
      turns = setImmediate(turn)
    })
    expect(await connection.read(large, {})).toHaveLength(200)
    clearImmediate(turns)
    expect(most).toBeLessThan(20)
  })

  test('a row that cannot be decoded fails the read', async () => {
    const connection = closing(connect({ ...server(), timeoutMs: 60_000 }))
    const wrong = { ...endless, text: 'UNWIND range(1, 5) AS n RETURN toString(n) AS number' }
    await expect(connection.read(wrong, {})).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  test('the deadline ends the read with TIMEOUT and stops the query', async () => {
    const connection = closing(connect({ ...server(), timeoutMs: 300 }))
    const begin = performance.now()
    await expect(connection.read(endless, {})).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(performance.now() - begin).toBeLessThan(900)
    await untilEndless(0, 2_000)
  })

  test.each<[question: keyof GraphQuestions, ask: (store: GraphQuestions, options: ReadOptions) => Promise<unknown>]>([
    ['listRelationships', (store, options) => store.listRelationships({ first: 9, after: null }, options)],
    ['paths', (store, options) => store.paths({ from: 'niger', to: 'mali', maxLength: 8, first: 9 }, options)],
    ['linked', (store, options) => store.linked({ direction: 'BOTH', any: ['niger'], first: 9, after: null }, options)],
    ['fundingFlows', (store, options) => store.fundingFlows({}, options)],
    ['partsOfFlows', (store, options) => store.partsOfFlows(['a'], options)],
    ['listCommitments', (store, options) => store.listCommitments({ first: 9, after: null }, options)],
    ['reportsAbout', (store, options) => store.reportsAbout(['a'], options)],
    ['timeline', (store, options) => store.timeline({ first: 9, after: null }, options)],
    ['allFigures', (store, options) => store.allFigures(options)],
    ['allDisputes', (store, options) => store.allDisputes(options)],
    ['topology', (store, options) => store.topology({}, options)],
  ])('%s ends with its signal', async (_question, ask) => {
    const store = openStore()
    await store.ready()
    const control = new AbortController()
    const answer = ask(store, { signal: control.signal })
    control.abort(new Error('The caller has gone'))
    await expect(answer).rejects.toThrow('The caller has gone')
  })

  test('a signal that has fired already asks nothing', async () => {
    const signal = AbortSignal.abort(new Error('Too late'))
    await expect(openStore().entities(['frontex'], { signal })).rejects.toThrow('Too late')
  })
})
