/** Pages of the store as Relay connections. */
import type { Page } from '../store/graph-store.ts'
import type { ListIdentity } from './cursor.ts'
import { encodeCursor } from './cursor.ts'

export interface Connection<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[]
  readonly nodes: readonly Item[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

/** `after` tells whether the page has one before it. */
export function toConnection<Item>(page: Page<Item>, list: ListIdentity, after: unknown): Connection<Item> {
  const edges = page.items.map(({ key, item }) => ({ cursor: encodeCursor(list, key), node: item }))
  return {
    edges,
    nodes: page.items.map(({ item }) => item),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  }
}
