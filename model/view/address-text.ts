/** An address as named parameters, and back: how they are joined, escaped, split and bounded. */
import type { Parameters, Report } from './part-codec.ts'

export interface ViewAddress {
  /** With its `?`, or empty. */
  readonly search: string
  /** With its `#`, or empty. */
  readonly hash: string
}

/** Characters that an address may have before programs that pass it on are likely to cut it. */
export const longestAddress = 8_000
/** Shorter ones stay as they are, so that a person can read all of them. */
const longestPlain = 2_000
/** The parameter of an address that had no room for its view; the rest was offered as a file. */
export const restElsewhere = 'rest'
/** The parameter of the fragment that holds others, packed. */
export const packed = 'z'

/** Bounds on what a stranger's address can make a reader do. */
const mostParameters = 100
const mostValues = 20_000
const mostCharacters = 1_000_000

export const lengthOf = ({ search, hash }: ViewAddress): number => search.length + hash.length

export const isPackable = (address: ViewAddress): boolean => lengthOf(address) > longestPlain && address.hash !== ''

export const isPacked = ({ hash }: ViewAddress): boolean => parametersOf(hash).some((each) => nameOf(each) === packed)

/** `name=value,value` for each parameter that has values. */
export const written = (names: readonly string[], values: Parameters): readonly string[] =>
  names.flatMap((name) => {
    const said = values.get(name) ?? []
    return said.length > 0 ? [`${name}=${said.map(escape).join(',')}`] : []
  })

/** One half of an address; empty where it has no parameters. */
export const joined = (mark: '?' | '#', parameters: readonly string[]): string =>
  parameters.length === 0 ? '' : mark + parameters.join('&')

/** The parameters of one half of an address, as they are written there. */
export const parametersOf = (half: string): readonly string[] =>
  half
    .replace(/^[?#]/, '')
    .split('&', mostParameters)
    .filter((parameter) => parameter !== '')

export const nameOf = (parameter: string): string => parameter.split('=', 1)[0] ?? ''

/** As little escaping as an address needs: `~`, `:` and `@`'s like stay readable where they may. */
const escape = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%40', '@')

/** Values by parameter. What cannot be read, comes twice or is beyond all measure is reported; the rest stays. */
export function split(half: string, report: Report): Map<string, readonly string[]> {
  const parameters = new Map<string, readonly string[]>()
  for (const parameter of parametersOf(half)) {
    const name = nameOf(parameter)
    const text = parameter.slice(name.length + 1)
    if (text.length > mostCharacters) report(name, text)
    if (parameters.has(name)) report(name, text)
    else parameters.set(name, valuesOf(name, text.slice(0, mostCharacters), report))
  }
  return parameters
}

function valuesOf(name: string, text: string, report: Report): readonly string[] {
  const values = text.split(/,|%2C/i, mostValues).filter((value) => value !== '')
  return values.flatMap((value) => {
    try {
      return [decodeURIComponent(value)]
    } catch {
      report(name, value)
      return []
    }
  })
}
