/** What a part of the benchmark is: rows it promises, and how it fills them. */
import type { Neo4jAccess } from '../../neo4j/access.ts'
import type { Measured, Row, SideFigures } from '../measured.ts'

export interface Surroundings {
  /** Rounds that count; one more goes before them. */
  readonly rounds: number
  /** The share of the full effort to make in a round, up to 1. */
  readonly effort: number
  /** A Neo4j that holds the large graph; started when it is first asked for. */
  readonly neo4j: () => Promise<Neo4jAccess>
}

export interface Measurement {
  /** For `--only`. */
  readonly name: string
  /** All rows there will be, so that one that fails is missed. */
  readonly rows: readonly Row[]
  readonly run: (surroundings: Surroundings) => AsyncIterable<Measured>
}

/** Thrown where Relata does not offer yet what is to be measured. */
export class NotThereYet extends Error {
  constructor(what: string) {
    super(`not there yet: ${what}`)
  }
}

/** Round by round the first side's figure over the second's. */
export const ratio = (row: Row, first: SideFigures, second: SideFigures): Measured => ({
  ...row,
  values: first.values.map((value, round) => value / (second.values[round] ?? Number.NaN)),
  sides: [first, second],
})
