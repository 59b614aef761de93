/**
 * Shortest paths between the same random pairs, by the embedded store and over graphology, in turns within one process:
 * paths.ts <folder of the store> <rounds> <pairs> <nodes>. Says the milliseconds of each round, or that there are no paths yet.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { MultiUndirectedGraph } from 'graphology'
import type { GraphFilter } from '../../../../model/filter.ts'
import type { GraphQuestions } from '../../../../server/store/graph-questions.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { generatedTypes, randomNumbers } from '../../generate-graph.ts'
import { interleave } from '../interleave.ts'
import { openStoreModule } from './built.ts'
import { loadGraphology } from './load-graphology.ts'
import { type Ends, type Passes, plainSearch, searchFromBothEnds } from './plain-search.ts'
import { ready } from './ready.ts'

/** Steps of the shortest path, undefined where there is none. */
type Search = (ends: Ends) => number | undefined | Promise<number | undefined>

const [directory = '', rounds, pairCount, nodeCount] = process.argv.slice(2)
const maxLength = 8
const filter: GraphFilter = { types: generatedTypes.slice(0, 5), minConfidence: 'MEDIUM', from: '2012', to: '2018' }
const types = new Set<unknown>(filter.types)
const passes: Passes = ({ type, confidence, start, end }) =>
  types.has(type) &&
  confidence !== 'LOW' &&
  (start === undefined || start <= '2018-12-31') &&
  (end === undefined || end >= '2012')

const { bidirectional } = createRequire(join(import.meta.dirname, '..', '..', 'peers', 'package.json'))(
  'graphology-shortest-path',
) as { readonly bidirectional: (graph: MultiUndirectedGraph, ...ends: Ends) => readonly string[] | null }

const graph = await loadGraphology(directory)
const { openEmbeddedStore } = await openStoreModule()
const store: GraphStore & Partial<GraphQuestions> = await openEmbeddedStore({ directory })

const random = randomNumbers(7)
const anyNode = (): string => `n${Math.floor(random() * Number(nodeCount))}`
const pairs = Array.from({ length: Number(pairCount) }, (): Ends => [anyNode(), anyNode()]).filter(([a, b]) => a !== b)

const embedded =
  (conditions: { readonly filter?: GraphFilter }): Search =>
  async ([from, to]) => {
    const [path] = (await store.paths?.({ from, to, maxLength, first: 1, ...conditions })) ?? []
    return path?.relationships.length
  }
const library: Search = (ends) => {
  const path = bidirectional(graph, ...ends)
  return path === null ? undefined : path.length - 1
}

/** A search from one end takes so long that few pairs must do for it. */
const few = pairs.slice(0, Math.ceil(pairs.length / 40))

async function compare(sides: { readonly pairs: readonly Ends[]; readonly ours: Search; readonly theirs: Search }) {
  const { ours, theirs } = sides
  for (const ends of sides.pairs) {
    const [mine, others] = [await ours(ends), await theirs(ends)]
    if (mine !== (others !== undefined && others > maxLength ? undefined : others))
      throw new Error(`From ${ends.join(' to ')} Relata finds ${mine} steps and graphology ${others}.`)
  }
  const side = (name: string, search: Search) => ({
    name,
    unit: 'ms a pair',
    measure: () => timeOf(search, sides.pairs),
  })
  return interleave(Number(rounds), [side('Relata', ours), side('graphology', theirs)])
}

async function timeOf(search: Search, among: readonly Ends[]): Promise<number> {
  const begin = performance.now()
  for (const ends of among) await search(ends)
  return (performance.now() - begin) / among.length
}

const [free, held] = [embedded({}), embedded({ filter })]
if (store.paths === undefined) ready({ missing: true })
else
  ready({
    both: await compare({ pairs, ours: free, theirs: library }),
    bothFiltered: await compare({ pairs, ours: held, theirs: (ends) => searchFromBothEnds(graph, ends, passes) }),
    plain: await compare({ pairs: few, ours: free, theirs: (ends) => plainSearch(graph, ends) }),
    plainFiltered: await compare({ pairs: few, ours: held, theirs: (ends) => plainSearch(graph, ends, passes) }),
  })
