/** What was loaded is there again, and a damaged directory is told in one line before lmdb sees it. */
import { copyFile, mkdir, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openEmbeddedStore } from '../../../../server/store/embedded/open-embedded-store.ts'
import { openRecords, stateKey } from '../../../../server/store/embedded/records.ts'
import { actor, batchOf, link } from '../../../fixtures/graph-builders.ts'
import { readSahel } from '../../../fixtures/sahel.ts'
import { temporaryDirectory } from '../../../fixtures/temporary-directory.ts'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

const note = { author: 'test', reason: 'First load of sahel' }
const filled = mkdtempSync(join(tmpdir(), 'relata-filled-'))

beforeAll(async () => {
  const store = await openEmbeddedStore({ directory: filled })
  await store.load(await readSahel(), note)
  await store.close()
  return () => {
    rmSync(filled, { recursive: true })
  }
})

/** A copy of a filled data directory. */
async function copyOfFilled(): Promise<string> {
  const directory = await temporaryDirectory()
  for (const name of await readdir(filled)) await copyFile(join(filled, name), join(directory, name))
  return directory
}

async function failure(directory: string): Promise<{ readonly code: unknown; readonly line: string }> {
  try {
    await (await openEmbeddedStore({ directory })).close()
    return { code: 'none', line: '' }
  } catch (error) {
    const { code, line } = error as { readonly code: unknown; readonly line: string }
    return { code, line: line.replaceAll(directory, '<directory>') }
  }
}

test('a new directory, several levels deep, holds an empty graph', async () => {
  const directory = join(await temporaryDirectory(), 'some', 'where.new')
  const store = await openEmbeddedStore({ directory })
  expect(await store.isEmpty()).toBe(true)
  expect(store.dataVersion()).toBe(0)
  expect(await store.counts()).toEqual({ entities: 0, relationships: 0, sources: 0, byKind: {}, byType: {} })
  expect(await store.dataset()).toBe(undefined)
  expect(await store.search({ text: 'niger', first: 5 })).toEqual([])
  expect(await store.bestConnected(5)).toEqual([])
  await store.close()
})

