/** A view as an address and back: what a person can read in the query string, the packed rest in the fragment. */
import { type Language, languages } from '../language.ts'
import { decodeLens, encodeLens, lensParts } from './lens-codec.ts'
import { packOrigins, unpackOrigins } from './packed-origins.ts'
import { packPositions, unpackPositions } from './packed-positions.ts'
import { decodePath, pathParts, pathQueryParts } from './path-codec.ts'
import {
  type Camera,
  type Lens,
  type PathQuestion,
  type Picture,
  type ViewId,
  type ViewState,
  viewIds,
} from './view-state.ts'

/** Raised when an older reader would misunderstand what a newer writer means. */
export const codecVersion = 1

/** Elements that a canvas and its address hold: as many ids as one question to the server may name. */
export const mostNodes = 1000

/** A part of an address that could not be used: the parameter, and its text as far as it helps. */
export interface AddressProblem {
  readonly part: string
  readonly text: string
}

/** What an address says; a picture without nodes stands for the guided view, or the dataset's first. */
export interface DecodedView {
  readonly view?: ViewId
  readonly language?: Language
  readonly guided?: string
  readonly nodes?: readonly string[]
  readonly positions: Picture['positions']
  readonly lens: Lens
  readonly pinned?: readonly string[]
  readonly trail?: readonly string[]
  readonly broughtBy?: Readonly<Record<string, string>>
  readonly path?: PathQuestion
  readonly selection: readonly string[]
  readonly camera?: Camera
  readonly problems: readonly AddressProblem[]
}

export interface ViewAddress {
  /** With its `?`, or empty. */
  readonly search: string
  /** With its `#`, or empty. */
  readonly hash: string
}

/** The address of a view. `untouched` says that nodes and positions are still those of the guided view. */
export function encodeView(state: ViewState, untouched = false): ViewAddress {
  const { picture, camera } = state
  const query: (readonly [string, readonly string[]])[] = [
    ['v', [String(codecVersion)]],
    ['lang', [state.language.toLowerCase()]],
    ['view', state.view === 'graph' ? [] : [state.view]],
    ['guide', picture.guided === undefined ? [] : [picture.guided]],
    ['on', untouched ? [] : picture.nodes.length === 0 ? [nothing] : picture.nodes],
    ...encodeLens(picture.lens),
    ['sel', state.selection],
    ['pin', picture.pinned ?? []],
    ...pathParts(state),
  ]
  const packed: (readonly [string, readonly string[]])[] = [
    ['p', untouched || picture.nodes.length === 0 ? [] : [packPositions(picture.nodes, picture.positions)]],
    ['b', untouched ? [] : packOrigins(picture.nodes, picture.broughtBy ?? {})],
    [
      'c',
      camera === undefined ? [] : [camera.x, camera.y, camera.zoom].map((value) => String(Number(value.toFixed(3)))),
    ],
  ]
  return { search: join('?', query), hash: join('#', packed) }
}

/** What an address says, with a list of the parts that say nothing that could be used. Never throws. */
export function decodeView({ search, hash }: ViewAddress): DecodedView {
  const problems: AddressProblem[] = []
  const report = (part: string, text: string) => void problems.push({ part, text: text.slice(0, 80) })
  const query = split(search, report)
  const packed = split(hash, report)
  for (const name of query.keys()) if (!queryParts.has(name)) report(name, query.get(name)?.join(',') ?? '')
  for (const name of packed.keys()) if (!hashParts.has(name)) report(name, '')
  const version = query.get('v')?.[0]
  if (version !== undefined && version !== String(codecVersion)) report('v', version)

  const oneOf = <Value extends string>(part: string, allowed: readonly Value[]): Value | undefined => {
    const text = query.get(part)?.[0]
    if (text === undefined) return undefined
    const value = allowed.find((each) => each.toLowerCase() === text.toLowerCase())
    if (value === undefined) report(part, text)
    return value
  }
  const nodes = decodeNodes(query.get('on'), report)
  const view = oneOf<ViewId>('view', viewIds)
  const language = oneOf<Language>('lang', languages)
  const guided = query.get('guide')?.[0]
  const camera = decodeCamera(packed.get('c'), report)
  const broughtBy = unpackOrigins(nodes ?? [], packed.get('b') ?? [])
  const path = decodePath(query, report)
  const [pinned, trail] = ['pin', 'trail'].map((part) => query.get(part)?.slice(0, mostNodes) ?? [])
  return {
    ...(view && { view }),
    ...(language && { language }),
    ...(guided && { guided }),
    ...(nodes && { nodes }),
    positions: decodePositions(packed.get('p')?.[0], nodes, report),
    lens: decodeLens(query, report),
    ...(pinned?.length && { pinned }),
    ...(trail?.length && { trail }),
    ...(broughtBy && { broughtBy }),
    ...(path && { path }),
    selection: (query.get('sel') ?? []).slice(0, mostNodes),
    ...(camera && { camera }),
    problems,
  }
}

type Report = (part: string, text: string) => void

const queryParts: ReadonlySet<string> = new Set([
  'v',
  'lang',
  'view',
  'guide',
  'on',
  ...lensParts,
  'sel',
  'pin',
  ...pathQueryParts,
])
const hashParts = new Set(['p', 'c', 'b'])
/** Stands for an empty canvas, which is something else than "not said". */
const nothing = '-'

const join = (mark: string, parts: readonly (readonly [string, readonly string[]])[]): string => {
  const text = parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${values.map(escape).join(',')}`)
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

function decodeNodes(values: readonly string[] | undefined, report: Report): readonly string[] | undefined {
  if (values === undefined || values.length === 0) return undefined
  if (values.length === 1 && values[0] === nothing) return []
  const nodes = [...new Set(values)]
  if (nodes.length > mostNodes) report('on', String(nodes.length))
  return nodes.slice(0, mostNodes)
}

function decodePositions(
  packed: string | undefined,
  nodes: readonly string[] | undefined,
  report: Report,
): Picture['positions'] {
  if (packed === undefined) return {}
  const positions = nodes === undefined ? undefined : unpackPositions(nodes, packed)
  if (positions === undefined) report('p', packed)
  return positions ?? {}
}

function decodeCamera(values: readonly string[] | undefined, report: Report): Camera | undefined {
  if (values === undefined) return undefined
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = values.map(Number)
  if (values.length === 3 && [x, y].every((value) => Math.abs(value) < 1e6) && zoom >= 0.02 && zoom <= 20)
    return { x, y, zoom }
  report('c', values.join(','))
  return undefined
}
