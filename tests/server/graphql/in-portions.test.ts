/** Long lists are resolved in several turns, and hold the same as if they had been resolved at once. */
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inPortions, portionOfList } from '../../../server/graphql/in-portions.ts'
import { openEmbeddedStore } from '../../../server/store/embedded/open-embedded-store.ts'
import { actor, batchOf, link } from '../../fixtures/graph-builders.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { temporaryDirectory } from '../../fixtures/temporary-directory.ts'

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** How many of the items are there after each turn of the event loop. */
async function arrivals(items: readonly unknown[], turns: number): Promise<readonly number[]> {
  let there = 0
  for (const item of items) void Promise.resolve(item).then(() => there++)
  const counts: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    await setImmediate()
    counts.push(there)
  }
  return counts
}

test('a short list stays as it is', () => {
  const items = numbers(portionOfList)
  expect(inPortions(items, new AbortController().signal)).toBe(items)
})

test('a long one has a turn for each portion', async () => {
  const items = inPortions(numbers(3 * portionOfList + 1), new AbortController().signal)
  const counts = await arrivals(items, 5)
  expect(counts.map((count) => Math.ceil(count / portionOfList))).toEqual([2, 3, 4, 4, 4])
  expect(await Promise.all(items)).toEqual(numbers(3 * portionOfList + 1))
})

test('when the request ends, so does the list', async () => {
  const leaving = new AbortController()
  const items = inPortions(numbers(10 * portionOfList), leaving.signal)
  leaving.abort()
  expect(await arrivals(items, 5)).toEqual([1, 1, 1, 1, 1].map((portions) => portions * portionOfList))
})

test('the answer is the same, step by step and by a program', async () => {
  const store = await openEmbeddedStore({ directory: await temporaryDirectory() })
  const entities = numbers(2_500).map((index) => actor(`n${String(index).padStart(4, '0')}`))
  const relationships = entities.map(({ id }) => link(`n0000 knows ${id}`))
  await store.load(batchOf({ entities, relationships }), { author: 'test', reason: 'test' })
  const api = await openGraphApi(store)
  for (const limit of [1_996, 1_997, 1_998, 1_999, 2_000]) {
    const { subgraph } = await api.read<{ readonly subgraph: Readonly<Record<'nodes' | 'relationships', object[]>> }>(
      `{ subgraph(ids: ["n0000"], depth: 1, limit: ${limit}) { nodes { id degree } relationships { target { id } } } }`,
    )
    const ids = entities.slice(0, limit).map(({ id }) => id)
    expect(subgraph.nodes).toEqual(ids.map((id) => ({ id, degree: id === 'n0000' ? 2_500 : 1 })))
    expect(subgraph.relationships).toEqual(ids.map((id) => ({ target: { id } })))
  }
  await api.close()
})