test('what was loaded is there after a restart, with its change', async () => {
  const directory = await copyOfFilled()
  const store = await openEmbeddedStore({ directory })
  const batch = await readSahel()
  expect(store.dataVersion()).toBe(1)
  expect(await store.dataset()).toEqual(batch.dataset)
  expect(await store.entities(batch.entities.map(({ id }) => id))).toEqual(batch.entities)
  expect(await store.relationships(batch.relationships.map(({ id }) => id))).toEqual(batch.relationships)
  await store.close()
  const records = openRecords(join(directory, 'graph.mdb'))
  expect(records.changes.get(1)).toEqual({ ...note, version: 1, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
  await records.close()
})

test('a filled store takes no second load, an invalid batch leaves the store empty', async () => {
  const store = await openEmbeddedStore({ directory: await temporaryDirectory() })
  const batch = batchOf({ entities: [actor('a')], relationships: [link('a knows nobody')] })
  await expect(store.load(batch, note)).rejects.toMatchObject({ code: 'PACKAGE_INVALID' })
  expect(await store.isEmpty()).toBe(true)
  await store.load(batchOf({ entities: [actor('a')] }), note)
  await expect(store.load(batchOf({ entities: [actor('b')] }), note)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await store.counts()).toMatchObject({ entities: 1 })
  await store.close()
})

test('a closed store answers with a coded error, and closes only once', async () => {
  const store = await openEmbeddedStore({ directory: await temporaryDirectory() })
  await Promise.all([store.close(), store.close()])
  await expect(store.ready()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: 'The store is closed.' })
  await expect(store.counts()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  await expect(store.load(batchOf({}), note)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
})

const remedy = 'Restore it from a copy, or move it away and start again with an empty one.'

test.each<[what: string, damage: (file: string) => Promise<void>, said: string]>([
  ['other text', (file) => writeFile(file, 'not a graph\n'.repeat(2_000)), 'the data file is not one of Relata'],
  ['a few bytes', (file) => writeFile(file, 'hm'), 'the data file ends within its header'],
  ['zeros', async (file) => overwrite(file, 0, Buffer.alloc(8_192)), 'the data file is not one of Relata'],
  ['a cut in the header', (file) => truncate(file, 4_100), 'the data file ends within its header'],
  ['a cut in the middle', (file) => truncate(file, 400_000), 'the data file was cut off at 400000 of '],
  ['a missing last byte', async (file) => truncate(file, (await stat(file)).size - 1), 'the data file was cut off at '],
  ['another version of lmdb', (file) => overwrite(file, 28, Buffer.of(1, 0)), 'the data file has the unknown format 1'],
  ['a senseless page size', (file) => overwrite(file, 48, Buffer.of(7, 7)), 'its header makes no sense'],
  [
    'an overwritten page',
    (file) => overwrite(file, 40_960, Buffer.alloc(4_096)),
    'the data file is not what was written',
  ],
  ['one changed letter', (file) => overwrite(file, 500_001, Buffer.from('?')), 'the data file is not what was written'],
  ['records of another program', recordsOfFormat99, 'its records have the unknown format 99'],
])('%s', async (_what, damage, said) => {
  const directory = await copyOfFilled()
  await damage(join(directory, 'graph.mdb'))
  const { code, line } = await failure(directory)
  expect(code).toBe('STORE_DAMAGED')
  expect(line.startsWith(`The data directory <directory> is damaged: ${said}`)).toBe(true)
  expect(line.endsWith(`. ${remedy}`)).toBe(true)
  expect(line).not.toContain('\n')
})

async function overwrite(file: string, position: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(bytes, 0, bytes.length, position)
  await handle.close()
}

async function recordsOfFormat99(file: string): Promise<void> {
  const records = openRecords(file)
  const state = records.state.get(stateKey)
  if (state === undefined) throw new Error('the store is empty')
  records.transaction(() => {
    records.state.putSync(stateKey, { ...state, format: 99 })
  })
  await records.close()
}

test('a seal that is missing or spoilt is made anew', async () => {
  const directory = await copyOfFilled()
  const seal = join(directory, 'graph.mdb.seal')
  await rm(seal)
  expect(await failure(directory)).toEqual({ code: 'none', line: '' })
  await writeFile(seal, '{')
  expect(await failure(directory)).toEqual({ code: 'none', line: '' })
  await overwrite(join(directory, 'graph.mdb'), 500_001, Buffer.from('?'))
  expect((await failure(directory)).code).toBe('STORE_DAMAGED')
})

test('there is no seal while something is written', async () => {
  const directory = await temporaryDirectory()
  const seal = join(directory, 'graph.mdb.seal')
  const store = await openEmbeddedStore({ directory })
  const seen = [existsSync(seal)]
  const batch = {
    ...batchOf({ entities: [actor('a')] }),
    get figures() {
      seen.push(existsSync(seal))
      return []
    },
  }
  await store.load(batch, note)
  seen.push(existsSync(seal))
  expect(seen[0]).toBe(true)
  expect(new Set(seen.slice(1, -1))).toEqual(new Set([false]))
  expect(seen.at(-1)).toBe(true)
  await store.close()
})

test.runIf(existsSync('/proc/self'))(
  'where no directory can be made it says so instead of trying for ever',
  async () => {
    expect((await failure('/proc/relata/data')).code).toBe('STORE_UNAVAILABLE')
  },
)

test('what is no directory, or no file in it, cannot be used', async () => {
  const directory = await temporaryDirectory()
  await writeFile(join(directory, 'file'), '')
  expect((await failure(join(directory, 'file'))).code).toBe('STORE_UNAVAILABLE')
  await mkdir(join(directory, 'data', 'graph.mdb'), { recursive: true })
  expect((await failure(join(directory, 'data'))).code).toBe('STORE_UNAVAILABLE')
})
