/** A view as an address and back: what a person can read in the query string, the packed rest in the fragment. */
import { cameraCodec, guideCodec, languageCodec, selectionCodec, versionCodec, viewCodec } from './frame-codec.ts'
import { lensCodec } from './lens-codec.ts'
import { decodeNodes, nodesCodec, pinCodec } from './nodes-codec.ts'
import type { AddressProblem, DecodedView, Parameters, PartCodec, Report } from './part-codec.ts'
import { pathCodec } from './path-codec.ts'
import { openLens, type ViewState } from './view-state.ts'

/** The parts of an address, in the order in which it has them. */
const partCodecs: readonly PartCodec[] = [
  versionCodec,
  languageCodec,
  viewCodec,
  guideCodec,
  nodesCodec,
  lensCodec,
  selectionCodec,
  pinCodec,
  pathCodec,
  cameraCodec,
]

const queryParts = partCodecs.flatMap(({ query = [] }) => query)
const fragmentParts = partCodecs.flatMap(({ fragment = [] }) => fragment)

export interface ViewAddress {
  /** With its `?`, or empty. */
  readonly search: string
  /** With its `#`, or empty. */
  readonly hash: string
}

/** The address of a view. `untouched` says that nodes, positions and lens are still those of the guided view. */
export function encodeView(state: ViewState, untouched = false): ViewAddress {
  const values = new Map(partCodecs.flatMap((codec) => Object.entries(codec.encode(state, untouched))))
  return { search: join('?', queryParts, values), hash: join('#', fragmentParts, values) }
}

/** What an address says, with a list of the parts that say nothing that could be used. Never throws. */
export function decodeView({ search, hash }: ViewAddress): DecodedView {
  const problems: AddressProblem[] = []
  const report: Report = (part, text) => void problems.push({ part, text: text.slice(0, 80) })
  const query = split(search, report)
  const fragment = split(hash, report)
  for (const [name, values] of query) if (!queryParts.includes(name)) report(name, values.join(','))
  for (const name of fragment.keys()) if (!fragmentParts.includes(name)) report(name, '')
  const address = { query, fragment, nodes: decodeNodes(query, report), report }
  const said: Partial<DecodedView> = Object.assign({}, ...partCodecs.map((codec) => codec.decode(address)))
  return { positions: {}, lens: openLens, selection: [], ...said, problems }
}

const join = (mark: string, names: readonly string[], values: Parameters): string => {
  const text = names
    .flatMap((name) => {
      const said = values.get(name) ?? []
      return said.length > 0 ? [`${name}=${said.map(escape).join(',')}`] : []
    })
    .join('&')
  return text === '' ? '' : mark + text
}

/** As little escaping as an address needs: `~`, `:` and `#`'s like stay readable where they may. */
const escape = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':')

function split(text: string, report: Report): Map<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>()
  for (const part of text.replace(/^[?#]/, '').split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const name = at < 0 ? part : part.slice(0, at)
    try {
      const values = at < 0 ? [] : part.slice(at + 1).split(/,|%2C/i)
      parts.set(
        name,
        values.map((value) => decodeURIComponent(value)).filter((value) => value !== ''),
      )
    } catch {
      report(name, part.slice(at + 1))
    }
  }
  return parts
}
