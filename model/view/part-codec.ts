/** What every part of an address has in common: one concern of a view as named parameters, and back. */
import { mostNodes, type Picture, type ViewState } from './view-state.ts'

/** A part of an address that could not be used: the parameter, and its text as far as it helps. */
export interface AddressProblem {
  readonly part: string
  readonly text: string
}

/** What an address says; a picture without nodes stands for the guided view, or the dataset's first. */
export type DecodedView = Partial<Omit<ViewState, 'picture' | 'selection'>> &
  Partial<Omit<Picture, 'positions' | 'lens'>> &
  Pick<Picture, 'positions' | 'lens'> &
  Pick<ViewState, 'selection'> & { readonly problems: readonly AddressProblem[] }

/** Hears of a part that says nothing that could be used. */
export type Report = (part: string, text: string) => void

/** Values by the name of their parameter; what is absent was not said. */
export type Parameters = ReadonlyMap<string, readonly string[]>

/** An address, split into its parameters. */
export interface SplitAddress {
  readonly query: Parameters
  readonly fragment: Parameters
  /** What is on the canvas, for the parts that name nodes by their place in it; undefined where it is a guided view's. */
  readonly nodes: readonly string[] | undefined
  readonly report: Report
}

/** One concern of a view. To add one: a file with its codec, and a line in the list of `url-codec.ts`. */
export interface PartCodec {
  /** Its parameters in the query string, which a person can read, in their order. */
  readonly query?: readonly string[]
  /** Its parameters in the fragment, for what is long or only a machine reads. */
  readonly fragment?: readonly string[]
  /**
   * Values by parameter; what has none is left out. `untouched` says that nodes, positions and lens are still those of
   * the guided view.
   */
  readonly encode: (state: ViewState, untouched: boolean) => Readonly<Record<string, readonly string[]>>
  /** What the parameters say. Never throws; values are as a stranger may have made them up. */
  readonly decode: (address: SplitAddress) => Partial<Omit<DecodedView, 'problems'>>
}

/** A single value, or none where there is nothing to say. */
export const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

/** The parameter's value where it is one of those allowed, in whatever case; what is not is reported. */
export function oneOf<Value extends string>(
  { query, report }: Pick<SplitAddress, 'query' | 'report'>,
  part: string,
  allowed: readonly Value[],
): Value | undefined {
  const text = query.get(part)?.[0]
  if (text === undefined) return undefined
  const value = allowed.find((each) => each.toLowerCase() === text.toLowerCase())
  if (value === undefined) report(part, text)
  return value
}

/** No id is longer; the server would refuse to look for it. */
const longestId = 500

/**
 * Each id once, in the order in which they came; undefined where there is none. Those that are too long are reported, and
 * those beyond what a page can draw as a number.
 */
export function readIds(
  part: string,
  values: readonly string[] | undefined,
  report: Report,
): readonly string[] | undefined {
  const ids = [...new Set(values)].filter((id) => id.length <= longestId)
  for (const id of values ?? []) if (id.length > longestId) report(part, id)
  if (ids.length > mostNodes) report(part, String(ids.length))
  return ids.length > 0 ? ids.slice(0, mostNodes) : undefined
}
