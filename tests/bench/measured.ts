/** What a benchmark gives: figures of one run, with the goal that they are held against. */

export interface Measured {
  readonly what: string
  readonly unit: string
  /** One figure a round. */
  readonly values: readonly number[]
  readonly goal?: string
}

export interface Benchmark {
  readonly name: string
  readonly run: () => Promise<readonly Measured[]>
}

/** The figure in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Minimum, median and maximum in the figures that matter. */
export const summary = ({ values }: Measured): string =>
  values.length === 1
    ? round(values[0] ?? Number.NaN)
    : [Math.min(...values), median(values), Math.max(...values)].map(round).join(' / ')

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
