/** One process has a data directory; those that died do not keep it. */
import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockDirectory } from '../../../../server/store/embedded/directory-lock.ts'
import { openEmbeddedStore } from '../../../../server/store/embedded/open-embedded-store.ts'
import { startOf } from '../../../../server/store/embedded/process-identity.ts'
import { startProcess } from '../../../fixtures/embedded-process.ts'
import { temporaryDirectory } from '../../../fixtures/temporary-directory.ts'

const lockFile = (directory: string): string => join(directory, 'relata.lock')

test('a second process is refused, by directory and process, until the first is gone', {
  timeout: 30_000,
}, async () => {
  const directory = await temporaryDirectory()
  const other = await startProcess(directory, 'hold')
  await expect(openEmbeddedStore({ directory })).rejects.toMatchObject({
    code: 'STORE_LOCKED',
    line: `The data directory ${directory} is in use by process ${other.pid}. Stop that process, or set RELATA_DATA_DIR to another directory.`,
  })
  await other.kill()
  const store = await openEmbeddedStore({ directory })
  expect(await store.isEmpty()).toBe(true)
  await store.close()
})

test('the same process is refused too, until it gives the directory back', async () => {
  const directory = await temporaryDirectory()
  const lock = lockDirectory(directory)
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.pid}`)
  lock.release()
  lockDirectory(directory).release()
  await expect(readFile(lockFile(directory))).rejects.toMatchObject({ code: 'ENOENT' })
})

const [, ownStart = ''] = (startOf(process.pid) ?? '').split(' ')

test.each([
  ['of a process that is no more', { pid: 2 ** 22 + 7 }],
  ['of a dead process whose number was given to another', { pid: process.ppid, start: `earlier-boot ${ownStart}` }],
  ['of a dead process whose number is now ours', { pid: process.pid, start: 'earlier-boot 1' }],
])('a lock %s is taken over', async (_what, owner) => {
  const directory = await temporaryDirectory()
  await writeFile(lockFile(directory), JSON.stringify(owner))
  const lock = lockDirectory(directory)
  expect(JSON.parse(await readFile(lockFile(directory), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
})

test('a lock of a running process holds, even where its start is not known', async () => {
  const directory = await temporaryDirectory()
  await writeFile(lockFile(directory), JSON.stringify({ pid: process.ppid }))
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.ppid}`)
})

test('a lock without content is being written, or its writer died long ago', async () => {
  const directory = await temporaryDirectory()
  await writeFile(lockFile(directory), '')
  expect(() => lockDirectory(directory)).toThrow('in use by another process')
  const before = new Date(Date.now() - 10_000)
  await utimes(lockFile(directory), before, before)
  lockDirectory(directory).release()
})
