/** Whatever the graph looks like, every store answers the further questions as plain code does. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphBatch } from '../../model/dataset.ts'
import type { GraphQuestions } from '../../server/store/graph-questions.ts'
import type { Page } from '../../server/store/graph-store.ts'
import { arbitraryFilter } from '../fixtures/arbitrary-batch.ts'
import {
  arbitraryCommitmentQuery,
  arbitraryFundingFilter,
  arbitraryLinkedQuery,
  arbitraryPathQuery,
  arbitraryRecords,
  arbitraryRelationshipListQuery,
  arbitraryTimelineQuery,
} from '../fixtures/arbitrary-records.ts'
import { PlainQuestions } from '../fixtures/plain-questions.ts'
import { idsOf, note } from './on-every-store.ts'
import { questionStores } from './question-stores.ts'

const shape = ({ items, hasNextPage, totalCount }: Page<unknown>) => ({
  keys: items.map(({ key }) => key),
  hasNextPage,
  totalCount,
})

/** One of every question. */
const questions = fc.record({
  paths: arbitraryPathQuery,
  linked: arbitraryLinkedQuery,
  relationships: arbitraryRelationshipListQuery,
  flows: arbitraryFundingFilter,
  commitments: arbitraryCommitmentQuery,
  timeline: arbitraryTimelineQuery,
  topology: arbitraryFilter,
})
type Questions = typeof questions extends fc.Arbitrary<infer Asked> ? Asked : never

/** Compares what a store says to each with what stands in the batch. */
async function compare(store: GraphQuestions, batch: GraphBatch, asked: Questions): Promise<void> {
  const plain = new PlainQuestions(batch)
  const found = await store.paths(asked.paths)
  expect(
    found.map(({ nodes, relationships }) => ({ nodes: idsOf(nodes), relationships: idsOf(relationships) })),
  ).toEqual(plain.paths(asked.paths))
  expect(shape(await store.linked(asked.linked))).toEqual(plain.linked(asked.linked))
  expect(shape(await store.listRelationships(asked.relationships))).toEqual(
    plain.listRelationships(asked.relationships),
  )
  expect(idsOf(await store.fundingFlows(asked.flows))).toEqual(plain.fundingFlows(asked.flows))
  expect(shape(await store.listCommitments(asked.commitments))).toEqual(plain.listCommitments(asked.commitments))
  const { facts, ...page } = plain.timeline(asked.timeline)
  const timeline = await store.timeline(asked.timeline)
  expect(shape(timeline)).toEqual(page)
  expect(timeline.items.map(({ item }) => item)).toEqual(facts)
  const { nodes, edges, ...sourced } = await store.topology(asked.topology)
  expect({
    nodes: idsOf(nodes),
    edges: edges.map(({ id, source, target }) => [id, nodes[source]?.id, nodes[target]?.id]),
    ...sourced,
  }).toEqual(plain.topology(asked.topology))
}

describe.each(questionStores)('$name: generated graphs', ({ open }) => {
  test('every further question', { timeout: 300_000 }, async () => {
    const several = fc.array(questions, { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, several, async (batch, asked) => {
        const { store, close } = await open()
        try {
          await store.load(batch, note)
          for (const one of asked) await compare(store, batch, one)
          const plain = new PlainQuestions(batch)
          const ids = ['k2', 'f1', 'c', 'nobody', 'f2', 'd', 'k1']
          expect((await store.partsOfFlows(ids)).map(idsOf)).toEqual(ids.map((id) => plain.partsOfFlow(id)))
          expect((await store.reportsAbout(ids)).map(idsOf)).toEqual(ids.map((id) => plain.reportsAbout(id)))
        } finally {
          await close()
        }
      }),
      { numRuns: 25 },
    )
  })
})
