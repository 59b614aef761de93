/** Views that are kept and sent in a real browser: as an address of any length, in the browser's storage, and as a file. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, type OpenedPage, placesOf, selected, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

describePage('views kept and sent', () => {
  let browser: Browser
  let relata: RunningRelata
  let everyone: readonly string[]
  const pages: OpenedPage[] = []

  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
    everyone = await allIds(relata.url)
  })
  afterEach(async () => {
    for (const { close } of pages.splice(0)) await close()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })

  const open = async (address = '', options: BrowserContextOptions = {}): Promise<Page> => {
    const opened = await openPage(browser, relata.url + address, options)
    pages.push(opened)
    return opened.page
  }
  const complaints = () => pages.flatMap((page) => page.complaints)
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

  /** Notes that deflate makes little of, so that the address is about 3,600 characters longer for each. */
  const withNotes = (count: number): string =>
    `?on=${everyone.slice(0, count).join()}#n=${everyone
      .slice(0, count)
      .map((id) => `${id}.${Buffer.from(randomBytes(990).toString('hex')).toString('base64url')}`)
      .join()}`

  describe('as an address', () => {
    it('packs a long one, and gives the same view on reload, Back, Forward and to others', async () => {
      const page = await open(`?on=${everyone.join()}`, clipboard)
      await drawn(page, everyone.length)
      const before = await viewOf(page)
      await focusGraph(page)
      await page.keyboard.press('Control+a')
      await page.waitForFunction(() => location.hash.startsWith('#z='))
      const length = page.url().length
      expect(length).toBeLessThan(8000)
      expect(new URL(page.url()).search).toMatch(/^\?v=1&lang=en$/)
      const all = await viewOf(page)
      expect(all.selection.length).toBe(everyone.length)

      await page.reload()
      await drawn(page, everyone.length)
      expect(await viewOf(page)).toEqual(all)
      await page.keyboard.press('Escape')
      await selected(page, [])
      await page.goBack()
      await page.waitForFunction(() => window.relata.view().selection.length > 300)
      expect(placesOf(await viewOf(page))).toEqual(placesOf(before))
      await page.goForward()
      await selected(page, [])

      await page.getByRole('button', { name: 'Share' }).click()
      await page.getByText('Address copied').first().waitFor()
      const address = await page.evaluate(() => navigator.clipboard.readText())
      const other = await openPage(browser, address)
      pages.push(other)
      await drawn(other.page, everyone.length)
      expect(await viewOf(other.page)).toEqual(await viewOf(page))
      expect(complaints()).toEqual([])
    })

    it('never lets an older one come over a newer', async () => {
      const page = await open(`?on=${everyone.join()}`)
      await drawn(page, everyone.length)
      await page.keyboard.press('Control+a')
      for (let press = 0; press < 6; press += 1) await page.keyboard.press(press % 2 === 0 ? 'Escape' : 'Control+a')
      await page.keyboard.press('2')
      await page.waitForTimeout(500)
      const url = new URL(page.url())
      expect(url.searchParams.get('view')).toBe('table')
      await page.goBack()
      await page.waitForTimeout(300)
      expect(new URL(page.url()).searchParams.get('view')).toBeNull()
      const before = await viewOf(page)
      await page.reload()
      await drawn(page, everyone.length)
      expect(await viewOf(page)).toEqual(before)
    })

    it('offers a file in place of one that would be cut, which opens as the same view elsewhere', async () => {
      const page = await open(withNotes(5), clipboard)
      await page.evaluate(() => navigator.clipboard.writeText('before'))
      await page.getByRole('button', { name: 'Share' }).click()
      const dialog = page.getByRole('dialog', { name: 'Share' })
      await dialog.getByText(/The address of this view has \d\d,\d{3} characters/).waitFor()
      await takePicture(page, 'share-as-file-1440-light-en')
      const file = await downloadOf(page, () => dialog.getByRole('button', { name: 'Save as file' }).click())
      expect(file.name).toMatch(/\.relata\.json$/)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before')

      const other = await open()
      await drop(other, file)
      await drawn(other, 5)
      await other.waitForFunction(() => window.relata.view().nodes.length === 5)
      expect(await viewOf(other)).toEqual(await viewOf(page))
      expect(await other.getByRole('dialog').count()).toBe(0)
      await other.keyboard.press('Control+z')
      await other.waitForFunction(() => window.relata.view().nodes.length === 44)
      expect(complaints()).toEqual([])
    })

    it('says so where the bar has no room for it, and loses nothing on reload and Back', async () => {
      const page = await open(withNotes(20))
      await page.keyboard.press('Control+a')
      await page.getByText('too large for an address').waitFor()
      expect(new URL(page.url()).search).toContain('rest=file')
      expect(page.url().length).toBeLessThan(2100)
      const before = await viewOf(page)
      expect(before.selection.length).toBe(20)
      await page.reload()
      await drawn(page, 20)
      expect(await viewOf(page)).toEqual(before)
      const other = await open(new URL(page.url()).search)
      await other.getByText('This address had no room for its whole view').waitFor()
      expect(await other.locator('.notice').count()).toBe(1)
    })
  })

  describe('in the browser', () => {
    it('are saved, listed, opened as one step, renamed, deleted and brought back', async () => {
      const page = await open('?on=niger,mali,frontex&sel=niger')
      const saved = await viewOf(page)
      const dialog = await openDialog(page)
      const field = dialog.getByLabel('Name of the view on the page')
      expect(await field.inputValue()).toBe('Niger')
      await field.fill('Three of them')
      await page.keyboard.press('Enter')
      await dialog.getByText('“Three of them” is saved in this browser.').waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.goto(relata.url)
      await drawn(page, 44)
      const before = await viewOf(page)
      await page.keyboard.press('+')
      await page.getByRole('button', { name: 'Zoom in' }).click()
      await page.waitForFunction(() => location.hash.includes('c='))
      const address = page.url()
      await page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('button', { name: 'Three of them' })
        .click()
      await selected(page, ['niger'])
      expect(await viewOf(page)).toEqual(saved)
      await page.keyboard.press('Control+z')
      await selected(page, [])
      expect(await viewOf(page)).toEqual(before)
      expect(page.url()).toBe(address)

      const list = await openDialog(page)
      await list.getByRole('button', { name: 'Rename “Three of them”' }).click()
      await page.keyboard.type('Two and one')
      await page.keyboard.press('Enter')
      await list.getByRole('button', { name: 'Two and one', exact: true }).waitFor()
      await list.getByRole('button', { name: 'Delete “Two and one”' }).click()
      await list.getByText('No view is saved in this browser yet.').waitFor()
      await list.getByRole('button', { name: 'Undo' }).click()
      await list.getByRole('button', { name: 'Two and one', exact: true }).click()
      await selected(page, ['niger'])
      expect(complaints()).toEqual([])
    })

    it('go to another browser in one file, and what is wrong with a file is said', async () => {
      const page = await open('?on=niger,mali')
      const dialog = await openDialog(page)
      for (const name of ['One', 'Two']) {
        await dialog.getByLabel('Name of the view on the page').fill(name)
        await page.keyboard.press('Enter')
        await dialog.getByText(`“${name}” is saved`).waitFor()
      }
      const file = await downloadOf(page, () => dialog.getByRole('button', { name: 'Save all as one file' }).click())
      const other = await open()
      const list = await openDialog(other)
      const choose = (name: string, text: string) =>
        list.getByLabel('Open a file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
      await choose(file.name, file.text)
      await list.getByText('2 views taken in.').waitFor()
      for (const [text, reason] of [
        [file.text.slice(0, -30), 'It cannot be read'],
        ['{"relata":99}', 'It is of version 99'],
        [file.text.replace('sahel-niamey-actors', 'elsewhere'), 'Its views are of another dataset'],
        [file.text.replace('"hash": "', '"hash": "x'), 'View number 1 in it is damaged'],
        ['x'.repeat(30_000_000), 'It is larger than any file of views'],
      ] as const) {
        await choose('wrong.json', text)
        await list.getByText(`Nothing was taken from wrong.json. ${reason}`).waitFor()
      }
      expect(await list.locator('.saved-row').count()).toBe(2)
      expect(complaints()).toEqual([])
    })

    it('says so where the storage is full, and offers the file', async () => {
      const page = await open('?on=niger,mali')
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      const dialog = await openDialog(page)
      await expect
        .poll(async () => {
          await page.keyboard.press('Enter')
          return dialog.getByText('This browser keeps nothing more').count()
        })
        .toBe(1)
      const file = await downloadOf(page, () => dialog.getByRole('button', { name: 'Save as file' }).click())
      expect(file.text).toContain('niger,mali')
    })
  })

  for (const width of [1440, 1024, 390])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en-GB', 'fr-FR'])
        it(`can be used by everyone at ${width}, ${colorScheme}, ${locale}`, async () => {
          const viewport = { width, height: width === 390 ? 844 : 900 }
          const page = await open('', { viewport, colorScheme, locale, bypassCSP: true })
          await openDialog(page)
          for (const name of ['A short name', `A long name ${'and another word '.repeat(6)}`]) {
            await page.locator('.saved-form .field').fill(name)
            await page.locator('.saved-form .button').click()
            await page.locator('.saved-row', { hasText: name.trim() }).waitFor()
          }
          await page.locator('.saved-row').first().getByRole('button').nth(1).click()
          expect(await findings(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
          await takePicture(page, `saved-${width}-${colorScheme}-${locale.slice(0, 2)}`)
        })
})

const focusGraph = (page: Page): Promise<void> => page.getByRole('application').focus()

async function openDialog(page: Page) {
  const inBar = page.getByRole('button', { name: /^(Saved|Vues)$/ })
  if ((await inBar.count()) === 0) await page.locator('[popovertarget="main-menu"]').click()
  await page.getByRole('button', { name: /^(Saved|Saved views|Vues|Vues enregistrées)$/ }).click()
  const dialog = page.getByRole('dialog', { name: /^(Saved views|Vues enregistrées)$/ })
  await dialog.waitFor()
  return dialog
}

interface SavedFile {
  readonly name: string
  readonly text: string
}

async function downloadOf(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Holds a file over the page, where a frame appears, and lets it go. */
async function drop(page: Page, { name, text }: SavedFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer()
      data.items.add(new File([file.text], file.name, { type: 'application/json' }))
      return data
    },
    { name, text },
  )
  // Who holds a file over the page sends this many times a second; what hears it may still be on its way.
  await expect
    .poll(async () => {
      await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
      return page.locator('.drop-frame').count()
    })
    .toBe(1)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await page.locator('.drop-frame').waitFor({ state: 'detached' })
}

async function allIds(url: string): Promise<readonly string[]> {
  const query = '{ dataset { bestConnected(first: 500) } }'
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as { readonly data: { dataset: { bestConnected: readonly string[] } } }
  return data.dataset.bestConnected
}
