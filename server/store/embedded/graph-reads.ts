/** What the store answers about the graph itself. */
import type { GraphStore } from '../graph-store.ts'
import { bestConnected, counts, degrees, listEntities, relationshipCounts, search } from './entity-reads.ts'
import { readMany } from './read-records.ts'
import type { Reader } from './reader.ts'
import { recordOf, stateKey } from './records.ts'
import { incident, subgraph } from './relationship-reads.ts'

type GraphReads = Pick<
  GraphStore,
  | 'dataset'
  | 'vocabulary'
  | 'counts'
  | 'entities'
  | 'relationships'
  | 'degrees'
  | 'relationshipCounts'
  | 'listEntities'
  | 'incident'
  | 'search'
  | 'subgraph'
  | 'bestConnected'
>

export const graphReads = ({ read, glance }: Reader): GraphReads => ({
  dataset: (options) => glance(({ records }) => recordOf(records.state, stateKey)?.dataset, options),
  vocabulary: async (options) => {
    const vocabulary = await glance(({ records }) => recordOf(records.state, stateKey)?.vocabulary, options)
    return vocabulary ?? { relationshipTypes: [], attributeKeys: [] }
  },
  counts: (options) => read(counts, options),
  entities: (ids, options) => read(({ records }) => readMany(records.entities, ids), options),
  relationships: (ids, options) => read(({ records }) => readMany(records.relationships, ids), options),
  degrees: (ids, options) => glance((graph) => degrees(graph, ids), options),
  relationshipCounts: (ids, options) => read((graph) => relationshipCounts(graph, ids), options),
  listEntities: (query, options) => read((graph) => listEntities(graph, query), options),
  incident: (queries, options) => read((graph) => incident(graph, queries), options),
  search: (query, options) => read((graph) => search(graph, query), options),
  subgraph: (query, options) => read((graph) => subgraph(graph, query), options),
  bestConnected: (limit, options) => read((graph) => bestConnected(graph, limit), options),
})
