/** The lens in a real browser: every filter by mouse and by keyboard, its address, and nothing that moves. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Lens } from '../../model/view/view-state.ts'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, type OpenedPage, placesOf, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

/** The first guided view has dates from 2014 to 2019. */
const years = { first: 2014, count: 6 }

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Legend and filters' })
const row = (page: Page, name: RegExp): Locator => panel(page).getByRole('button', { name })
const edge = (page: Page, name: 'Beginning' | 'End'): Locator =>
  panel(page).getByRole('slider', { name: `${name} of the window` })
const chip = (page: Page, name: string): Locator => page.getByRole('button', { name: `Take off the filter “${name}”` })

/** Resolves when the page filters exactly so. */
const filtered = async (page: Page, filters: Lens): Promise<void> => {
  const wanted = printed(filters)
  await page.waitForFunction(
    (text) =>
      Object.entries(window.relata.view().filters)
        .map(([part, value]) => `${part}=${String(value)}`)
        .sort()
        .join() === text,
    wanted,
  )
}
const printed = (filters: Lens): string =>
  Object.entries(filters)
    .map(([part, value]) => `${part}=${String(value)}`)
    .toSorted()
    .join()

/** Where a boundary between years lies on the page. */
async function boundary(page: Page, year: number): Promise<{ readonly x: number; readonly y: number }> {
  const plot = page.locator('.years-plot')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('The years are not shown.')
  return { x: box.x + (box.width * (year - years.first)) / years.count, y: box.y + box.height / 2 }
}

