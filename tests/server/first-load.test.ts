import { afterEach, expect, test } from 'vitest'
import { RelataError } from '../../model/errors.ts'
import type { GraphBatch } from '../../model/dataset.ts'
import { keepFilled, type Filling } from '../../server/first-load.ts'
import type { Log } from '../../server/log.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { sahelFolder } from '../fixtures/sahel.ts'

let filling: Filling | undefined

afterEach(() => filling?.stop())

const lines: unknown[][] = []
const write = (...line: unknown[]): void => void lines.push(line)
const log: Log = { debug: write, info: write, warn: write, error: write }

/** A store that is away until `comes` is called. */
function absentStore(): {
  readonly store: GraphStore
  readonly comes: () => void
  readonly loaded: () => GraphBatch | undefined
} {
  let isThere = false
  let batch: GraphBatch | undefined
  const ready = async (): Promise<void> => {
    if (!isThere) throw new RelataError('STORE_UNAVAILABLE', 'It is away.')
  }
  const store: Partial<GraphStore> = {
    ready,
    isEmpty: async () => batch === undefined,
    load: async (loaded) => {
      batch = loaded
    },
  }
  return { store: store as GraphStore, comes: () => (isThere = true), loaded: () => batch }
}

test('a store that is away is filled when it comes', async () => {
  const { store, comes, loaded } = absentStore()
  filling = await keepFilled(store, { folder: sahelFolder, log, pauseMs: 20 })
  expect(await filling.whyNotReady()).toBe('It is away.')
  expect(lines).toEqual([['It is away.']])
  comes()
  await expect.poll(() => filling?.whyNotReady()).toBe(undefined)
  expect(loaded()?.dataset.name).toBe('sahel-niamey-actors')
})

test('an unsound package is the reason, when it is found out late', async () => {
  const { store, comes } = absentStore()
  filling = await keepFilled(store, { folder: '/no/such/folder', log, pauseMs: 20 })
  comes()
  await expect.poll(() => filling?.whyNotReady()).toContain('There is no folder /no/such/folder.')
})

test('an unsound package fails at once where the store is there', async () => {
  const { store, comes } = absentStore()
  comes()
  await expect(keepFilled(store, { folder: '/no/such/folder', log })).rejects.toMatchObject({
    code: 'PACKAGE_NOT_FOUND',
  })
})

test('a store that holds a graph, or is to stay empty, is left alone', async () => {
  const { store, comes, loaded } = absentStore()
  comes()
  filling = await keepFilled(store, { folder: undefined, log })
  expect([await filling.whyNotReady(), loaded()]).toEqual([undefined, undefined])
})
