/** Every guided view of the dataset opens, is drawn where it was laid out, misses nothing and says what it asks. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, placesOf, viewOf } from './explorer-page.ts'
import { type RunningRelata, startRelata } from './relata.ts'

interface GuidedView {
  readonly id: string
  readonly title: { readonly en: string; readonly fr: string }
  readonly sentence: { readonly en: string; readonly fr: string }
  readonly positions: Readonly<Record<string, readonly [number, number]>>
}

const views = JSON.parse(readFileSync('data/sahel/views.json', 'utf8')) as readonly GuidedView[]

describePage('guided views', () => {
  let browser: Browser
  let relata: RunningRelata
  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })

  it('are five at least', () => {
    expect(views.length).toBeGreaterThanOrEqual(5)
  })

  for (const { id, title, sentence, positions } of views)
    it(`opens ${id}`, async () => {
      const { page, complaints, close } = await openPage(browser, `${relata.url}?guide=${id}&lang=fr`)
      await drawn(page, Object.keys(positions).length)
      const view = await viewOf(page)
      expect(placesOf(view)).toEqual(positions)
      expect(view.relationships.length).toBeGreaterThan(20)
      expect(view.hidden).toEqual({ nodes: 0, relationships: 0 })
      expect(await page.title()).toContain(title.fr)
      const card = page.getByRole('complementary', { name: 'Inspecteur' })
      expect(await card.getByText(sentence.fr).count()).toBe(1)
      expect(await page.locator('.notices').allTextContents()).toEqual([''])
      expect(complaints).toEqual([])
      await close()
    })

  it('opens one from another as a step that can be undone', async () => {
    const { page, close } = await openPage(browser, relata.url)
    const before = await viewOf(page)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForFunction(() => location.hash.includes('c='))
    const address = page.url()
    await page.getByRole('button', { name: /Who stands around the G5 Sahel/ }).click()
    await page.waitForFunction(() => window.relata.view().nodes[0]?.id === 'g5-sahel')
    await page.keyboard.press('Control+z')
    expect((await viewOf(page)).nodes).toEqual(before.nodes)
    expect(page.url()).toBe(address)
    await close()
  })
})
