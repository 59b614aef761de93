/** What a benchmark gives: figures of one run, with the goal that they are held against. */

export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** What is measured and what it shall reach. */
export interface Row {
  readonly what: string
  readonly unit: string
  readonly goal?: Goal
  /** True where every round must reach the goal; otherwise the median must. */
  readonly always?: true
}

export interface Measured extends Row {
  /** One figure a round; none where `missing` says why. */
  readonly values: readonly number[]
  /** What a ratio is made of. */
  readonly sides?: readonly SideFigures[]
  /** Why nothing could be measured. */
  readonly missing?: string
}

export interface SideFigures {
  readonly name: string
  readonly unit: string
  readonly values: readonly number[]
}

export interface RunOptions {
  /** A try-out: tiny rounds, whose figures are printed and not kept. */
  readonly quick: boolean
  /** Names of measurements to run; all of them where absent. What is left out makes the run one whose figures are not kept. */
  readonly only?: readonly string[]
  /** Profiles whatever is started, which makes it slower: such a run is not kept. */
  readonly profile: boolean
  /** Measures how start, memory and answers grow with the graph, which takes many minutes. */
  readonly growth: boolean
}

export interface Benchmark {
  readonly name: string
  /** Row by row, as they become known. */
  readonly run: (options: RunOptions) => AsyncIterable<Measured>
}

/** The figure in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Minimum, median and maximum in the figures that matter; a single figure by itself. */
export const spread = (values: readonly number[]): string =>
  values.length === 1
    ? round(values[0] ?? Number.NaN)
    : [Math.min(...values), median(values), Math.max(...values)].map(round).join(' / ')

export const printGoal = (goal: Goal): string => ('atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`)

/** Whether the goal is reached; undefined where there is nothing to reach or nothing was measured. */
export function isReached({ goal, values, always }: Measured): boolean | undefined {
  if (goal === undefined || values.length === 0) return undefined
  const reaches = (value: number): boolean => ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost)
  return always ? values.every(reaches) : reaches(median(values))
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))
