/** The graph in memory: what walks and filters need, in typed arrays; the records themselves stay in the store. */
import type { Entity, FundingFlow } from '../entity.ts'
import { kinds, type EntityKind } from '../kinds/index.ts'
import type { Relationship } from '../relationship.ts'
import { bases, confidences } from '../vocabulary.ts'
import { Adjacency } from './adjacency.ts'
import { Column } from './column.ts'
import { daysOf } from './day.ts'
import { IdList } from './id-list.ts'
import { Interner } from './interner.ts'
import { momentCode, momentOf, noMoment, type Dated } from './moment.ts'
import type { PackReader, PackWriter } from './pack.ts'
import { SourceSets } from './source-sets.ts'

export type NodeFacts = Pick<Entity, 'id' | 'kind' | 'basis' | 'start' | 'end'> &
  Partial<Pick<FundingFlow, 'announced' | 'year'>>
export type EdgeFacts = Pick<
  Relationship,
  'id' | 'type' | 'source' | 'target' | 'basis' | 'confidence' | 'start' | 'end'
>

export interface GraphOptions {
  /** Ids of the relationship types without direction. */
  readonly symmetricTypes: ReadonlySet<string>
  /** The source that contains each source. */
  readonly sourceParents: ReadonlyMap<string, string>
}

const kindNames: readonly EntityKind[] = kinds.map(({ kind }) => kind)

/** Days, basis and sources: what nodes and edges have alike. */
class FactColumns {
  private readonly first: Column<Int32Array>
  private readonly last: Column<Int32Array>
  private readonly momentCode: Column<Int32Array>
  private readonly basisCode: Column<Uint8Array>
  private readonly sourceSetCode: Column<Int32Array>

  constructor(packed?: PackReader) {
    this.first = new Column(Int32Array, packed)
    this.last = new Column(Int32Array, packed)
    this.momentCode = new Column(Int32Array, packed)
    this.basisCode = new Column(Uint8Array, packed)
    this.sourceSetCode = new Column(Int32Array, packed)
  }

  pack(into: PackWriter): void {
    for (const column of [this.first, this.last, this.momentCode, this.basisCode, this.sourceSetCode]) column.pack(into)
  }

  push(facts: Dated & Pick<EdgeFacts, 'basis'>, sourceSet: number): void {
    const { first, last } = daysOf(facts.start, facts.end)
    const moment = momentOf(facts)
    this.first.push(first)
    this.last.push(last)
    this.momentCode.push(moment === undefined ? noMoment : momentCode(moment))
    this.basisCode.push(bases.indexOf(facts.basis))
    this.sourceSetCode.push(sourceSet)
  }

  firstDay(row: number): number {
    return this.first.at(row)
  }

  lastDay(row: number): number {
    return this.last.at(row)
  }

  /** Where the fact stands in a timeline, as {@link momentCode} has it; {@link noMoment} for facts without a date. */
  moment(row: number): number {
    return this.momentCode.at(row)
  }

  /** Index in `bases`. */
  basis(row: number): number {
    return this.basisCode.at(row)
  }

  /** Number of the set in {@link SourceSets}. */
  sourceSet(row: number): number {
    return this.sourceSetCode.at(row)
  }
}

/** Nodes and edges by number. Parallel edges and loops are allowed; both ends of an edge must be there first. */
export class Graph {
  readonly nodes: Interner
  readonly edges: IdList
  readonly types: Interner
  readonly sourceSets: SourceSets
  readonly nodeFacts: FactColumns
  readonly edgeFacts: FactColumns
  private readonly options: GraphOptions
  private readonly kindCode: Column<Uint8Array>
  private readonly typeCode: Column<Uint16Array>
  private readonly confidenceCode: Column<Uint8Array>
  private readonly adjacency: Adjacency

  /** @param packed what {@link pack} wrote behind the options; without it the graph is empty */
  constructor(options: GraphOptions, packed?: PackReader) {
    this.options = options
    this.nodes = new Interner(packed)
    this.edges = new IdList(packed)
    // There are few, asked for again and again: they stay strings.
    this.types = new Interner()
    if (packed !== undefined) for (const type of new Interner(packed).texts()) this.types.intern(type)
    this.sourceSets = new SourceSets(options.sourceParents, packed)
    this.nodeFacts = new FactColumns(packed)
    this.edgeFacts = new FactColumns(packed)
    this.kindCode = new Column(Uint8Array, packed)
    this.typeCode = new Column(Uint16Array, packed)
    this.confidenceCode = new Column(Uint8Array, packed)
    this.adjacency = new Adjacency(packed)
  }

