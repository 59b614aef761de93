/** The parts of the benchmark, those that need no Neo4j first: until then no Java takes part of the machine. */
import { growth } from './growth.ts'
import { hub } from './hub.ts'
import type { Measurement } from './measurement.ts'
import { neighbourhoodOverNeo4j } from './neighbourhood-over-neo4j.ts'
import { neo4jGraphql } from './neo4j-graphql.ts'
import { paths } from './paths.ts'
import { pauses } from './pauses.ts'
import { runaway } from './runaway.ts'
import { startWithGraph } from './start-with-graph.ts'
import { subgraphOverHttp } from './subgraph-over-http.ts'
import { unchanged } from './unchanged.ts'

export const measurements: readonly Measurement[] = [
  subgraphOverHttp,
  unchanged,
  paths,
  startWithGraph,
  pauses,
  neighbourhoodOverNeo4j,
  neo4jGraphql,
  hub,
  runaway,
]

export const measurementsOfGrowth: readonly Measurement[] = [growth]
