/** Loading, the empty store, and reads that nobody waits for any more. */
import { describe, expect, test } from 'vitest'
import { actor, batchOf, link } from '../fixtures/graph-builders.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { note, onEveryStore } from './on-every-store.ts'
import { stores } from './stores.ts'

describe.each(stores)('$name: loading', ({ open }) => {
  test('an empty store answers everything with nothing, and takes one load', async () => {
    const { store, close } = await open()
    try {
      expect(await store.isEmpty()).toBe(true)
      expect(store.dataVersion()).toBe(0)
      expect(await store.dataset()).toBe(undefined)
      expect(await store.counts()).toEqual({ entities: 0, relationships: 0, sources: 0, byKind: {}, byType: {} })
      expect(await store.vocabulary()).toEqual({ relationshipTypes: [], attributeKeys: [] })
      expect(await store.search({ text: 'niger', first: 3 })).toEqual([])
      expect(await store.sources()).toEqual([])
      expect(await store.pillars()).toEqual([])
      expect(await store.bestConnected(3)).toEqual([])
      expect(await store.listEntities({ first: 3, after: null })).toEqual({
        items: [],
        hasNextPage: false,
        totalCount: 0,
      })

      await store.load(batchOf({ entities: [actor('a'), actor('b')], relationships: [link('a knows b')] }), note)
      expect(await store.isEmpty()).toBe(false)
      expect(store.dataVersion()).toBe(1)
      expect(await store.degrees(['a', 'b'])).toEqual([1, 1])

      await expect(store.load(batchOf({ entities: [actor('c')] }), note)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect(store.dataVersion()).toBe(1)
      expect(await store.entities(['c'])).toEqual([undefined])
    } finally {
      await close()
    }
  })

  test('a batch whose relationship lacks an end leaves nothing behind', async () => {
    const { store, close } = await open()
    try {
      const batch = batchOf({ entities: [actor('a')], relationships: [link('a knows nobody')] })
      await expect(store.load(batch, note)).rejects.toMatchObject({ code: 'PACKAGE_INVALID' })
      expect(await store.isEmpty()).toBe(true)
      expect(await store.entities(['a'])).toEqual([undefined])
    } finally {
      await close()
    }
  })
})

onEveryStore('signals', readSahel, (store) => {
  test('a read whose signal has fired fails with its reason', async () => {
    const options = { signal: AbortSignal.abort(new Error('nobody waits')) }
    const reads = [
      store().ready(options),
      store().counts(options),
      store().entities(['niger'], options),
      store().degrees(['niger'], options),
      store().search({ text: 'niger', first: 3 }, options),
      store().subgraph({ ids: ['niger'], depth: 2, limit: 50 }, options),
      store().sources(options),
    ]
    for (const read of reads) await expect(read).rejects.toThrow('nobody waits')
  })
})
