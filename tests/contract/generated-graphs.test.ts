/** Whatever the graph looks like, the embedded store and Neo4j give equal answers, names and pages included. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import type { GraphBatch } from '../../model/dataset.ts'
import type { GraphFilter } from '../../model/filter.ts'
import { type Direction, directions } from '../../model/vocabulary.ts'
import { openEmbeddedStore } from '../../server/store/embedded/open-embedded-store.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openNeo4jStore } from '../../server/store/neo4j/open-neo4j-store.ts'
import { arbitraryBatch, arbitraryFilter, arbitraryIds } from '../fixtures/arbitrary-batch.ts'
import type { Neo4jAccess } from '../neo4j/access.ts'
import { emptyDatabase } from '../neo4j/database.ts'

/** Letters few enough that names and searches meet, and such that folding has something to do. */
const text = fc.string({ unit: fc.constantFrom('n', 'i', 'g', 'e', 'é', 'ß', ' ', '’'), minLength: 1, maxLength: 9 })

const batchWithNames: fc.Arbitrary<GraphBatch> = fc
  .tuple(arbitraryBatch, fc.array(text, { minLength: 8, maxLength: 8 }))
  .map(([batch, names]) => ({
    ...batch,
    entities: batch.entities.map((entity, index) => ({
      ...entity,
      names: [...entity.names, { text: names[index] ?? '', role: 'ALIAS' as const }],
    })),
  }))

interface Question {
  readonly filter: GraphFilter
  readonly ids: readonly string[]
  readonly depth: number
  readonly limit: number
  readonly first: number
  readonly direction: Direction
  readonly text: string
}

const question: fc.Arbitrary<Question> = fc.record({
  filter: arbitraryFilter,
  ids: arbitraryIds,
  depth: fc.nat(4),
  limit: fc.integer({ min: 1, max: 9 }),
  first: fc.nat(6),
  direction: fc.constantFrom(...directions),
  text,
})

/** Everything that a store says to the question. */
const answer = (store: GraphStore, { filter, ids, depth, limit, first, direction, text: searched }: Question) =>
  Promise.all([
    store.subgraph({ ids, depth, limit, filter }),
    store.listEntities({ filter, first, after: ['b'] }),
    store.incident(ids.map((entity) => ({ entity, direction, filter, first, after: [3, 'r03'] }))),
    store.relationshipCounts(ids),
    store.search({ text: searched, first }),
    store.bestConnected(limit),
  ])

const access = inject('neo4j')

describe.skipIf(access === null)('on generated graphs', () => {
  test('both stores agree', { timeout: 180_000 }, async () => {
    const questions = fc.array(question, { minLength: 12, maxLength: 12 })
    const agreement = fc.asyncProperty(batchWithNames, questions, async (batch, asked) => {
      await onBoth(access as Neo4jAccess, batch, async (embedded, neo4j) => {
        for (const one of asked) expect(await answer(neo4j, one)).toStrictEqual(await answer(embedded, one))
      })
    })
    await fc.assert(agreement, { numRuns: 10 })
  })
})

async function onBoth(
  neo4jAccess: Neo4jAccess,
  batch: GraphBatch,
  work: (embedded: GraphStore, neo4j: GraphStore) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'relata-generated-'))
  await emptyDatabase(neo4jAccess)
  const stores = [
    await openEmbeddedStore({ directory }),
    openNeo4jStore({ ...neo4jAccess, timeoutMs: 20_000 }),
  ] as const
  try {
    for (const store of stores) await store.load(batch, { author: 'test', reason: 'Generated' })
    await work(...stores)
  } finally {
    await Promise.all(stores.map((store) => store.close()))
    await rm(directory, { recursive: true })
  }
}
