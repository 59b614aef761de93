/** The questions that go beyond one neighbourhood. */
import type { GraphQuestions } from '../graph-questions.ts'
import { fundingFlows, listCommitments, partsOfFlows, reportsAbout } from './money-reads.ts'
import { linked, listRelationships, paths, topology } from './path-reads.ts'
import { readAll } from './read-records.ts'
import type { Reader } from './reader.ts'
import { timeline } from './timeline-reads.ts'

export const questionReads = ({ read }: Reader): GraphQuestions => ({
  listRelationships: (query, options) => read((graph) => listRelationships(graph, query), options),
  paths: (query, options) => read((graph) => paths(graph, query), options),
  linked: (query, options) => read((graph) => linked(graph, query), options),
  fundingFlows: (filter, options) => read((graph) => fundingFlows(graph, filter), options),
  partsOfFlows: (ids, options) => read((graph) => partsOfFlows(graph, ids), options),
  listCommitments: (query, options) => read((graph) => listCommitments(graph, query), options),
  reportsAbout: (ids, options) => read((graph) => reportsAbout(graph, ids), options),
  timeline: (query, options) => read((graph) => timeline(graph, query), options),
  allFigures: (options) => read(({ records }) => readAll(records.figures), options),
  allDisputes: (options) => read(({ records }) => readAll(records.disputes), options),
  topology: (filter, options) => read((graph) => topology(graph, filter), options),
})
