/** The conditions of a lens as parameters that a person can read, and back. */
import type { EntityKind } from '../kinds/index.ts'
import { isEntityKind, kinds } from '../kinds/index.ts'
import { daySpan, parsePartialDate, type PartialDate } from '../partial-date.ts'
import { bases } from '../vocabulary.ts'
import { one, type PartCodec, type SplitAddress } from './part-codec.ts'
import type { Lens } from './view-state.ts'

/** The parameters of a lens, in the order in which an address has them. */
const lensParts = [
  'off',
  'offtypes',
  'basis',
  'confidence',
  'contested',
  'from',
  'to',
  'dated',
  'sources',
  'lines',
] as const
type LensPart = (typeof lensParts)[number]

/** The most lines that a node can be asked to have. */
const mostLines = 999
/** Types or sources that one address may name. */
const mostNamed = 200

export const lensCodec: PartCodec = {
  query: lensParts,
  encode: ({ picture: { lens } }) => encodeLens(lens),
  decode: (address) => ({ lens: decodeLens(address) }),
}

const encodeLens = (lens: Lens): Readonly<Record<LensPart, readonly string[]>> => ({
  off: lens.kindsOff.map((kind) => kind.toLowerCase()),
  offtypes: lens.typesOff ?? [],
  basis: one(lens.basis?.toLowerCase()),
  confidence: one(lens.minConfidence?.toLowerCase()),
  contested: one(lens.contestedOnly && 'true'),
  from: one(lens.from),
  to: one(lens.to),
  dated: one(lens.datedOnly && 'true'),
  sources: lens.sources ?? [],
  lines: one(lens.minLines === undefined ? undefined : String(lens.minLines)),
})

type Report = (part: LensPart, text: string) => void

function decodeLens({ query, report }: SplitAddress): Lens {
  const read = <Value>(part: LensPart, parse: (text: string) => Value | undefined): Value | undefined => {
    const [text, ...rest] = query.get(part) ?? []
    const value = text === undefined || rest.length > 0 ? undefined : parse(text)
    if (text !== undefined && value === undefined) report(part, [text, ...rest].join(','))
    return value
  }
  const named = (part: LensPart, pattern: RegExp): readonly string[] =>
    readNames({ part, values: query.get(part) ?? [], pattern }, report)
  const kindsOff = decodeKinds(query.get('off') ?? [], report)
  const typesOff = named('offtypes', /^[a-z][a-z0-9_]*$/)
  const basis = read('basis', (text) => bases.find((each) => each.toLowerCase() === text.toLowerCase()))
  const minConfidence = read('confidence', (text) => strong.find((each) => each.toLowerCase() === text.toLowerCase()))
  const contestedOnly = read('contested', isTrue)
  const window = decodeWindow(read('from', parsePartialDate), read('to', parsePartialDate), report)
  const datedOnly = read('dated', isTrue)
  const sources = named('sources', /./)
  const minLines = read('lines', parseLines)
  return {
    kindsOff,
    ...(typesOff.length > 0 && { typesOff }),
    ...(basis && { basis }),
    ...(minConfidence && { minConfidence }),
    ...(contestedOnly && { contestedOnly }),
    ...window,
    ...(datedOnly && { datedOnly }),
    ...(sources.length > 0 && { sources }),
    ...(minLines !== undefined && { minLines }),
  }
}

const strong = ['HIGH', 'MEDIUM'] as const

const isTrue = (text: string): true | undefined => (text.toLowerCase() === 'true' ? true : undefined)

const parseLines = (text: string): number | undefined =>
  /^[1-9]\d{0,2}$/.test(text) && Number(text) <= mostLines ? Number(text) : undefined

/** A window that ends before it begins says nothing. */
function decodeWindow(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
  report: Report,
): Pick<Lens, 'from' | 'to'> {
  if (from !== undefined && to !== undefined && daySpan(from).first > daySpan(to).last) {
    report('from', `${from},to=${to}`)
    return {}
  }
  return { ...(from && { from }), ...(to && { to }) }
}

function decodeKinds(values: readonly string[], report: Report): readonly EntityKind[] {
  const off = new Set<EntityKind>()
  for (const value of values) {
    const kind = value.toUpperCase()
    if (isEntityKind(kind)) off.add(kind)
    else report('off', value)
  }
  return kinds.map(({ kind }) => kind).filter((kind) => off.has(kind))
}

interface Named {
  readonly part: LensPart
  readonly values: readonly string[]
  readonly pattern: RegExp
}

/** Names each once, sorted; those of another shape are reported, and those beyond what an address may hold as a number. */
function readNames({ part, values, pattern }: Named, report: Report): readonly string[] {
  const names = [...new Set(values)]
  for (const name of names) if (!pattern.test(name)) report(part, name)
  const fitting = names.filter((name) => pattern.test(name))
  if (fitting.length > mostNamed) report(part, String(fitting.length))
  return fitting.slice(0, mostNamed).sort()
}
