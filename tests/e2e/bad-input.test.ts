/** What should not come, in a real browser: damaged and hostile addresses, a server that goes away, names that break a page. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { PackageCopy } from '../fixtures/damaged-package.ts'
import { freePort } from '../neo4j/server.ts'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, type OpenedPage, searchFor, selected, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const packed = (text: string | Buffer): string => `#z=${deflateRawSync(text).toString('base64url')}`
const million = (): string => Array.from({ length: 250_000 }, (_, index) => `n${index.toString(36)}`).join()
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

/** An address, and what its one notice names. Each of them also asks for Niger. */
const hostile: readonly (readonly [what: string, address: () => string, named: RegExp])[] = [
  ['another version', () => '?v=2&on=niger', /v=2/],
  ['scripts in ids and parts', () => '?on=niger,<script>hacked=1</script>&<img%20src=x>=1&sel=<b>', /<script>hacked/],
  ['scripts in a label of the page', () => '?on=niger&view="><script>hacked=1</script>', /view=">/],
  ['elements that are gone', () => `?on=niger,${numbered(60).join()}`, /gone-0, .*and 55 more/],
  [
    'elements that are gone, in every part',
    () => '?on=niger&pin=a&trail=a,b&sel=a&path=a,niger&offtypes=x&sources=y',
    /y|x/,
  ],
  [
    'names that mean something to the language',
    () => '?on=niger,__proto__,constructor,toString&sel=__proto__',
    /__proto__/,
  ],
  ['too many ids', () => `#on=niger,${million()}`, /on=20,000|on=20000/],
  ['deep JSON', () => `?on=niger#n=${Buffer.from(deep).toString('base64url')}&p=${deep}`, /p=\[/],
  ['numbers that are none', () => '?on=niger&lines=1e308&steps=NaN#c=NaN,1e308,-1', /c=NaN,1e308,-1/],
  ['two megabytes', () => `?on=niger#p=${'A'.repeat(1_900_000)}`, /p=AAAA/],
  ['positions of another number of nodes', () => '?on=niger#p=AAAAAAAAAAAA', /p=AAAA/],
  ['broken percent-encoding', () => '?on=niger,%E0%A4%A&sel=%', /on=%E0%A4%A, sel=%/],
  ['a bomb', () => `?on=niger${packed(Buffer.alloc(500_000_000, 'a=b&'))}`, /could not be used: z/],
  ['what is not packed', () => '?on=niger#z=!!!', /could not be used: z/],
  [
    'packed scripts',
    () => `?on=niger${packed('n=niger.PHNjcmlwdD5oYWNrZWQ9MTwvc2NyaXB0Pg&x=<script>')}`,
    /could not be used: x/,
  ],
  ['marks and lines that no one grouped', () => '?on=niger&group=<b>&open=__proto__#g=~zz,~~x&gp=AA', /group=<b>/],
  ['control characters', () => '?on=niger,%00%07%E2%80%AEevil,%F0%9F%92%A9', /\uFFFD\uFFFD\uFFFDevil/],
]

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `gone-${index}`)

describePage('bad input', () => {
  let browser: Browser
  let relata: RunningRelata
  const pages: OpenedPage[] = []

  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const { close } of pages.splice(0)) await close()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })

  const open = async (url: string, options: BrowserContextOptions = {}): Promise<OpenedPage> => {
    const opened = await openPage(browser, url, options)
    pages.push(opened)
    return opened
  }

  for (const [what, address, named] of hostile)
    it(`shows what it can of an address with ${what}, and one notice`, async () => {
      const started = Date.now()
      const { page, complaints } = await open(relata.url + address())
      expect(Date.now() - started).toBeLessThan(20_000)
      expect((await viewOf(page)).nodes.map(({ id }) => id)).toEqual(['niger'])
      await page.locator('.notice').first().waitFor()
      const words = await page.locator('.notice').allTextContents()
      expect(words).toHaveLength(1)
      expect(words[0]).toMatch(named)
      expect(words[0]?.length).toBeLessThan(700)
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      expect(complaints).toEqual([])
      // It is still a page that one can work with.
      await searchFor(page, 'frontex')
      await page.keyboard.press('Enter')
      await selected(page, ['frontex'])
    })

  it('shows what is left of an address that was cut, wherever it was cut', async () => {
    const whole =
      '?v=1&lang=fr&on=niger,mali,frontex&off=topic&from=2014&sel=niger&pin=mali&trail=niger,mali&group=kind&open=FORCE' +
      '#n=niger.SG9zdA&p=AAr_7AEsACgAZABk&b=0.1.1&c=1,2,1'
    const { page, complaints } = await open(relata.url)
    for (let end = 1; end < whole.length; end += 7) {
      await page.goto('about:blank')
      await page.goto(relata.url + whole.slice(0, end))
      await page
        .waitForFunction(() => 'relata' in window && window.relata.view().nodes.length > 0)
        .catch(async () => {
          // All that is left of the list of nodes may be the beginning of an id that nothing has.
          await page.locator('.notice').first().waitFor()
        })
      expect(await page.locator('.notice').count()).toBeLessThanOrEqual(1)
    }
    expect(complaints).toEqual([])
  }, 180_000)

  it('keeps the picture usable while the server is away, and goes on when it is back', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'relata-e2e-'))
    const where = { PORT: String(await freePort()), RELATA_DATA_DIR: directory }
    let server = await startRelata(where)
    const { page } = await open(server.url)
    // What is loaded ahead is there even if the server goes away.
    await page.waitForTimeout(2500)
    await server.stop()
    const before = await viewOf(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const banner = page.locator('.notice.offline')
    await banner.getByText('The server cannot be reached. What is on the screen stays.').waitFor()
    await takePicture(page, 'offline-1440-light-en')
    expect(await viewOf(page)).toEqual(before)

    await page.keyboard.press('Space')
    await page.waitForFunction(() => window.relata.view().selection.length === 1)
    await page.keyboard.press('Delete')
    await page.waitForFunction(() => window.relata.view().nodes.length === 43)
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Countries/ }).click()
    await page.waitForFunction(() => window.relata.view().hidden.nodes === 6)
    await page.getByRole('button', { name: /^Countries/ }).click()
    await page.keyboard.press('2')
    await page.getByRole('grid').first().waitFor()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Saved', exact: true }).click()
    await page.keyboard.press('Enter')
    await page.getByText('is saved in this browser').waitFor()
    await page.keyboard.press('Escape')
    await banner.getByRole('button', { name: 'Try again' }).click()
    await banner.waitFor()
    expect((await viewOf(page)).nodes).toEqual(before.nodes)

    server = await startRelata(where)
    await banner.getByRole('button', { name: 'Try again' }).click()
    await drawn(page, before.nodes.length + 1)
    await banner.waitFor({ state: 'detached' })
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  }, 120_000)
})

