/** Counts shortest paths off the main thread: what is drawn in, each mark's share of them out. */
import { betweenness } from '../../../model/graph/measures/betweenness.ts'
import { linksOf, type NumberedEdges } from '../../../model/graph/measures/links.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly task: number; readonly edges: NumberedEdges }>) => {
  postMessage({ task: data.task, shares: betweenness(linksOf(data.edges), data.edges.order) })
})
