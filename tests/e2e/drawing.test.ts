/** Colour and size in a real browser: what the key says is what the canvas shows, nothing moves, every choice is a step. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage, type OpenedPage, placesOf, viewOf } from './explorer-page.ts'
import { pixelsOf, tokenColour } from './picture-pixels.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const key = (page: Page): Locator => page.getByRole('region', { name: 'Key' })
const rows = async (page: Page): Promise<readonly string[]> =>
  (await key(page).getByRole('listitem').all()).reduce<Promise<string[]>>(
    async (texts, row) => [
      ...(await texts),
      `${await row.locator('.name').textContent()}: ${await row.locator('.shown').textContent()}`,
    ],
    Promise.resolve([]),
  )

/** Chooses by the popover of the status bar, and closes it. */
async function choose(page: Page, list: 'Colour by' | 'Size by', name: string): Promise<void> {
  await page.getByRole('button', { name: 'Colour and size' }).click()
  const choice = page.locator('.drawing-choice', { has: page.getByRole('heading', { name: list }) })
  await choice.getByRole('button', { name, exact: true }).click()
  await page.keyboard.press('Escape')
}

const until = async (page: Page, parameter: string): Promise<void> => {
  await page.waitForURL((url) => url.search.includes(parameter))
}

describePage('colour and size', () => {
  let browser: Browser
  let relata: RunningRelata
  let opened: OpenedPage
  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })
  beforeEach(async () => {
    opened = await openPage(browser, relata.url)
  })
  afterEach(async () => {
    await opened.close()
    if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'))
  })

  it('shows on the canvas the colours that the key names, and no other', { timeout: 60_000 }, async () => {
    const { page } = opened
    const places = placesOf(await viewOf(page))
    const institutions = await tokenColour(page, 'institutions')
    expect(await pixelsOf(page, institutions)).toBeGreaterThan(100)
    for (const [name, parameter] of [
      ['Number of links', 'degree'],
      ['Betweenness', 'betweenness'],
      ['Community', 'community'],
      ['Year of beginning', 'date'],
      ['Confidence of links', 'confidence'],
    ] as const) {
      await choose(page, 'Colour by', name)
      await until(page, `colour=${parameter}`)
      await key(page).getByText('being worked out').waitFor({ state: 'detached' })
      await expect.poll(() => pixelsOf(page, institutions)).toBe(0)
      const missing: string[] = []
      // Thin lines are nowhere as dark as their colour.
      const tolerance = parameter === 'confidence' ? 40 : 4
      for (const row of await key(page).getByRole('listitem').all()) {
        const token = (await row.locator('.swatch').getAttribute('data-colour')) ?? 'none'
        const isDrawn = /[1-9]/.test((await row.locator('.shown').textContent()) ?? '')
        if (isDrawn && (await pixelsOf(page, await tokenColour(page, token), tolerance)) < 3) missing.push(token)
      }
      expect({ name, missing }).toEqual({ name, missing: [] })
      expect(placesOf(await viewOf(page))).toEqual(places)
    }
  })

  it('says in its key how many nodes and links are in each class, and follows the filters', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?colour=date`)
    await key(page).waitFor()
    expect(await rows(page)).toMatchInlineSnapshot(`
      [
        "2014: 2 / 8",
        "2015: 2 / 5",
        "2016: 1 / 3",
        "2017: 1 / 5",
        "2018: 3 / 35",
        "no beginning given: 35 / 54",
      ]
    `)
    await page.getByRole('button', { name: /^Agreements/ }).click()
    await until(page, 'off=agreement')
    expect((await rows(page)).map((row) => row.replace(/:.*/, ''))).toEqual([
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      'no beginning given',
    ])
  })

  it('makes each choice one step, in the address and back', async () => {
    const { page } = opened
    await choose(page, 'Colour by', 'Community')
    await until(page, 'colour=community')
    await choose(page, 'Size by', 'All alike')
    await until(page, 'size=even')
    await page.getByRole('button', { name: 'Steps', exact: true }).click()
    expect(await page.locator('#steps .step').allTextContents()).toEqual([
      'Sized by: All alike now',
      'Coloured by: Community ',
    ])
    await page.keyboard.press('Escape')
    const before = await rows(page)
    await page.reload()
    await key(page).getByText('Niger').first().waitFor()
    expect(await rows(page)).toEqual(before)
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('size='))
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('colour='))
    await expect.poll(() => key(page).count()).toBe(0)
  })

  it('is undone and done again', async () => {
    const { page } = opened
    await choose(page, 'Size by', 'Betweenness')
    await until(page, 'size=betweenness')
    await page.keyboard.press('Control+z')
    await page.waitForURL((url) => !url.search.includes('size='))
    await expect.poll(() => key(page).count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await until(page, 'size=betweenness')
    await key(page).waitFor()
  })

  it('measures again when what is drawn changes, and never holds the page for long', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?colour=betweenness`)
    await key(page).waitFor()
    await key(page).getByText('being worked out').waitFor({ state: 'detached' })
    const before = await rows(page)
    await page.evaluate(() => {
      const long: number[] = []
      Object.assign(window, { long })
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
    })
    await page.getByRole('button', { name: /^Countries/ }).click()
    await expect.poll(() => rows(page)).not.toEqual(before)
    await key(page).getByText('being worked out').waitFor({ state: 'detached' })
    expect((await rows(page)).length).toBe(5)
    await page.waitForTimeout(200)
    expect(
      await page.evaluate(() => (window as unknown as { long: number[] }).long.filter((each) => each > 120)),
    ).toEqual([])
  })

  it('is reached and worked by keyboard', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'Colour and size' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Kind', exact: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await until(page, 'colour=degree')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Colour and size')
  })

  it('keeps the key where the legend is folded, and on a phone', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?colour=date`)
    await key(page).waitFor()
    await page.getByRole('button', { name: 'Legend and filters' }).click()
    await key(page).getByRole('button', { name: 'Key' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    const fold = key(page).getByRole('button', { name: 'Key' })
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
    expect((await rows(page)).length).toBe(6)
  })
})

describePage('screens of colour and size', () => {
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

  describe.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('at $width px', (viewport) => {
    it.each([
      ['light', 'en-GB', '?colour=date&size=betweenness'],
      ['dark', 'fr-FR', '?colour=community'],
      ['light', 'fr-FR', '?colour=betweenness&size=betweenness'],
      ['dark', 'en-GB', '?colour=confidence&size=even'],
    ] as const)('hold: %s, %s, %s', { timeout: 60_000 }, async (colorScheme, locale, query) => {
      const { page, close } = await openPage(browser, relata.url + query, {
        viewport,
        colorScheme,
        locale,
        bypassCSP: true,
      })
      await page.waitForLoadState('networkidle')
      const title = locale === 'en-GB' ? 'Colour and size' : 'Couleur et taille'
      if (viewport.width < 720) await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('button', { name: title }).click()
      await page.locator('.drawing-choice').first().waitFor()
      expect(await findings(page)).toEqual([])
      const name = query.replaceAll(/[^a-z]+/g, '-')
      await takePicture(page, `drawing${name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`)
      await close()
    })
  })

  it('keeps its colours where the system sets all others', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?colour=date`, { forcedColors: 'active' })
    await page.locator('.swatch').first().waitFor()
    const fills = await page
      .locator('.swatch')
      .evaluateAll((swatches) => swatches.map((each) => getComputedStyle(each).fill))
    expect(new Set(fills).size).toBe(fills.length)
    await close()
  })
})
