/** Finds nodes of the large graph by how many links there are around them. */
import { dataOf, post } from './http-client.ts'
import { largeGraph } from './large-graph.ts'

interface Degrees {
  readonly subgraph: { readonly nodes: readonly { readonly id: string; readonly degree: number }[] }
}

const wanted = 8
const looked = 900

/** Ids of some nodes with a number of links in the range, by what `linksAround` counts; there are never fewer than at the node itself. */
export async function nodesWith(
  [least, most]: readonly [number, number],
  url: string,
  linksAround: (id: string) => Promise<number>,
): Promise<readonly string[]> {
  const candidates = (await degrees(url)).filter(({ degree }) => degree <= most && degree >= least / 4)
  // Few links run among the neighbours of a node.
  const likely = candidates.toSorted((a, b) => Math.abs(a.degree - least) - Math.abs(b.degree - least))
  const found: string[] = []
  for (const { id } of likely.slice(0, 100)) {
    const links = await linksAround(id)
    if (links >= least && links <= most) found.push(id)
    if (found.length === wanted) return found
  }
  if (found.length === 0) throw new Error(`No node was found with ${least} to ${most} links around it.`)
  return found
}

/** Of nodes from all parts of the graph, more of them from where the hubs are. */
async function degrees(url: string): Promise<Degrees['subgraph']['nodes']> {
  const ids = Array.from({ length: looked }, (_, step) => `n${Math.floor(largeGraph.nodes * (step / looked) ** 2)}`)
  const query = `query Degrees($ids: [ID!]!) { subgraph(ids: $ids, depth: 0, limit: 2000) { nodes { id degree } } }`
  return (await dataOf<Degrees>(post(url, { query, variables: { ids } }))).subgraph.nodes
}
