/** Pages of the store as Relay connections. */
import type { Page, PageKey } from '../store/graph-store.ts'
import type { ListIdentity } from './cursor.ts'
import { cursorsOf } from './cursor.ts'

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

/** How a page is asked for. */
export interface PageArguments {
  readonly first: number
  readonly after?: string | null | undefined
}

/** A page of items that are all at hand, in order by id; its keys are `[id]`. */
export function pageInMemory<Item extends { readonly id: string }>(
  items: readonly Item[],
  { first, after }: { readonly first: number; readonly after: PageKey },
): Page<Item> {
  const last = after === null ? undefined : String(after[0])
  const rest = last === undefined ? items : items.filter(({ id }) => id > last)
  return {
    items: rest.slice(0, first).map((item) => ({ key: [item.id], item })),
    hasNextPage: rest.length > first,
    totalCount: items.length,
  }
}

/** `after` tells whether the page has one before it. Cursors are made when they are asked for. */
export function toConnection<Item>(page: Page<Item>, list: ListIdentity, after: unknown): Connection<Item> {
  const { items, hasNextPage, totalCount } = page
  const cursorOf = (item: Page<Item>['items'][number] | undefined): string | null =>
    item === undefined ? null : cursorsOf(list)(item.key)
  return {
    get edges() {
      const encode = cursorsOf(list)
      return items.map(({ key, item }) => ({ cursor: encode(key), node: item }))
    },
    get nodes() {
      return items.map(({ item }) => item)
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after !== null && after !== undefined,
      get startCursor() {
        return cursorOf(items[0])
      },
      get endCursor() {
        return cursorOf(items.at(-1))
      },
    },
    totalCount,
  }
}
