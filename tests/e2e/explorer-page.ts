/** A page of the explorer for tests: opened, watched for errors, and read through `window.relata`. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { CanvasView } from '../../client/embedding.ts'

export interface OpenedPage {
  readonly page: Page
  /** What the console and uncaught errors said since the page was opened. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a page and waits until the canvas holds something and nothing is under way. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  await drawn(page)
  return { page, complaints, close: () => context.close() }
}

/** Resolves when the canvas holds at least so many nodes. */
export const drawn = async (page: Page, nodes = 1): Promise<void> => {
  await page.waitForFunction((least) => 'relata' in window && window.relata.view().nodes.length >= least, nodes)
}

/** What is on the canvas. */
export const viewOf = (page: Page): Promise<CanvasView> => page.evaluate(() => window.relata.view())

/** Resolves when the selection is exactly this. */
export const selected = async (page: Page, ids: readonly string[]): Promise<void> => {
  await page.waitForFunction((wanted) => window.relata.view().selection.join() === wanted, ids.join())
}

/** Places by id, for comparing them before and after. */
export const placesOf = ({ nodes }: CanvasView): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]))

/** Types a text into the search and waits for its hits. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.getByRole('option').first().waitFor()
}
