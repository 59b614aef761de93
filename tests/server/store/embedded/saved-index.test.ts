/** The saved index spares a start the reading of all records, and is built anew wherever it is not exactly theirs. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { appendFile, copyFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { GraphBatch } from '../../../../model/dataset.ts'
import { buildIndex, packIndex } from '../../../../server/store/embedded/build-index.ts'
import { indexFormat } from '../../../../server/store/embedded/index-file.ts'
import { openEmbeddedStore } from '../../../../server/store/embedded/open-embedded-store.ts'
import { openRecords, recordFormat, stateKey } from '../../../../server/store/embedded/records.ts'
import { breakSeal } from '../../../../server/store/embedded/seal.ts'
import type { GraphQuestions } from '../../../../server/store/graph-questions.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { startProcess } from '../../../fixtures/embedded-process.ts'
import { actor, batchOf, link, passage, relationshipType, restsOn, source } from '../../../fixtures/graph-builders.ts'
import { readSahel } from '../../../fixtures/sahel.ts'
import { temporaryDirectory } from '../../../fixtures/temporary-directory.ts'

const note = { author: 'test', reason: 'First load of sahel' }
const filled = mkdtempSync(join(tmpdir(), 'relata-indexed-'))
let expected: unknown

beforeAll(async () => {
  await fill(filled, await readSahel())
  expected = await answersOf(filled)
  return () => {
    rmSync(filled, { recursive: true })
  }
})

async function fill(directory: string, batch: GraphBatch): Promise<void> {
  const store = await openEmbeddedStore({ directory })
  await store.load(batch, note)
  await store.close()
}

async function copyOfFilled(): Promise<string> {
  const directory = await temporaryDirectory()
  for (const name of await readdir(filled)) await copyFile(join(filled, name), join(directory, name))
  return directory
}

const indexIn = (directory: string): string => join(directory, 'graph.index')

/** Opens the store, asks it this and that, and closes it again. */
async function answersOf(directory: string): Promise<unknown> {
  const store = await openEmbeddedStore({ directory })
  try {
    return await answers(store)
  } finally {
    await store.close()
  }
}

const answers = (store: GraphStore & GraphQuestions): Promise<unknown> =>
  Promise.all([
    store.counts(),
    store.search({ text: 'union africane', first: 9 }),
    store.search({ text: 'nig', first: 9 }),
    store.subgraph({ ids: ['niger'], depth: 1, limit: 50, filter: { from: '2018', minConfidence: 'HIGH' } }),
    store.paths({ from: 'mali', to: 'united-kingdom', maxLength: 4, first: 5 }),
    store.timeline({ from: '2018-02', to: '2018-02', first: 20, after: null }),
    store.listEntities({ filter: { basis: 'INFERRED' }, first: 20, after: null }),
    store.topology({ types: ['part_of'] }),
  ])

/** Whether the next start leaves the index file as it is, since it made use of it. */
async function isUsed(directory: string): Promise<boolean> {
  const before = await stat(indexIn(directory))
  await answersOf(directory)
  return (await stat(indexIn(directory))).ino === before.ino
}

test('it is saved when the store is closed, and used by the next start', async () => {
  const directory = await copyOfFilled()
  expect(await isUsed(directory)).toBe(true)
  expect(await answersOf(directory)).toEqual(expected)
  expect((await readdir(directory)).toSorted()).toEqual((await readdir(filled)).toSorted())
})

test('it is saved in the background, too', async () => {
  const directory = await temporaryDirectory()
  const store = await openEmbeddedStore({ directory })
  await store.load(await readSahel(), note)
  const first = await answers(store)
  await expect.poll(() => existsSync(indexIn(directory)), { timeout: 10_000 }).toBe(true)
  await store.close()
  expect(await isUsed(directory)).toBe(true)
  expect(await answersOf(directory)).toEqual(first)
})

test('of an empty store none is saved', async () => {
  const directory = await temporaryDirectory()
  await (await openEmbeddedStore({ directory })).close()
  expect(existsSync(indexIn(directory))).toBe(false)
})

/** Changes the text of the header, which stays as long as it is. */
async function inHeader(file: string, from: string, to: string): Promise<void> {
  const bytes = await readFile(file)
  const header = bytes.subarray(0, 512).toString('latin1')
  expect(header).toContain(from)
  bytes.write(header.replace(from, to).padEnd(512).slice(0, 512), 'latin1')
  await writeFile(file, bytes)
}

async function changeByte(file: string, position: number): Promise<void> {
  const bytes = await readFile(file)
  const at = position < 0 ? bytes.length + position : position
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

/** An index that says of itself what it should, with other contents than it should have. */
async function ofOtherArrays(file: string): Promise<void> {
  const contents = Buffer.from('neither a graph nor an index of one')
  const header = (await readFile(file)).subarray(0, 512).toString('latin1')
  const sum = createHash('sha256').update(contents).digest('hex')
  await writeFile(file, header.replace(/"sha256":"[0-9a-f]{64}"\}\s*$/, `"sha256":"${sum}"}`).padEnd(512))
  await appendFile(file, contents)
}

