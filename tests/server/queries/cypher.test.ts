/** Every file of cypher/ is one statement, says what it answers, is bound once, fits its binding and Neo4j, and uses indexes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver, Plan, ResultSummary } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Query } from '../../../server/queries/define-query.ts'
import { openNeo4jStore } from '../../../server/store/neo4j/open-neo4j-store.ts'
import { readSahel } from '../../fixtures/sahel.ts'
import { driverTo, emptyDatabase } from '../../neo4j/database.ts'
import { sampleParameters } from './sample-parameters.ts'

type AnyQuery = Pick<Query<object, object>, 'file' | 'parameterNames' | 'columnNames' | 'text'>

const root = join(import.meta.dirname, '..', '..', '..')
const files = readdirSync(join(root, 'cypher'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted()

const isQuery = (value: unknown): value is AnyQuery =>
  typeof value === 'object' && value !== null && 'file' in value && 'parameterNames' in value

const modules: readonly object[] = await Promise.all(
  readdirSync(join(root, 'server', 'queries')).map(
    (name) => import(join(root, 'server', 'queries', name)) as Promise<object>,
  ),
)
const bindings = modules.flatMap((module) => Object.values(module).flat().filter(isQuery))

/** The statement without comments and quoted text, in which a word or a sign means what it says. */
const bare = (text: string): string => text.replace(/\/\/.*$/gm, '').replace(/'[^']*'|`[^`]*`/g, '')

test('each file is bound exactly once', () => {
  expect(bindings.map(({ file }) => file).toSorted()).toEqual(files)
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, 'cypher', file), 'utf8')
  const binding = bindings.find((query) => query.file === file)

  test('begins with what it answers and is one statement', () => {
    expect(text).toMatch(/^\/\/ [A-Z].*\.\n(?!\/\/)/)
    expect(bare(text)).not.toContain(';')
    expect(text.endsWith('\n')).toBe(true)
  })

  test('has exactly the parameters that its binding declares', () => {
    const named = new Set([...bare(text).matchAll(/\$(\w+)/g)].map(([, name]) => name))
    expect(named).toEqual(new Set(binding?.parameterNames))
  })
})

const neo4j = inject('neo4j')

/** Steps of a plan that look at everything, or at every pair of things. */
const wasteful = /AllNodesScan|AllRelationshipsScan|CartesianProduct/

const twoEnds = 'joins two nodes, each found by its id, for one row at a time'
/** Statements that may have such a step all the same, and why; whether they have it depends on how much there is. */
const excused: Readonly<Record<string, string>> = {
  'read/all-relationships.cypher': twoEnds,
  'read/relationships.cypher': twoEnds,
  'write/create-relationships.cypher': twoEnds,
  'write/nest-sources.cypher': twoEnds,
  'write/tie-facts.cypher': twoEnds,
}

/** The names of a plan's steps. */
const stepsOf = ({ operatorType, children }: Plan): readonly string[] => [operatorType, ...children.flatMap(stepsOf)]

describe.skipIf(neo4j === null)('on Neo4j', () => {
  let driver: Driver

  beforeAll(async () => {
    if (neo4j === null) throw new Error('There is no Neo4j')
    await emptyDatabase(neo4j)
    // Plans depend on how much of everything there is.
    const store = openNeo4jStore({ ...neo4j, timeoutMs: 10_000 })
    await store.load(await readSahel(), { author: 'test', reason: 'To plan for' })
    await store.close()
    driver = driverTo(neo4j)
    // Samples of the indexes lag behind a load, and plans for another test's graph would stay in use for a while.
    await driver.executeQuery('CALL db.prepareForReplanning(60)')
    await driver.executeQuery('CALL db.clearQueryCaches()')
  })
  afterAll(() => driver.close())

  const explain = async (file: string): Promise<{ readonly keys: readonly PropertyKey[]; summary: ResultSummary }> => {
    const binding = bindings.find((query) => query.file === file)
    if (!binding) throw new Error(`${file} is not bound`)
    return driver.executeQuery(`EXPLAIN ${binding.text}`, sampleParameters(file, binding.parameterNames))
  }

  test.each(files)('%s compiles, and does what its folder and its columns say', async (file) => {
    const { keys, summary } = await explain(file)
    expect(new Set(keys)).toEqual(new Set<unknown>(bindings.find((query) => query.file === file)?.columnNames))
    const folder = file.split('/')[0] ?? ''
    const allowed: Readonly<Record<string, string>> = { read: 'r', write: 'rw w', schema: 's r' }
    expect(allowed[folder]?.split(' ')).toContain(summary.queryType)
  })

  const planned = files.filter((file) => !file.startsWith('schema/') && !Object.hasOwn(excused, file))
  test.each(planned)('%s uses its indexes', async (file) => {
    const { summary } = await explain(file)
    if (summary.plan === false) throw new Error(`${file} has no plan`)
    expect(stepsOf(summary.plan).filter((step) => wasteful.test(step))).toEqual([])
  })

  test('the timeline is read in the order of its index, as far as the page goes', async () => {
    const { summary } = await explain('read/timeline.cypher')
    if (summary.plan === false) throw new Error('There is no plan')
    const steps = stepsOf(summary.plan).map((step) => step.replace('@neo4j', ''))
    expect(steps).toContain('NodeIndexSeek')
    expect(steps).not.toContain('Top')
    expect(steps).not.toContain('Sort')
  })
})
