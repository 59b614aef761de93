/** By how many links an entity has in all, in ranges that stay the same whatever is drawn. */
import { type Grading, placeIn, rangesOf } from './graded.ts'

const starts = [0, 2, 5, 10, 20]

export const degree: Grading = () => ({
  meanings: rangesOf('links', starts, (next) => next - 1),
  node: (node) => placeIn(starts, node.degree),
})
