/** A view as an address and back: what a person can read in the query string, the packed rest in the fragment. */
import { joined, nameOf, split, type ViewAddress, written } from './address-text.ts'
import { drawingCodec } from './drawing-codec.ts'
import { cameraCodec, guideCodec, languageCodec, selectionCodec, versionCodec, viewCodec } from './frame-codec.ts'
import { groupingCodec } from './grouping-codec.ts'
import { lensCodec } from './lens-codec.ts'
import { decodeNodes, nodesCodec, pinCodec } from './nodes-codec.ts'
import { notesCodec } from './notes-codec.ts'
import type { AddressProblem, DecodedView, PartCodec, Report } from './part-codec.ts'
import { pathCodec } from './path-codec.ts'
import { tableCodec } from './table-codec.ts'
import { openLens, type ViewState } from './view-state.ts'

/** The parts of an address, in the order in which it has them. */
const partCodecs: readonly PartCodec[] = [
  versionCodec,
  languageCodec,
  viewCodec,
  guideCodec,
  nodesCodec,
  lensCodec,
  groupingCodec,
  selectionCodec,
  pinCodec,
  pathCodec,
  tableCodec,
  drawingCodec,
  cameraCodec,
  notesCodec,
]

const queryParts = partCodecs.flatMap(({ query = [] }) => query)
const fragmentParts = partCodecs.flatMap(({ fragment = [] }) => fragment)

/** The longest query string: a person reads no more, and servers and programs that pass it on may cut it. */
const longestQuery = 2_000
/** Problems that a reader is told of. */
const mostProblems = 50

/** The address of a view. `untouched` says that nodes, positions and lens are still those of the guided view. */
export function encodeView(state: ViewState, untouched = false): ViewAddress {
  const values = new Map(partCodecs.flatMap((codec) => Object.entries(codec.encode(state, untouched))))
  const { stays, moves } = fitted(written(queryParts, values))
  return { search: joined('?', stays), hash: joined('#', [...moves, ...written(fragmentParts, values)]) }
}

/** The longest parameters move to the fragment until the others are short enough; what is on the canvas moves first. */
function fitted(query: readonly string[]): { readonly stays: readonly string[]; readonly moves: readonly string[] } {
  const moves = new Set<string>()
  const left = () => query.filter((each) => !moves.has(each))
  const rank = (each: string) => (nameOf(each) === 'on' ? Number.POSITIVE_INFINITY : each.length)
  for (const longest of query.toSorted((a, b) => rank(b) - rank(a))) {
    if (joined('?', left()).length <= longestQuery) break
    moves.add(longest)
  }
  return { stays: left(), moves: [...moves] }
}

/** What an address says, with a list of the parts that say nothing that could be used. Never throws. */
export function decodeView({ search, hash }: ViewAddress): DecodedView {
  const problems: AddressProblem[] = []
  const report: Report = (part, text) => {
    const problem = { part: part.slice(0, 20), text: text.slice(0, 80) }
    const known = problems.some((each) => each.part === problem.part && each.text === problem.text)
    if (!known && problems.length < mostProblems) problems.push(problem)
  }
  const query = split(search, report)
  const fragment = split(hash, report)
  for (const name of queryParts) {
    const moved = fragment.get(name)
    if (moved && !query.has(name)) query.set(name, moved)
  }
  for (const [name, values] of query) if (!queryParts.includes(name)) report(name, values.join(','))
  for (const name of fragment.keys())
    if (!fragmentParts.includes(name) && query.get(name) !== fragment.get(name)) report(name, '')
  const address = { query, fragment, nodes: decodeNodes(query, report), report }
  const said: Partial<DecodedView> = Object.assign({}, ...partCodecs.map((codec) => codec.decode(address)))
  return { positions: {}, lens: openLens, selection: [], ...said, problems }
}
