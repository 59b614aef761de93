/** Builds what is held in memory, the graph's arrays and the search index, from the records or from its own bytes. */
import type { Entity } from '../../../model/entity.ts'
import type { EvidenceReference } from '../../../model/evidence.ts'
import { Graph } from '../../../model/graph/graph.ts'
import { PackReader, PackWriter } from '../../../model/graph/pack.ts'
import type { Relationship, RelationshipType } from '../../../model/relationship.ts'
import { formsOf } from '../../../model/search/forms.ts'
import { SearchIndex } from '../../../model/search/search-index.ts'
import type { Passage, Source } from '../../../model/source.ts'

/** Everything that the arrays are made of; entities and relationships best in the order of their ids. */
export interface IndexedRecords {
  readonly sources: Iterable<Source>
  readonly passages: Iterable<Passage>
  readonly relationshipTypes: Iterable<RelationshipType>
  readonly entities: Iterable<Entity>
  readonly relationships: Iterable<Relationship>
}

/** Nodes of the graph and entities of the search index have the same numbers. */
export interface MemoryIndex {
  readonly graph: Graph
  readonly search: SearchIndex
}

export function buildIndex(records: IndexedRecords): MemoryIndex {
  const sourceParents = new Map<string, string>()
  for (const { id, parent } of records.sources) if (parent !== undefined) sourceParents.set(id, parent)
  const sourceOf = new Map<string, string>()
  for (const { id, source } of records.passages) sourceOf.set(id, source)
  const symmetricTypes = new Set<string>()
  for (const { id, symmetric } of records.relationshipTypes) if (symmetric) symmetricTypes.add(id)
  const sourcesOf = (evidence: readonly EvidenceReference[]): readonly string[] =>
    evidence.map(({ passage }) => sourceOf.get(passage)).filter((source) => source !== undefined)

  const graph = new Graph({ symmetricTypes, sourceParents })
  const search = new SearchIndex()
  for (const entity of records.entities) {
    graph.addNode(entity, sourcesOf(entity.evidence))
    search.add(formsOf(entity))
  }
  for (const relationship of records.relationships) {
    graph.addEdge(relationship, sourcesOf(relationship.evidence))
  }
  graph.build()
  return { graph, search }
}

/** All of the index, for {@link unpackIndex}. */
export function packIndex({ graph, search }: MemoryIndex): Uint8Array<ArrayBuffer> {
  const pack = new PackWriter()
  graph.pack(pack)
  search.pack(pack)
  return pack.bytes()
}

/** The index that was packed; its arrays are views of the bytes, and never change them. */
export function unpackIndex(bytes: Uint8Array<ArrayBuffer>): MemoryIndex {
  const pack = new PackReader(bytes.buffer, bytes.byteOffset)
  return { graph: Graph.unpack(pack), search: new SearchIndex(pack) }
}
