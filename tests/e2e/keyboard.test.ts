/** The explorer without a mouse, on the embedded store. */
import { expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage } from './explorer-page.ts'
import { inquireByKeyboard } from './inquiry.ts'
import { startRelata } from './relata.ts'

describePage('with the keyboard alone', () => {
  it('an actor is found, expanded, and its link read', { timeout: 60_000 }, async () => {
    const relata = await startRelata()
    const browser = await launchBrowser()
    const { page, complaints, close } = await openPage(browser, relata.url)
    await inquireByKeyboard(page)
    expect(complaints).toEqual([])
    await close()
    await browser.close()
    await relata.stop()
  })
})
