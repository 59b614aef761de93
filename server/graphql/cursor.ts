/** Opaque cursors: which list they belong to, and the key of the item they stand for. */
import { createHash } from 'node:crypto'
import { RelataError } from '../../model/errors.ts'
import type { PageKey } from '../store/graph-store.ts'

/** A list as it was asked for: two lists with equal name and arguments hold the same items in the same order. */
export interface ListIdentity {
  readonly name: string
  /** Everything that decides what the list holds; page size and place left out. */
  readonly arguments: unknown
  /** Types of the parts of a key. */
  readonly key: readonly ('string' | 'number')[]
}

type EncodeCursor = (key: NonNullable<PageKey>) => string

/** The list's mark is made once for all its cursors. */
export function cursorsOf(list: ListIdentity): EncodeCursor {
  const mark = fingerprint(list)
  return (key) => Buffer.from(JSON.stringify([mark, ...key])).toString('base64url')
}

/** The key that a cursor stands for; `BAD_USER_INPUT` where it is damaged or belongs to another list. */
export function decodeCursor(list: ListIdentity, cursor: string | null | undefined): PageKey {
  if (cursor === null || cursor === undefined) return null
  const [mark, ...key] = parse(cursor)
  if (mark === fingerprint(list) && fits(key, list.key)) return key
  throw new RelataError('BAD_USER_INPUT', '"after" is not a cursor of this list.', {
    remedy: 'Give the endCursor of the page before, with all other arguments unchanged.',
  })
}

function parse(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(content) ? content : []
  } catch {
    return []
  }
}

const fits = (key: readonly unknown[], types: ListIdentity['key']): key is NonNullable<PageKey> =>
  key.length === types.length && key.every((part, index) => typeof part === types[index])

/** 66 bits of the list's hash; the order within lists of arguments does not matter. */
function fingerprint(list: ListIdentity): string {
  const text = JSON.stringify([list.name, list.arguments], (_, value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.toSorted() : value,
  )
  return createHash('sha256').update(text).digest('base64url').slice(0, 11)
}
