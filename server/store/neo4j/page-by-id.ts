/** Pages of records that go by their ids. */
import type { Page, PageKey } from '../graph-store.ts'

/** What a query for such a page needs; one more than asked for tells whether there is a next page. */
export const pageParameters = ({ first, after }: { readonly first: number; readonly after: PageKey }) => ({
  after: String(after?.[0] ?? ''),
  limit: first + 1,
})

/** How such a query answers: how many there are in all, and id and record of those on the page. */
export interface PageRow<Item> {
  readonly total: number
  readonly page: readonly (readonly [id: string, item: Item])[]
}

export function pageById<Item>([answer]: readonly PageRow<Item>[], first: number): Page<Item> {
  const page = answer?.page ?? []
  return {
    items: page.slice(0, first).map(([id, item]) => ({ key: [id], item })),
    hasNextPage: page.length > first,
    totalCount: answer?.total ?? 0,
  }
}
