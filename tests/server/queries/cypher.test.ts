/** Every file of cypher/ is one statement, says what it answers, is bound once, and fits its binding and Neo4j. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Query } from '../../../server/queries/define-query.ts'
import { openNeo4jStore } from '../../../server/store/neo4j/open-neo4j-store.ts'
import { driverTo } from '../../neo4j/database.ts'

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

describe.skipIf(neo4j === null)('on Neo4j', () => {
  let driver: Driver

  beforeAll(async () => {
    if (neo4j === null) throw new Error('There is no Neo4j')
    const store = openNeo4jStore({ ...neo4j, timeoutMs: 10_000 })
    await store.ready()
    await store.close()
    driver = driverTo(neo4j)
  })
  afterAll(() => driver.close())

  test.each(files)('%s compiles, and does what its folder and its columns say', async (file) => {
    const binding = bindings.find((query) => query.file === file)
    if (!binding) throw new Error(`${file} is not bound`)
    const parameters = Object.fromEntries(binding.parameterNames.map((name) => [name, null]))
    const { keys, summary } = await driver.executeQuery(`EXPLAIN ${binding.text}`, parameters)
    expect(new Set(keys)).toEqual(new Set<unknown>(binding.columnNames))
    const folder = file.split('/')[0] ?? ''
    const allowed: Readonly<Record<string, string>> = { read: 'r', write: 'rw w', schema: 's r' }
    expect(allowed[folder]?.split(' ')).toContain(summary.queryType)
  })
})
