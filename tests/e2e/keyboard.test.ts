/** The explorer without a mouse, on the embedded store. */
import { expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage, viewOf } from './explorer-page.ts'
import { filmStrip } from './film-strip.ts'
import { followAndShareByKeyboard, inquireByKeyboard, mayCopy } from './inquiry.ts'
import { startRelata } from './relata.ts'

describePage('with the keyboard alone', () => {
  it('an actor is found, expanded, its link read, a path followed, and the view shared', {
    timeout: 120_000,
  }, async () => {
    const relata = await startRelata()
    const browser = await launchBrowser()
    const { page, complaints, close } = await openPage(browser, relata.url, mayCopy)
    const strip = filmStrip(page)
    await inquireByKeyboard(page, strip.take)
    const address = await followAndShareByKeyboard(page, strip.take)
    await strip.develop('inquiry')
    expect(strip.frames()).toBe(6)
    expect(complaints).toEqual([])
    const colleague = await openPage(browser, address)
    expect(await viewOf(colleague.page)).toEqual(await viewOf(page))
    expect(await colleague.page.title()).toBe(await page.title())
    await colleague.close()
    await close()
    await browser.close()
    await relata.stop()
  })
})
