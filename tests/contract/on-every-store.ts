/** Runs the same tests on every store, each filled with the same batch. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { GraphBatch } from '../../model/dataset.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { stores, type OpenStore } from './stores.ts'

export const note = { author: 'contract', reason: 'For a test' }

/** `tests` is given a function that gives the filled store, from within a test. */
export function onEveryStore(
  what: string,
  batch: () => GraphBatch | Promise<GraphBatch>,
  tests: (store: () => GraphStore) => void,
): void {
  describe.each(stores)(`$name: ${what}`, ({ open }) => {
    let opened: OpenStore | undefined
    beforeAll(async () => {
      opened = await open()
      await opened.store.load(await batch(), note)
    })
    afterAll(async () => {
      await opened?.close()
    })
    tests(() => {
      if (opened === undefined) throw new Error('the store did not open')
      return opened.store
    })
  })
}

export const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id)
