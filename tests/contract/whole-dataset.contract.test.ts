/** Every entity of the Sahel dataset, with and without filters, and generated graphs: all stores answer like plain code. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphFilter } from '../../model/filter.ts'
import { arbitraryBatch, arbitraryFilter, arbitraryIds } from '../fixtures/arbitrary-batch.ts'
import { PlainGraph } from '../fixtures/plain-graph.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { idsOf, note, onEveryStore } from './on-every-store.ts'
import { stores } from './stores.ts'

const filters: readonly GraphFilter[] = [
  {},
  { basis: 'STATED', minConfidence: 'HIGH', from: '2018-02', to: '2018-03-16' },
  { kinds: ['COUNTRY', 'ORGANISATION', 'FUNDING_FLOW', 'COMMITMENT'], datedOnly: true },
  {
    sources: ['eu-g5-factsheet', 'niamey-profile'],
    types: ['part_of', 'provides', 'received_by', 'deployed_in', 'names'],
  },
]

const plainSahel = new PlainGraph(await readSahel())

onEveryStore('the whole dataset', readSahel, (store) => {
  test.each(filters)('the subgraph of every entity, depth 0 to 2, with %j', { timeout: 300_000 }, async (filter) => {
    for (const { id } of (await readSahel()).entities) {
      for (const depth of [0, 1, 2]) {
        const found = await store().subgraph({ ids: [id], depth, limit: 60, filter })
        const expected = plainSahel.subgraph([id], depth, filter)
        const shown = expected.slice(0, 60)
        expect({ ...found, nodes: idsOf(found.nodes), relationships: idsOf(found.relationships) }).toEqual({
          nodes: shown,
          relationships: plainSahel.among(shown, filter),
          missing: [],
          truncated: expected.length > 60,
          hiddenNodes: expected.length - shown.length,
        })
      }
    }
  })

  test.each(filters)('the list of entities with %j', async (filter) => {
    const { items } = await store().listEntities({ first: 500, after: null, filter })
    expect(items.map(({ item }) => item.id)).toEqual(plainSahel.list(filter))
  })
})

describe.each(stores)('$name: generated graphs', ({ open }) => {
  test('subgraphs and lists', { timeout: 300_000 }, async () => {
    const questions = fc.array(fc.record({ ids: arbitraryIds, depth: fc.nat(4), filter: arbitraryFilter }), {
      minLength: 10,
      maxLength: 10,
    })
    await fc.assert(
      fc.asyncProperty(arbitraryBatch, questions, async (batch, asked) => {
        const { store, close } = await open()
        try {
          await store.load(batch, note)
          const plain = new PlainGraph(batch)
          for (const { ids, depth, filter } of asked) {
            const found = await store.subgraph({ ids, depth, filter, limit: 5 })
            expect(idsOf(found.nodes)).toEqual(plain.subgraph(ids, depth, filter).slice(0, 5))
            expect(idsOf(found.relationships)).toEqual(plain.among(idsOf(found.nodes), filter))
            const { items } = await store.listEntities({ first: 500, after: null, filter })
            expect(items.map(({ item }) => item.id)).toEqual(plain.list(filter))
          }
        } finally {
          await close()
        }
      }),
      { numRuns: 20 },
    )
  })
})
