/** By the share of shortest paths among what is drawn that run through a mark, in ranges that stay the same. */
import { type Grading, placeIn, rangesOf } from './graded.ts'

/** Growing fivefold, since most of what is drawn lies on few paths. */
const starts = [0, 0.002, 0.01, 0.05, 0.2]

export const betweenness: Grading = ({ betweenness: shares }) => ({
  meanings: [...rangesOf('share', starts, (next) => next), { says: 'pending' }],
  node: ({ id }) => {
    const share = shares?.get(id)
    return share === undefined ? starts.length : placeIn(starts, share)
  },
})
