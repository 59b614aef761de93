/** A graph and a search index made of their bytes answer as those that were packed, and grow like them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphBatch } from '../../../model/dataset.ts'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import type { Graph } from '../../../model/graph/graph.ts'
import { countEdges } from '../../../model/graph/incident.ts'
import { linkedNodes } from '../../../model/graph/linked.ts'
import { PackReader, PackWriter } from '../../../model/graph/pack.ts'
import { bestPaths } from '../../../model/graph/paths.ts'
import { finish } from '../../../model/graph/steps.ts'
import { timelinePage } from '../../../model/graph/timeline.ts'
import { topologyOf } from '../../../model/graph/topology.ts'
import { edgesAmong, walk } from '../../../model/graph/walk.ts'
import { prepareQuery } from '../../../model/search/rank.ts'
import { buildIndex, packIndex, unpackIndex, type MemoryIndex } from '../../../server/store/embedded/build-index.ts'
import { arbitraryFilter, arbitraryIds } from '../../fixtures/arbitrary-batch.ts'
import { arbitraryPathQuery, arbitraryRecords } from '../../fixtures/arbitrary-records.ts'

const arbitraryQuestions = fc.record({
  ids: arbitraryIds,
  filter: arbitraryFilter,
  path: arbitraryPathQuery,
  text: fc.constantFrom(
    'a',
    'Łódź',
    'lodz',
    'lodx',
    'non',
    '非洲',
    'المراكز',
    'athinas',
    'αθηνα',
    '1 m eur',
    'euros',
    '50',
  ),
})
type Questions = typeof arbitraryQuestions extends fc.Arbitrary<infer Value> ? Value : never

/** What an index says to all sorts of questions, in numbers and in ids. */
function answers({ graph, search }: MemoryIndex, { ids, filter, path, text }: Questions) {
  const compiled = compileFilter(graph, filter)
  const [from, to] = numbers(graph, [path.from, path.to])
  const seeds = numbers(graph, ids)
  const { nodes: met } = finish(walk(graph, { seeds, depth: 2, filter: compiled }))
  const paging = { first: 5, after: ['2017-02-15', 1, 'd'] } as const
  return {
    met: met.map((node) => [graph.nodes.textOf(node), graph.kind(node), graph.degree(node)]),
    among: finish(edgesAmong(graph, met, compiled)).map((edge) => graph.edges.textOf(edge)),
    counts: seeds.map((node) => countEdges(graph, node)),
    linked: finish(linkedNodes(graph, { all: seeds, any: undefined, none: [], direction: 'OUT', filter: compiled })),
    paths:
      from === undefined || to === undefined
        ? []
        : finish(bestPaths(graph, { from, to, maxLength: 5, first: 9, filter: compiled, avoid: new Set() })).map(
            ({ nodes, edges }) => ({ nodes, edges }),
          ),
    timeline: finish(timelinePage(graph, { ...paging, involving: seeds.length === 0 ? undefined : new Set(seeds) })),
    topology: finish(topologyOf(graph, compiled)),
    hits: finish(search.find(prepareQuery(text))),
  }
}

const numbers = (graph: Graph, ids: readonly string[]): readonly number[] =>
  ids.map((id) => graph.nodes.ordinalOf(id)).filter((node) => node !== undefined)

const asFar = (batch: GraphBatch, relationships: number): GraphBatch => ({
  ...batch,
  relationships: batch.relationships.slice(0, relationships),
})

test('what is unpacked answers as what was packed, and packs to the same bytes', () => {
  fc.assert(
    fc.property(arbitraryRecords, arbitraryQuestions, (batch, questions) => {
      const index = buildIndex(batch)
      const bytes = packIndex(index)
      const unpacked = unpackIndex(bytes)
      expect(answers(unpacked, questions)).toEqual(answers(index, questions))
      expect(packIndex(unpacked)).toEqual(bytes)
    }),
    { numRuns: 300 },
  )
})

test('what is added after unpacking is found like the rest and leaves the bytes alone', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.nat(30), arbitraryQuestions, (batch, before, questions) => {
      const bytes = packIndex(buildIndex(asFar(batch, before)))
      const original = bytes.slice()
      const grown = unpackIndex(bytes)
      const whole = buildIndex(batch)
      for (const index of [grown, whole]) {
        const parts = [['chapter'], ['new', 'book']]
        parts.forEach((sources, position) => {
          index.graph.addNode({ id: `later${position}`, kind: 'EVENT', basis: 'STATED', start: '2017' }, sources)
          index.search.add([{ text: 'Łódź euro later', role: 'NAME' }])
        })
      }
      for (const edge of batch.relationships.slice(before)) {
        const sources = edge.evidence.map(({ passage }) => passage.split('#')[0] ?? '')
        grown.graph.addEdge(edge, sources)
      }
      for (const { graph } of [grown, whole]) {
        const facts = { type: 'later', basis: 'INFERRED', confidence: 'LOW' } as const
        graph.addEdge({ id: 'z', source: 'a', target: 'later1', ...facts }, ['book'])
      }
      expect(answers(grown, questions)).toEqual(answers(whole, questions))
      const again = unpackIndex(packIndex(grown))
      expect(answers(again, questions)).toEqual(answers(whole, questions))
      expect(bytes).toEqual(original)
    }),
    { numRuns: 300 },
  )
})

test('arrays come back in their order, wherever they begin; what is not there is told', () => {
  const writer = new PackWriter()
  writer.put(Uint8Array.of(1, 2, 3))
  writer.put(Int32Array.of(-1, 2 ** 31 - 1))
  writer.put(new Uint16Array(0))
  const bytes = writer.bytes()
  const shifted = new Uint8Array(bytes.length + 16)
  shifted.set(bytes, 16)
  const reader = new PackReader(shifted.buffer, 16)
  expect(reader.take(Uint8Array)).toEqual(Uint8Array.of(1, 2, 3))
  expect(() => reader.take(Uint8Array)).toThrow('the packed arrays are of another kind')
  expect(reader.take(Int32Array)).toEqual(Int32Array.of(-1, 2 ** 31 - 1))
  expect(reader.take(Uint16Array)).toEqual(new Uint16Array(0))
  expect(() => reader.take(Uint8Array)).toThrow(RangeError)
})
