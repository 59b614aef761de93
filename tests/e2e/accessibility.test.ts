/** Every screen in both languages, both colour schemes and three sizes: no serious or critical finding of axe, nothing scrolls sideways. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const

/** A name and the address of what is on the screen. */
const screens = [
  ['start', ''],
  ['entity', '?sel=niger'],
  ['link', '?sel=created--niger--agadez-field-office'],
  ['table', '?view=table'],
  ['nothing', '?on=-'],
  ['grouped', '?group=kind&open=MISSION&sel=@kind:FORCE'],
  ['grouped-line', '?group=country&sel=@country:@none%7C@country:niger'],
  ['coloured', '?colour=date&size=betweenness'],
  ['noted', '?sel=niger#n=niger.SG9zdA,.QWxs'],
] as const

/** How far the page is wider than the screen, in px. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

describePage('accessibility', () => {
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

  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en-GB', 'fr-FR'])
        it(`holds at ${viewport.width}×${viewport.height}, ${colorScheme}, ${locale}`, {
          timeout: 60_000,
        }, async () => {
          for (const [name, query] of screens) {
            const context = await browser.newContext({ viewport, colorScheme, locale, bypassCSP: true })
            const page = await context.newPage()
            await page.goto(relata.url + query)
            await page.getByRole('heading', { level: 1 }).waitFor()
            await page.waitForLoadState('networkidle')
            expect({ name, found: await findings(page), sideways: await sideways(page) }).toEqual({
              name,
              found: [],
              sideways: 0,
            })
            await takePicture(page, `${name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`)
            await context.close()
          }
        })

  it('would find what is wrong', async () => {
    const { page, close } = await openPage(browser, relata.url, { bypassCSP: true })
    await page.evaluate(() => {
      const wide = document.createElement('button')
      wide.style.cssText = 'position: absolute; left: 1500px; width: 100px; height: 10px'
      document.documentElement.append(wide)
    })
    expect(await findings(page)).toEqual([expect.stringMatching(/^button-name: <button/)])
    expect(await sideways(page)).toBe(160)
    await close()
  })

  it('reaches the search within twelve steps of Tab, and everything in the legend by keyboard', async () => {
    const { page, close } = await openPage(browser, relata.url)
    const reached: string[] = []
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
        ),
      )
    }
    expect(reached).toContain('combobox')
    await close()
  })
})