const names = {
  niger: 'A very long name that goes on '.repeat(17).slice(0, 500).trim(),
  mali: 'جمهورية مالي — النيجر',
  'burkina-faso': '👩🏽‍🚀🇧🇫 Faso 👨‍👩‍👧‍👦',
  chad: 'Chad\u0007\u202E gnp.exe\u200B\u2066',
  mauritania: '<img src=x onerror="hacked=1">&amp;<script>hacked=1</script>',
  'european-union': 'X'.repeat(500),
  'g5-sahel': 'Z̸̡̛͙a̴͉͠l̵̢̛g̶̛̱ó̷͔ '.repeat(20).trim(),
} as const

describePage('names that break pages', () => {
  let browser: Browser
  let relata: RunningRelata
  let copy: PackageCopy

  beforeAll(async () => {
    copy = await PackageCopy.make()
    const rows = Object.entries(names).map(([key, name]) => ({
      table: 'actors',
      key,
      set: { name_en: name, name_fr: name, acronyms_en: '', acronyms_fr: '' },
    }))
    await copy.patch(...rows)
    relata = await startRelata({ RELATA_DATASET: copy.folder })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
    await copy.remove()
  })

  for (const width of [1440, 390])
    it(`are laid out, escaped and never broken at ${width}`, async () => {
      const options = { viewport: { width, height: 844 }, bypassCSP: true }
      const { page, complaints, close } = await openPage(browser, relata.url, options)
      expect((await viewOf(page)).nodes).toHaveLength(44)
      await takePicture(page, `odd-names-${width}`)
      for (const [id, name] of Object.entries(names)) {
        await page.goto(`${relata.url}?sel=${id}`)
        await drawn(page, 44)
        await page.waitForFunction((one) => window.relata.view().selection.join() === one, id)
        if (width > 1000) await isWhole(page, id, name)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      }
      await page.goto(`${relata.url}?sel=created--chad--g5-sahel-joint-force`)
      await page.locator('.verb').first().waitFor({ state: 'attached' })
      const [end = 0, begin = -1] = await order(page)
      expect(begin).toBeGreaterThanOrEqual(end)
      await page.goto(`${relata.url}?view=table&sel=niger`)
      await page.getByRole('grid').first().waitFor()
      await takePicture(page, `odd-names-table-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await findings(page)).toEqual([])
      expect(complaints).toEqual([])
      await close()
    }, 120_000)
})

/** Where a sentence's first name ends and its verb begins, from the left. */
const order = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const [name, verb] = ['.inspector .end', '.inspector .verb'].map((each) => document.querySelector(each))
    return [name?.getBoundingClientRect().right ?? Number.NaN, verb?.getBoundingClientRect().left ?? Number.NaN]
  })

/** The panel shows the name with nothing of it hidden at the side, and nothing in it has become an element. */
async function isWhole(page: Page, id: string, name: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Inspector' })
  const title = panel.getByRole('heading', { level: 2 })
  await title.waitFor()
  const visible = (text: string | null) => (text ?? '').replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '')
  expect({ id, text: visible(await title.textContent()) }).toEqual({ id, text: visible(name) })
  expect(await title.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  expect(await panel.locator('img, script').count()).toBe(0)
}
