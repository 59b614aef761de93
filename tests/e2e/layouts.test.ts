/** Layouts in a real browser: each gives other places, as one step; without motion for those who want none. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage, placesOf, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const names = ['By what is linked', 'Around the selection', 'In layers', 'By country'] as const

async function choose(page: Page, name: string): Promise<void> {
  const before = JSON.stringify(placesOf(await viewOf(page)))
  await page.getByRole('button', { name: /^Layout/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect.poll(async () => JSON.stringify(placesOf(await viewOf(page)))).not.toBe(before)
}

describePage('layouts', () => {
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

  it.each(['no-preference', 'reduce'] as const)(
    'are one step each that is taken back, motion: %s',
    async (reducedMotion) => {
      const { page, complaints, close } = await openPage(browser, `${relata.url}?sel=niger`, { reducedMotion })
      const before = placesOf(await viewOf(page))
      for (const name of names) {
        await choose(page, name)
        await page.waitForTimeout(500)
        if (reducedMotion === 'reduce') await takePicture(page, `layout-${name.toLowerCase().replaceAll(' ', '-')}`)
        await page.getByRole('application').focus()
        await page.keyboard.press('Control+z')
        expect(placesOf(await viewOf(page))).toEqual(before)
      }
      expect(complaints).toEqual([])
      await close()
    },
  )

  it('stand around what is selected', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?sel=niger`)
    await choose(page, 'Around the selection')
    const { nodes } = await viewOf(page)
    const niger = nodes.find(({ id }) => id === 'niger')
    expect(niger).toEqual({ id: 'niger', x: 0, y: 0 })
    await close()
  })

  it('are in the menu of a phone', async () => {
    const phone = { viewport: { width: 390, height: 844 } }
    const { page, close } = await openPage(browser, relata.url, phone)
    const before = placesOf(await viewOf(page))
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Layout: By country' }).click()
    await expect.poll(async () => placesOf(await viewOf(page))['mali']).not.toEqual(before['mali'])
    await close()
  })
})
