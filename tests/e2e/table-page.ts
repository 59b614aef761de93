/** Reads the table of a page as a person does. */
import type { Locator, Page, Request } from 'playwright-core'

/** The button that shows one of the two lists. */
export const listButton = (page: Page, list: 'Links' | 'Nodes'): Locator =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${list} [\\d,]+$`) })

/** Goes to one of the table's lists. */
export async function showList(page: Page, list: 'Links' | 'Nodes'): Promise<void> {
  const button = listButton(page, list)
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

interface Rows {
  readonly ids: readonly string[]
  readonly selected: readonly string[]
}

/** Ids of the rows, from the top, and of those that are marked as selected; a long list is scrolled through. */
export async function rowsOf(page: Page): Promise<Rows> {
  const found = new Map<string, boolean>()
  const scroller = page.locator('.table-scroll')
  if ((await scroller.count()) === 0) return { ids: [], selected: [] }
  await scroller.evaluate((element) => element.scrollTo(0, 0))
  for (let more = true; more; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    for (const [id, selected] of await rowsOnPage(page)) found.set(id, selected)
    more = await scroller.evaluate((element) => {
      const before = element.scrollTop
      if (element.querySelector('.gap')) element.scrollBy(0, element.clientHeight)
      return element.scrollTop > before
    })
  }
  const rows = [...found]
  return { ids: rows.map(([id]) => id), selected: rows.flatMap(([id, selected]) => (selected ? [id] : [])) }
}

const rowsOnPage = (page: Page): Promise<readonly (readonly [id: string, selected: boolean])[]> =>
  page
    .locator('.table-view tbody [role="row"]')
    .evaluateAll((rows) =>
      rows
        .filter((each) => each instanceof HTMLElement)
        .map((each) => [each.dataset['id'] ?? '', each.ariaSelected === 'true'] as const),
    )

export const row = (page: Page, id: string): Locator => page.locator(`tbody [data-id="${id}"]`)

/** What the cells of one column say, from the top. */
export const column = (page: Page, name: string): Promise<readonly string[]> =>
  page.locator(`tbody .col-${name}`).evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''))

const underWay = new WeakMap<Page, Set<Request>>()

/** Counts what a page asks of the server, so that {@link calm} knows when all of it has been answered. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Resolves when nothing has changed for a while and everything that was asked of the server is answered. */
export async function calm(page: Page): Promise<void> {
  const now = () => page.evaluate(() => JSON.stringify([window.relata.view(), location.href]))
  let before = ''
  for (let still = 0; still < 5; ) {
    const found = await now()
    still = found === before && (underWay.get(page)?.size ?? 0) === 0 ? still + 1 : 0
    before = found
    await page.waitForTimeout(40)
  }
}
