/** Runs the same tests on every store, each filled with the same batch. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { GraphBatch } from '../../model/dataset.ts'
import type { GraphQuestions } from '../../server/store/graph-questions.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { questionStores } from './question-stores.ts'
import { stores, type OpenStore, type StoreFactory } from './stores.ts'

export const note = { author: 'contract', reason: 'For a test' }

type Batch = () => GraphBatch | Promise<GraphBatch>

/** `tests` is given a function that gives the filled store, from within a test. */
export function onEveryStore(what: string, batch: Batch, tests: (store: () => GraphStore) => void): void {
  onEachOf(stores, { what, batch, tests })
}

/** The same for what {@link GraphQuestions} asks. */
export function onEveryQuestionStore(
  what: string,
  batch: Batch,
  tests: (store: () => GraphStore & GraphQuestions) => void,
): void {
  onEachOf(questionStores, { what, batch, tests })
}

interface StoreTests<Store extends GraphStore> {
  readonly what: string
  readonly batch: Batch
  readonly tests: (store: () => Store) => void
}

function onEachOf<Store extends GraphStore>(
  factories: readonly StoreFactory<Store>[],
  { what, batch, tests }: StoreTests<Store>,
): void {
  describe.each(factories)(`$name: ${what}`, ({ open }) => {
    let opened: OpenStore<Store> | undefined
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
