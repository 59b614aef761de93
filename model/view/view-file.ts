/** Views as a file that people keep and send: read strictly, since anybody may have made it, and all of it or nothing. */
import type { ViewAddress } from './address-text.ts'

/** A view under a name that a person gave it. */
export interface NamedView {
  readonly name: string
  /** When it was saved, ISO 8601. */
  readonly saved: string
  readonly address: ViewAddress
}

/** The dataset that views are of; its name is what tells it from others. */
export interface FileDataset {
  readonly name: string
  readonly title: string
}

/** Why a file was not taken, in the words of the dictionaries; `detail` fills their place. */
export interface FileRefusal {
  readonly why: 'not-json' | 'not-views' | 'version' | 'dataset' | 'damaged' | 'too-many' | 'too-large' | 'none'
  readonly detail?: string
}

export type ReadFile = { readonly views: readonly NamedView[] } | { readonly refusal: FileRefusal }

/** Raised when an older reader would misunderstand what a newer writer means. */
const fileVersion = 1
/** Characters that a file may have. */
export const largestFile = 5_000_000
/** Views that a browser keeps, and a file holds. */
export const mostViews = 500
export const longestName = 120
const longestAddress = 1_000_000

/** The file's text. */
export const writeViewFile = ({ name, title }: FileDataset, views: readonly NamedView[]): string =>
  `${JSON.stringify({ relata: fileVersion, dataset: { name, title }, views }, null, 2)}\n`

/** The views of a file for this dataset, or why there are none. Never throws. */
export function readViewFile(text: string, dataset: FileDataset): ReadFile {
  const refuse = (why: FileRefusal['why'], detail?: string): ReadFile => ({
    refusal: { why, ...(detail !== undefined && { detail: detail.slice(0, 120) }) },
  })
  if (text.length > largestFile) return refuse('too-large')
  const file = parsed(text)
  if (file === undefined) return refuse('not-json')
  if (!isRecord(file) || file['relata'] === undefined) return refuse('not-views')
  if (file['relata'] !== fileVersion) return refuse('version', shown(file['relata']))
  const of = file['dataset']
  if (!isRecord(of) || of['name'] !== dataset.name) return refuse('dataset', isRecord(of) ? shown(of['title']) : '')
  const entries: unknown = file['views']
  if (!Array.isArray(entries)) return refuse('not-views')
  if (entries.length > mostViews) return refuse('too-many', String(entries.length))
  const views = entries.map(readView)
  const damaged = views.indexOf(undefined)
  if (damaged >= 0) return refuse('damaged', String(damaged + 1))
  const found = views.filter((view) => view !== undefined)
  return found.length === 0 ? refuse('none') : { views: found }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Only what is known is taken over, so that nothing else of a stranger's file is kept or passed on. */
function readView(entry: unknown): NamedView | undefined {
  if (!isRecord(entry) || !isRecord(entry['address'])) return undefined
  const { name, saved } = entry
  const { search, hash } = entry['address']
  if (typeof name !== 'string' || typeof saved !== 'string' || typeof search !== 'string' || typeof hash !== 'string')
    return undefined
  const title = tidyName(name)
  const day = new Date(saved)
  const fits = search.length + hash.length <= longestAddress && /^(\?|$)/.test(search) && /^(#|$)/.test(hash)
  return title === '' || Number.isNaN(day.getTime()) || !fits
    ? undefined
    : { name: title, saved: day.toISOString(), address: { search, hash } }
}

/** A name in one line, without characters that cannot be seen. */
export const tidyName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed()