async function ofOtherData(file: string): Promise<void> {
  const other = await temporaryDirectory()
  await fill(other, batchOf({ entities: [actor('niger')] }))
  await copyFile(indexIn(other), file)
}

test.each<[what: string, damage: (file: string) => Promise<void>]>([
  ['missing', (file) => rm(file)],
  ['empty', (file) => truncate(file, 0)],
  ['cut within its header', (file) => truncate(file, 300)],
  ['cut behind its header', (file) => truncate(file, 512)],
  ['cut in the middle', (file) => truncate(file, 20_000)],
  ['cut by a byte', async (file) => truncate(file, (await stat(file)).size - 1)],
  ['longer than it was', (file) => appendFile(file, '\0')],
  ['some other text', (file) => writeFile(file, 'not an index\n'.repeat(2_000))],
  ['changed in its first number', (file) => changeByte(file, 512)],
  ['changed in the middle', (file) => changeByte(file, 30_000)],
  ['changed in its last byte', (file) => changeByte(file, -1)],
  ['of another format', (file) => inHeader(file, `"index":${indexFormat}`, '"index":99')],
  ['of another format of records', (file) => inHeader(file, `"records":${recordFormat}`, '"records":99')],
  ['of other tables of letters', (file) => inHeader(file, '"unicode":"', '"unicode":"0')],
  ['of another data version', (file) => inHeader(file, '"version":1', '"version":2')],
  ['of other arrays', ofOtherArrays],
  ['of other data with the same version', ofOtherData],
])('one that is %s is built anew', async (_what, damage) => {
  const directory = await copyOfFilled()
  await damage(indexIn(directory))
  expect(await answersOf(directory)).toEqual(expected)
  expect(await readFile(indexIn(directory))).toEqual(await readFile(indexIn(filled)))
})

test('one that cannot be saved keeps nobody from an answer', async () => {
  const directory = await copyOfFilled()
  await rm(indexIn(directory))
  await mkdir(join(indexIn(directory), 'full'), { recursive: true })
  expect(await answersOf(directory)).toEqual(expected)
  expect(await readdir(directory)).not.toContain('graph.index.new')
})

test('a process that is killed between the commit and the saving leaves nothing that misleads', async () => {
  const directory = await temporaryDirectory()
  const other = await startProcess(directory, 'loaded')
  await other.kill()
  expect(existsSync(indexIn(directory))).toBe(false)
  expect(await answersOf(directory)).toEqual(expected)
  expect(await isUsed(directory)).toBe(true)
})

test('one that is older than the last commit is built anew', async () => {
  const directory = await copyOfFilled()
  const file = join(directory, 'graph.mdb')
  breakSeal(file)
  const records = openRecords(file)
  const [niger, state] = [records.entities.get('niger'), records.state.get(stateKey)]
  if (niger === undefined || state === undefined) throw new Error('the store is empty')
  records.transaction(() => {
    records.entities.putSync('niger', { ...niger, names: [{ text: 'Jamhuriyar Nijar', role: 'NAME' }] })
    records.state.putSync(stateKey, { ...state, version: 2 })
  })
  await records.close()
  for (const start of ['after the commit', 'with the new index']) {
    const store = await openEmbeddedStore({ directory })
    const hits = await store.search({ text: 'nijar', first: 5 })
    expect({ start, found: hits.map(({ entity }) => entity.id) }).toEqual({ start, found: ['niger'] })
    await store.close()
  }
  expect(await isUsed(directory)).toBe(true)
})

/** Of everything that an index is made of there is something here. */
const sample = batchOf({
  sources: [source('book'), source('chapter', 'book')],
  passages: [passage('book', 1), passage('chapter', 1)],
  relationshipTypes: [relationshipType('knows'), relationshipType('works_with', true)],
  entities: [
    actor('a', { start: '2017-02', evidence: restsOn('book#p1', 'chapter#p1') }),
    actor('b', { names: [{ text: 'L’Œuvre de Côte d’Ivoire, U.N.', role: 'NAME' }], basis: 'INFERRED' }),
    actor('c', { kind: 'PLACE', names: [{ text: 'Łódź 非洲', role: 'ALIAS' }], end: '2018' }),
  ],
  relationships: [
    link('a knows b', { start: '2017', end: '2018-01-15', evidence: restsOn('chapter#p1') }),
    link('b works_with c', { confidence: 'LOW', basis: 'INFERRED' }),
  ],
})

test('what is packed has not changed since its format was given its number', () => {
  const packed = createHash('sha256')
    .update(packIndex(buildIndex(sample)))
    .digest('hex')
  // Where this fails, what older programs saved would mislead: raise `indexFormat`, then renew the checksum.
  expect({ indexFormat, packed }).toMatchInlineSnapshot(`
    {
      "indexFormat": 1,
      "packed": "f0f4e7a86ef7a2f7290e51d190b2abc1f42c94318669d618b72f1fe173a8299e",
    }
  `)
})
