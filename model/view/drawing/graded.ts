/** Classes from little to much: how they are coloured and sized, whatever they count. */
import type { ClassMeaning, Classes, ColouringRule, ColourName, DrawingFacts, SizingRule } from './drawing-rule.ts'

/** Sorts what is drawn into at most five ranges, and one class for what has no value. */
export type Grading = (facts: DrawingFacts) => Classes

const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const satisfies readonly ColourName[]
const sizes = [11, 16, 22, 28, 34] as const
/** Of a mark that says nothing. */
const unsaidSize = 8

export const colouredBy = (classes: Grading): ColouringRule => ({
  classes,
  colours: (meanings) => spread(meanings, steps, 'unsaid'),
})

export const sizedBy = (classes: Grading): SizingRule => ({
  classes,
  sizes: (meanings) => spread<number>(meanings, sizes, unsaidSize),
})

/** Ranges take values from the first to the last, evenly; what is no range takes the other. */
function spread<Value>(meanings: readonly ClassMeaning[], values: readonly Value[], other: Value): readonly Value[] {
  const ranges = meanings.filter(({ says }) => says === 'range').length
  let range = 0
  return meanings.map(({ says }) => {
    if (says !== 'range') return other
    const at = ranges === 1 ? 1 : range / (ranges - 1)
    range += 1
    return values[Math.round(at * (values.length - 1))] ?? other
  })
}

/** The place of the range that a value lies in; ranges begin at these values, and below the first lies the first. */
export function placeIn(starts: readonly number[], value: number): number {
  const after = starts.findIndex((start) => value < start)
  return after < 0 ? starts.length - 1 : Math.max(0, after - 1)
}

/** Ranges that begin at these values, each ending where `endBefore` puts it before the next; the last is open. */
export const rangesOf = (
  of: 'links' | 'share' | 'years',
  starts: readonly number[],
  endBefore: (next: number) => number,
): readonly ClassMeaning[] =>
  starts.map((from, index) => {
    const next = starts[index + 1]
    return { says: 'range', of, from, ...(next !== undefined && { to: endBefore(next) }) }
  })
