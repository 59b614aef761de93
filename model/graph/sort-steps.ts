/** Puts many numbers in order, portion by portion: sorted runs, merged two by two. */
import { portion, type Steps } from './steps.ts'

type Compare = (a: number, b: number) => number

/** The numbers in order; equal ones stay as they are. */
export function* sortInSteps(numbers: readonly number[], compare: Compare): Steps<readonly number[]> {
  let runs: (readonly number[])[] = []
  for (let start = 0; start < numbers.length; start += portion) {
    runs.push(numbers.slice(start, start + portion).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = []
    for (let index = 0; index < runs.length; index += 2) {
      const [a = [], b] = runs.slice(index, index + 2)
      merged.push(b === undefined ? a : yield* merge(a, b, compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge(a: readonly number[], b: readonly number[], compare: Compare): Steps<readonly number[]> {
  const merged: number[] = []
  let [atA, atB] = [0, 0]
  while (atA < a.length || atB < b.length) {
    if (merged.length % portion === portion - 1) yield
    const [nextOfA, nextOfB] = [a[atA], b[atB]]
    const isFromA = nextOfB === undefined || (nextOfA !== undefined && compare(nextOfA, nextOfB) <= 0)
    merged.push((isFromA ? nextOfA : nextOfB) ?? 0)
    if (isFromA) atA++
    else atB++
  }
  return merged
}
