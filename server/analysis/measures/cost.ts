/** What measures cost, from which follows where they are computed, whether betweenness is estimated, and what is refused. */
import { RelataError } from '../../../model/errors.ts'

/**
 * Costs are counted in steps: a search from one node takes as many as there are nodes and ends of links, 9 to
 * 14 ns each. The other measures took as long as 280 such searches (graphs of 100,000 and 200,000 nodes).
 */
const otherMeasures = 280
/** About 7 s, so that the default deadline of a request leaves time to read the graph. */
const mostSteps = 450_000_000
/** About 30 ms, for which other requests wait; far fewer than 5,000 nodes, whatever their links. */
const mostStepsInProcess = 2_000_000
/** Of 10,000 nodes with 40,000 links, 100 gave the 50 highest values with a median error of 21 %, 400 of 10 %, 1,000 of 6 %. */
const fewestPivots = 100

export interface GraphSize {
  readonly nodes: number
  readonly links: number
}

const stepsOfSearch = ({ nodes, links }: GraphSize): number => nodes + 2 * links

/** Whether so small a graph is measured without the other requests noticing. */
export const isQuick = (size: GraphSize): boolean =>
  (otherMeasures + size.nodes) * stepsOfSearch(size) <= mostStepsInProcess

/** From how many nodes paths are counted: all where there is time. Fails with `QUERY_TOO_EXPENSIVE` where too few are left. */
export function affordablePivots(size: GraphSize): number {
  const affordable = Math.floor(mostSteps / stepsOfSearch(size)) - otherMeasures
  if (affordable >= Math.min(size.nodes, fewestPivots)) return Math.min(size.nodes, affordable)
  const [nodes, links] = [size.nodes, size.links].map((count) => count.toLocaleString('en'))
  throw new RelataError(
    'QUERY_TOO_EXPENSIVE',
    `Measures of a graph of ${nodes} entities with ${links} links between them would take too long.`,
    { remedy: 'Narrow the filter, for example by kinds, types, dates or sources.' },
  )
}