  /** The graph that was packed. It reads the buffer and never changes it, even when it grows. */
  static unpack(packed: PackReader): Graph {
    const symmetricTypes = new Set(new IdList(packed).texts())
    const parts = new IdList(packed).texts()
    const wholes = new IdList(packed).texts()
    const sourceParents = new Map(parts.map((part, index) => [part, wholes[index] ?? '']))
    return new Graph({ symmetricTypes, sourceParents }, packed)
  }

  pack(into: PackWriter): void {
    const { symmetricTypes, sourceParents } = this.options
    for (const texts of [symmetricTypes, sourceParents.keys(), sourceParents.values()]) listOf(texts).pack(into)
    const { nodes, edges, types, sourceSets, nodeFacts, edgeFacts, kindCode, typeCode, confidenceCode } = this
    const columns = [nodes, edges, types, sourceSets, nodeFacts, edgeFacts, kindCode, typeCode, confidenceCode]
    for (const column of [...columns, this.adjacency]) column.pack(into)
  }

  /** @param sources ids of the sources that the entity rests on */
  addNode(facts: NodeFacts, sources: readonly string[]): void {
    this.nodes.intern(facts.id)
    this.kindCode.push(kindNames.indexOf(facts.kind))
    this.adjacency.addNode()
    this.nodeFacts.push(facts, this.sourceSets.intern(sources))
  }

  /** Once the graph has been read, kept in an overlay until {@link build}. */
  addEdge(facts: EdgeFacts, sources: readonly string[]): void {
    const source = this.nodes.ordinalOf(facts.source)
    const target = this.nodes.ordinalOf(facts.target)
    if (source === undefined || target === undefined) throw new RangeError(`an end of ${facts.id} is not in the graph`)
    this.edges.push(facts.id)
    this.typeCode.push(this.types.intern(facts.type))
    this.confidenceCode.push(confidences.indexOf(facts.confidence))
    this.edgeFacts.push(facts, this.sourceSets.intern(sources))
    this.adjacency.addEdge(source, target)
  }

  /** Takes what was added since the last time into the compressed rows. */
  build(): void {
    this.adjacency.build()
  }

  /** Numbers of the edges at a node; a loop is there once. */
  edgesAt(node: number): Int32Array {
    return this.adjacency.at(node)
  }

  kind(node: number): EntityKind {
    const kind = kindNames[this.kindCode.at(node)]
    if (kind === undefined) throw new RangeError(`no node has the number ${node}`)
    return kind
  }

  /** Index in `kinds`. */
  kindIndex(node: number): number {
    return this.kindCode.at(node)
  }

  /** Number of edges at a node, whatever a filter says. */
  degree(node: number): number {
    return this.adjacency.degree(node)
  }

  source(edge: number): number {
    return this.adjacency.source(edge)
  }

  target(edge: number): number {
    return this.adjacency.target(edge)
  }

  /** The end of an edge that is not the node; the node itself for a loop. */
  otherEnd(edge: number, node: number): number {
    const source = this.source(edge)
    return source === node ? this.target(edge) : source
  }

  type(edge: number): number {
    return this.typeCode.at(edge)
  }

  /** Index in `confidences`, the strongest first. */
  confidence(edge: number): number {
    return this.confidenceCode.at(edge)
  }

  /** Whether the edge reads the same from both ends: a symmetric type, or a loop. */
  isUndirected(edge: number): boolean {
    return (
      this.source(edge) === this.target(edge) || this.options.symmetricTypes.has(this.types.textOf(this.type(edge)))
    )
  }

  /** The strongest first (confidence, then basis, stated first), then by id. */
  readonly byStrength = (a: number, b: number): number =>
    this.confidence(a) - this.confidence(b) ||
    this.edgeFacts.basis(a) - this.edgeFacts.basis(b) ||
    this.edges.compare(a, b)

  /** Best connected first, then by id. */
  readonly byDegree = (a: number, b: number): number => this.degree(b) - this.degree(a) || this.nodes.compare(a, b)
}

function listOf(texts: Iterable<string>): IdList {
  const list = new IdList()
  for (const text of texts) list.push(text)
  return list
}
