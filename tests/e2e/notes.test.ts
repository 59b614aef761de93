/** Notes in a real browser: written, kept, found again, undone, and never more than the text they are. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, type OpenedPage, placesOf, viewOf } from './explorer-page.ts'
import { pixelsOf, tokenColour } from './picture-pixels.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const link = 'created--niger--agadez-field-office'
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
const field = (page: Page): Locator => inspector(page).getByRole('textbox')

async function write(page: Page, text: string): Promise<void> {
  const open = inspector(page).getByRole('button', { name: /^Write a note/ })
  await open.or(field(page)).first().waitFor()
  if ((await open.count()) > 0) await open.click()
  await field(page).fill(text)
  await page.keyboard.press('Control+Enter')
}

const noted = (page: Page): Promise<void> => page.waitForURL((url) => url.hash.includes('n='))

describePage('notes', () => {
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
    opened = await openPage(browser, relata.url, { bypassCSP: true })
  })
  afterEach(async () => {
    await opened.close()
    if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'))
  })

  it('are written on a node, a link and the view, each one step, and come back with the address', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?sel=niger`)
    await drawn(page)
    const places = placesOf(await viewOf(page))
    await write(page, 'Host of the meeting')
    await noted(page)
    await page.evaluate(
      (id) => history.pushState(null, '', `${location.search.replace('niger', id)}${location.hash}`),
      link,
    )
    await page.reload()
    await write(page, 'When was it opened?')
    await page.waitForURL((url) => url.hash.split(',').length === 2)
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await write(page, 'Ask the delegation')
    await page.waitForURL((url) => url.hash.split(',').length === 3)
    await page.reload()
    await inspector(page).getByRole('heading', { name: 'Notes' }).waitFor()
    expect(await field(page).inputValue()).toBe('Ask the delegation')
    expect(await inspector(page).locator('.note-row').allInnerTexts()).toEqual([
      'Niger\nHost of the meeting',
      'Niger created Agadez field office\nWhen was it opened?',
    ])
    expect(placesOf(await viewOf(page))).toEqual(places)
    expect(await page.getByRole('listitem').filter({ hasText: 'Niger, Country, with a note' }).count()).toBe(1)
  })

  it('are kept when the field is left by mouse, without a letter lost', async () => {
    const { page } = opened
    await inspector(page).getByRole('button', { name: 'Write a note on this view' }).click()
    await page.keyboard.type('Deux lectures')
    await page.getByRole('button', { name: 'Fit', exact: true }).click()
    await noted(page)
    expect(await field(page).inputValue()).toBe('Deux lectures')
  })

  it('are kept when something else is selected on the canvas while one writes', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?sel=niger`)
    await inspector(page).getByRole('button', { name: 'Write a note' }).click()
    await page.keyboard.type('unfinished')
    await page.evaluate(() => document.querySelector<HTMLElement>('.canvas')?.focus())
    await noted(page)
    expect(page.url()).toContain(`niger.${Buffer.from('unfinished').toString('base64url')}`)
  })

  it('are undone, done again and removed by emptying them', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?sel=niger`)
    await write(page, 'first')
    await write(page, 'second')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => field(page).inputValue()).toBe('first')
    await page.keyboard.press('Control+z')
    await inspector(page).getByRole('button', { name: 'Write a note' }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => field(page).inputValue()).toBe('first')
    await write(page, ' ')
    await page.waitForURL((url) => !url.hash.includes('n='))
    await page.getByRole('button', { name: 'Steps', exact: true }).click()
    expect(await page.locator('#steps .step').allInnerTexts()).toEqual([
      expect.stringContaining('Removed the note: Niger'),
      expect.stringContaining('Wrote a note: Niger'),
    ])
  })

  it('lead from their list to what they are on', async () => {
    const { page } = opened
    const text = Buffer.from('look here').toString('base64url')
    await page.goto(`${relata.url}?v=1&lang=en#n=niger.${text},${link}.${text}`)
    await inspector(page).locator('.note-row').nth(1).click()
    await expect.poll(async () => (await viewOf(page)).selection).toEqual([link])
    await page.goBack()
    await page.goto(`${relata.url}?v=1&lang=en&on=mali#n=niger.${text},nobody.${text}`)
    await inspector(page).getByText('not on the canvas').first().click()
    await page.getByText('but not on the canvas: Niger').waitFor()
    await inspector(page).locator('.note-row').nth(1).click()
    await page.getByText('Not in this dataset: nobody').waitFor()
  })

  it('hold 2,000 characters, emoji, right-to-left and tags as the text they are', { timeout: 60_000 }, async () => {
    const { page } = opened
    await page.goto(`${relata.url}?sel=niger`)
    const hostile = '<script>document.title = "x"</script><img src=x onerror=alert(1)>'
    const texts = ['x'.repeat(2000), '👩🏽‍⚖️🇳🇪'.repeat(40), 'اتفاق نيامي بشأن الهجرة', hostile, 'a\nb\n\nc']
    for (const text of texts) {
      await write(page, text)
      await page.waitForURL((url) => url.hash.includes(`niger.${Buffer.from(text).toString('base64url').slice(0, 20)}`))
      await page.reload()
      await expect.poll(() => field(page).inputValue()).toBe(text)
    }
    await field(page).fill('')
    await field(page).pressSequentially('é', { delay: 0 })
    await write(page, 'y'.repeat(1990))
    await inspector(page).getByText('10 characters left').waitFor()
    expect(await page.title()).not.toBe('x')
    expect(await page.evaluate(() => document.querySelectorAll('.inspector script, .inspector img').length)).toBe(0)
  })

  it('are reported where an address was damaged, and the rest is shown', async () => {
    const { page } = opened
    await page.goto(`${relata.url}?v=1&lang=en#n=niger.${Buffer.from('kept').toString('base64url')},mali.%00!,x`)
    await page
      .getByText(/A part of the address could not be used: n=/)
      .first()
      .waitFor()
    expect(await inspector(page).locator('.note-row').allInnerTexts()).toEqual(['Niger\nkept'])
  })

  it('are marked on the canvas', async () => {
    const { page } = opened
    const paper = async () => pixelsOf(page, await tokenColour(page, 'mark'))
    expect(await paper()).toBe(0)
    const text = Buffer.from('look here').toString('base64url')
    await page.goto(`${relata.url}?v=1&lang=en#n=niger.${text}`)
    await expect.poll(paper).toBeGreaterThan(10)
    const one = await paper()
    await page.goto(`${relata.url}?v=1&lang=en&x#n=niger.${text},${link}.${text}`)
    await expect.poll(paper).toBeGreaterThan(one)
  })

  it('find nothing wrong with their screens', { timeout: 60_000 }, async () => {
    const { page } = opened
    const text = Buffer.from('Two readings of the same envelope.\nAsk the delegation.').toString('base64url')
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [name, query] of [
        ['view', '?v=1&lang=fr'],
        ['node', '?v=1&lang=en&sel=niger'],
        ['link', `?v=1&lang=fr&sel=${link}`],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(`${relata.url}${query}#n=.${text},niger.${text},${link}.${text}`)
        await page.getByRole('textbox').first().waitFor()
        await page.waitForLoadState('networkidle')
        expect({ name, found: await findings(page) }).toEqual({ name, found: [] })
        await takePicture(page, `note-${name}-${colorScheme}`)
      }
  })

  it('name an attribute by a short label and link the commitment it speaks of', async () => {
    const { page } = opened
    await page.goto(
      `${relata.url}?v=1&lang=en&on=niamey-participants,eucap-sahel-niger&sel=supports--niamey-participants--eucap-sahel-niger`,
    )
    const facts = inspector(page).locator('.facts')
    await facts.getByText('Via', { exact: true }).click()
    await facts.getByText('Commitment from which the relationship follows.').waitFor()
    await facts.getByRole('button', { name: /^Mandates of EUCAP Sahel Niger/ }).click()
    await expect.poll(async () => (await viewOf(page)).selection).toEqual(['niamey-p19'])
  })
})