async function dragTo(page: Page, from: number, to: number): Promise<void> {
  const start = await boundary(page, from)
  const end = await boundary(page, to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
}

async function press(locator: Locator, ...keys: readonly string[]): Promise<void> {
  await locator.focus()
  for (const key of keys) await locator.page().keyboard.press(key)
}

interface Filter {
  readonly chip: string
  readonly filters: Omit<Lens, 'kindsOff'> & { readonly kindsOff?: Lens['kindsOff'] }
  readonly byMouse: (page: Page) => Promise<void>
  readonly byKeyboard: (page: Page) => Promise<void>
}

const pressed = (chipName: string, filters: Filter['filters'], name: RegExp): Filter => ({
  chip: chipName,
  filters,
  byMouse: (page) => row(page, name).click(),
  byKeyboard: (page) => press(row(page, name), 'Enter'),
})

const filters: readonly Filter[] = [
  pressed('without Countries', { kindsOff: ['COUNTRY'] }, /^Countries/),
  pressed('stated only', { basis: 'STATED' }, /^Inferred/),
  pressed('contested only', { contestedOnly: true }, /^Contested only/),
  pressed('without “supports”', { typesOff: ['supports'] }, /^supports /),
  pressed('dated links only', { datedOnly: true }, /^Links without a date/),
  pressed('confidence high', { minConfidence: 'HIGH' }, /^High only/),
  pressed('from “A new anti-terrorist force in the Sahel”', { sources: ['joint-force'] }, /^A new anti-terrorist/),
  {
    chip: 'at least 2 links',
    filters: { minLines: 2 },
    byMouse: (page) => row(page, /^One link more/).click({ clickCount: 2 }),
    byKeyboard: (page) => press(row(page, /^One link more/), 'Enter', 'Space'),
  },
  {
    chip: 'from 2016',
    filters: { from: '2016' },
    byMouse: (page) => dragTo(page, 2014, 2016),
    byKeyboard: (page) => press(edge(page, 'Beginning'), 'ArrowRight', 'ArrowRight'),
  },
  {
    chip: 'until 2017',
    filters: { to: '2017' },
    byMouse: (page) => dragTo(page, 2020, 2018),
    byKeyboard: (page) => press(edge(page, 'End'), 'PageDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'),
  },
  {
    chip: '2015–2016',
    filters: { from: '2015', to: '2016' },
    byMouse: (page) => dragTo(page, 2015.4, 2016.6),
    byKeyboard: async (page) => {
      await press(edge(page, 'End'), 'Home', 'ArrowRight')
      await press(edge(page, 'Beginning'), 'Shift+ArrowRight')
    },
  },
]

/** Opens the page with the long lists of the lens unfolded. */
async function openUnfolded(
  browser: Browser,
  url: string,
  options: Parameters<typeof openPage>[2] = {},
): Promise<OpenedPage> {
  const opened = await openPage(browser, url, options)
  await opened.page.evaluate(() => {
    localStorage.setItem('relata.lens.types', 'true')
    localStorage.setItem('relata.lens.sources', 'true')
  })
  await opened.page.reload()
  await drawn(opened.page)
  return opened
}

describePage('the lens', () => {
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

  describe('each filter', () => {
    let opened: OpenedPage
    beforeEach(async () => {
      opened = await openUnfolded(browser, relata.url)
    })
    afterEach(() => opened.close())

    it.each(filters)('$chip: by mouse, by keyboard, from its address', { timeout: 60_000 }, async (filter) => {
      const { page, complaints } = opened
      const before = await viewOf(page)
      const wanted = { kindsOff: [], ...filter.filters }
      await filter.byMouse(page)
      await filtered(page, wanted)
      const byMouse = await viewOf(page)
      const { nodes, relationships } = byMouse.hidden
      expect(nodes).toBe(before.nodes.length - byMouse.nodes.length)
      expect(relationships).toBe(before.relationships.length - byMouse.relationships.length)
      expect(nodes + relationships).toBeGreaterThan(0)
      expect(placesOf(before)).toMatchObject(placesOf(byMouse))
      expect(await rowCounts(page)).toEqual({ nodes: byMouse.nodes.length, links: byMouse.relationships.length })

      await chip(page, filter.chip).click()
      expect(await viewOf(page)).toEqual(before)
      await filter.byKeyboard(page)
      await filtered(page, wanted)
      expect(await viewOf(page)).toEqual(byMouse)

      await page.reload()
      await drawn(page)
      expect(await viewOf(page)).toEqual(byMouse)
      await press(chip(page, filter.chip), 'Enter')
      await filtered(page, { kindsOff: [] })
      expect(await viewOf(page)).toEqual(before)
      expect(complaints).toEqual([])
    })
  })

  it('is one step per drag and per press of a key, undone and done again', async () => {
    const { page, close } = await openPage(browser, relata.url)
    await dragTo(page, 2014, 2016)
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    await filtered(page, { kindsOff: [] })
    await page.keyboard.press('Control+Shift+z')
    await filtered(page, { kindsOff: [], from: '2016' })
    expect(await page.getByRole('button', { name: 'Undo: Filter set: from 2016' }).count()).toBe(1)
    await page.goBack()
    await filtered(page, { kindsOff: [] })
    await close()
  })

  it('moves nothing by a pixel, whatever is filtered and however many chips there are', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?guide=eu-missions&lang=en#c=430,370,1`)
    const marks = ['niger', 'mali', 'chad', 'burkina-faso', 'mauritania']
    const canvas = await page.getByRole('application').boundingBox()
    if (!canvas) throw new Error('There is no canvas.')
    const places = placesOf(await viewOf(page))
    /** The letters inside the marks, each 18 × 8 px: lines lie under marks, labels beside them. */
    const pixels = async (): Promise<readonly string[]> => {
      await page.mouse.move(2, 2)
      await page.waitForTimeout(150)
      return Promise.all(
        marks.map(async (id) => {
          const [x, y] = places[id] ?? [0, 0]
          const middle = { x: canvas.x + canvas.width / 2 + x - 430, y: canvas.y + canvas.height / 2 + y - 370 }
          const clip = { x: Math.round(middle.x) - 9, y: Math.round(middle.y) - 4, width: 18, height: 8 }
          return (await page.screenshot({ clip })).toString('base64')
        }),
      )
    }
    const before = await pixels()
    expect(new Set(before).size).toBe(marks.length)
    await row(page, /^Inferred/).click()
    expect(await pixels()).toEqual(before)
    await row(page, /^Places/).click()
    await row(page, /^Topics/).click()
    await row(page, /^High only/).click()
    await dragTo(page, 2014, 2015)
    await row(page, /^Links without a date/).click()
    const chips = await page.locator('.chips').boundingBox()
    expect(chips?.height).toBeGreaterThan(50)
    expect(await pixels()).toEqual(before)
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+z')
    await filtered(page, { kindsOff: [] })
    expect(await pixels()).toEqual(before)
    await close()
  })

  it('plays through the years and pauses; the pause is one step', { timeout: 30_000 }, async () => {
    const { page, close } = await openPage(browser, relata.url)
    await page.getByRole('button', { name: 'Play' }).click()
    await filtered(page, { kindsOff: [], from: '2014', to: '2014' })
    expect(new URL(page.url()).searchParams.has('from')).toBe(false)
    await filtered(page, { kindsOff: [], from: '2015', to: '2015' })
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.waitForTimeout(1200)
    const { from } = (await viewOf(page)).filters
    expect(new URL(page.url()).searchParams.get('from')).toBe(from)
    await page.keyboard.press('Control+z')
    await filtered(page, { kindsOff: [] })
    await close()
  })

  it('goes by hand alone where motion is not wanted', async () => {
    const { page, close } = await openPage(browser, relata.url, { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Later' }).click()
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0)
    await filtered(page, { kindsOff: [], from: '2014', to: '2014' })
    await page.getByRole('button', { name: 'Later' }).click()
    await filtered(page, { kindsOff: [], from: '2015', to: '2015' })
    await close()
  })

  it('is dragged by a finger', async () => {
    const { page, close } = await openPage(browser, relata.url, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    await page.getByRole('main').getByRole('button', { name: 'Legend and filters' }).click()
    const start = await boundary(page, 2014)
    const end = await boundary(page, 2017)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: start.y }] })
    await touch('touchStart', start.x + 4)
    await touch('touchMove', start.x + 30)
    await touch('touchMove', end.x)
    await touch('touchEnd')
    await filtered(page, { kindsOff: [], from: '2017' })
    expect(new URL(page.url()).searchParams.get('from')).toBe('2017')
    await close()
  })

  it('says which filters hide everything, and takes the last one off', async () => {
    const { page, close } = await openPage(browser, relata.url)
    await row(page, /^Contested only/).click()
    await row(page, /^Links without a date/).click()
    await row(page, /^High only/).click()
    for (let more = 0; more < 9; more += 1) await row(page, /^One link more/).click()
    const words = page.locator('.empty-words')
    expect(await words.textContent()).toBe(
      'No node passes these 4 filters together. The last one, “at least 9 links”, hides 44 nodes and 5 links. Take it off',
    )
    await words.getByRole('button').click()
    await filtered(page, { kindsOff: [], contestedOnly: true, datedOnly: true, minConfidence: 'HIGH' })
    expect(await words.count()).toBe(0)
    await close()
  })

  it('says what of an address it cannot filter by', async () => {
    const { page, close } = await openPage(
      browser,
      `${relata.url}?guide=eu-missions&offtypes=supports,teleports&sources=rumours&from=2018-02-30&lines=many&lang=en`,
    )
    await filtered(page, { kindsOff: [], typesOff: ['supports'] })
    const notices = await page.getByRole('region', { name: 'Notices' }).textContent()
    for (const lost of ['teleports', 'rumours', 'from=2018-02-30', 'lines=many']) expect(notices).toContain(lost)
    await close()
  })

  const sizes = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ] as const
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en-GB', 'fr-FR'])
        it(`has no finding of axe at ${viewport.width}×${viewport.height}, ${colorScheme}, ${locale}`, {
          timeout: 60_000,
        }, async () => {
          const address = `${relata.url}?from=2015&to=2018&dated=true&offtypes=supports&sources=g5-sahel-thread&confidence=medium&lines=1`
          const { page, close } = await openUnfolded(browser, address, {
            viewport,
            colorScheme,
            locale,
            bypassCSP: true,
          })
          const name = `lens-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`
          if (viewport.width < 720) {
            await takePicture(page, `${name}-chips`)
            await page.getByRole('main').locator('.chip').first().click()
          }
          const body = page.locator('.lens .panel-body')
          await body.waitFor()
          expect(await findings(page)).toEqual([])
          await takePicture(page, `${name}-top`)
          for (const share of [0.5, 1]) {
            await body.evaluate((element, part) => element.scrollTo(0, element.scrollHeight * part), share)
            await takePicture(page, `${name}-${share === 1 ? 'foot' : 'middle'}`)
          }
          expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
          await close()
        })
})

/** Rows of both lists of the table, read as a person does; goes back to the graph. */
async function rowCounts(page: Page): Promise<{ readonly nodes: number; readonly links: number }> {
  await page.keyboard.press('2')
  const main = page.getByRole('main')
  const count = async (list: 'Nodes' | 'Links') => {
    await main.getByRole('button', { name: new RegExp(`^${list} \\d`) }).click()
    return main.locator('tbody tr').count()
  }
  const rows = { links: await count('Links'), nodes: await count('Nodes') }
  await page.keyboard.press('1')
  await page.getByRole('application').waitFor()
  return rows
}
