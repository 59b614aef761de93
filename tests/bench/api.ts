/** The speed of the API, each row in turns with what it is compared with: Apollo, graphology, hand-written queries, @neo4j/graphql. */
import type { RunningNeo4j } from '../neo4j/server.ts'
import { measurements, measurementsOfGrowth } from './api/index.ts'
import { installPeers } from './api/install-peers.ts'
import { largeGraph, neo4jGraph } from './api/large-graph.ts'
import { type Measurement, NotThereYet, type Surroundings } from './api/measurement.ts'
import { printProfiles, profilePrograms } from './api/profiles.ts'
import type { Benchmark, Measured } from './measured.ts'

export const api: Benchmark = {
  name: 'api',
  run: async function* ({ quick, only, growth, profile }) {
    installPeers()
    if (profile) profilePrograms()
    let neo4j: Promise<RunningNeo4j> | undefined
    const surroundings: Surroundings = {
      rounds: quick ? 1 : 5,
      effort: quick ? 0.05 : 1,
      neo4j: () => (neo4j ??= neo4jGraph(largeGraph)),
    }
    const all = growth ? [...measurements, ...measurementsOfGrowth] : measurements
    try {
      for (const measurement of all.filter(({ name }) => only?.includes(name) ?? true))
        yield* allRowsOf(measurement, surroundings)
    } finally {
      const running = await neo4j?.catch(() => undefined)
      await running?.stop()
      if (profile) printProfiles()
    }
  },
}

/** What was promised and not measured is said to be missing, and why. */
async function* allRowsOf({ rows, run }: Measurement, surroundings: Surroundings): AsyncIterable<Measured> {
  const left = new Map(rows.map((row) => [row.what, row]))
  let missing = 'not measured'
  try {
    for await (const measured of run(surroundings)) {
      left.delete(measured.what)
      yield measured
    }
  } catch (error) {
    missing = error instanceof NotThereYet ? error.message : `failed: ${error instanceof Error ? error.message : ''}`
  }
  for (const row of left.values()) yield { ...row, values: [], missing }
}
