/** What the store answers about the graph as a whole. */
import * as queries from '../../queries/graph-state.ts'
import type { GraphCounts, GraphStore, ReadOptions } from '../graph-store.ts'
import type { Read } from './connection.ts'
import type { Keep } from './kept.ts'

type StateReads = Pick<GraphStore, 'dataset' | 'vocabulary' | 'counts'>

export const stateReads = (read: Read, keep: Keep): StateReads => ({
  dataset: keep(async (options) => (await read(queries.readDataset, {}, options))[0]?.record),
  vocabulary: keep(async (options) => {
    const [types, keys] = await Promise.all([
      read(queries.relationshipTypes, {}, options),
      read(queries.attributeKeys, {}, options),
    ])
    return {
      relationshipTypes: types.map(({ record }) => record),
      attributeKeys: keys.map(({ record }) => record),
    }
  }),
  counts: keep((options) => counts(read, options)),
})

async function counts(read: Read, options?: ReadOptions): Promise<GraphCounts> {
  const rows = await read(queries.countEverything, {}, options)
  const of = (counted: string): readonly (readonly [string, number])[] =>
    rows.filter((row) => row.counted === counted).map(({ name, number }) => [name, number])
  const total = (entries: readonly (readonly [string, number])[]): number =>
    entries.reduce((sum, [, number]) => sum + number, 0)
  return {
    entities: total(of('kind')),
    relationships: total(of('type')),
    sources: total(of('source')),
    byKind: Object.fromEntries(of('kind')),
    byType: Object.fromEntries(of('type')),
  }
}
