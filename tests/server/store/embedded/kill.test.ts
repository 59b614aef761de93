/** A process that dies at any moment of its first load leaves everything or nothing. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openEmbeddedStore } from '../../../../server/store/embedded/open-embedded-store.ts'
import { startProcess } from '../../../fixtures/embedded-process.ts'
import { readSahel } from '../../../fixtures/sahel.ts'
import { temporaryDirectory } from '../../../fixtures/temporary-directory.ts'

/** From the first record to well behind the commit. */
const moments = [0, 8, 16, 24, 32, 48, 64, 96, 160, 400]

test.each(moments)('killed about %i ms into the load', { timeout: 30_000 }, async (moment) => {
  const directory = await temporaryDirectory()
  const other = await startProcess(directory, 'load')
  await sleep(moment * (0.5 + Math.random()))
  await other.kill()

  const store = await openEmbeddedStore({ directory })
  try {
    const before = await store.isEmpty()
    if (before) await store.load(await readSahel(), { author: 'test', reason: 'Again' })
    expect(await store.counts()).toMatchObject({ entities: 334, relationships: 900, sources: 9 })
    expect(await store.degrees(['niger'])).toEqual([(await store.incident([nigersOwn]))[0]?.totalCount])
    expect(store.dataVersion()).toBe(1)
  } finally {
    await store.close()
  }
})

const nigersOwn = { entity: 'niger', direction: 'BOTH', first: 0, after: null } as const
