/** Paths and comparison in a real browser: asked in every way, seen on the canvas, followed as one step, narrowed and traced. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, placesOf, searchFor, selected, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const panel = (page: Page): Locator => page.getByRole('complementary', { name: /Inspect/ })
const rows = (page: Page): Locator => page.locator('.path-row')
const chains = async (page: Page): Promise<readonly string[]> => page.locator('.path-row .chain').allTextContents()
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name)

/** How many px of the layer of words have the accent: names and lines of paths carry it, nothing else at rest. */
const accented = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const layer = document.querySelector<HTMLCanvasElement>('.picture-layer')
    const { data } = layer?.getContext('2d')?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] }
    let count = 0
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0xb3 && data[at + 1] === 0 && data[at + 2] === 0x6b && data[at + 3] === 255) count += 1
    return count
  })

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('application').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitemcheckbox').first().waitFor()
}

describePage('paths', () => {
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

  it('are asked for in the menu of a node, with the other end found by search, all by keyboard', async () => {
    const { page, complaints, close } = await openPage(browser, `${relata.url}?sel=frontex`)
    await openMenu(page)
    await page.keyboard.press('End')
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Paths to…')
    await page.keyboard.press('Enter')
    await page.getByText('Where do the paths from European Border and Coast Guard Agency lead?').waitFor()
    await searchFor(page, 'niger')
    await page.keyboard.press('Enter')
    await panel(page)
      .getByRole('heading', { name: 'Paths between European Border and Coast Guard Agency and Niger' })
      .waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    expect(parameter(page, 'path')).toBe('frontex,niger')
    await rows(page).first().waitFor()
    expect((await viewOf(page)).nodes).toHaveLength(44)
    // Walk to the third path, follow it, open its first step, and come back to where one was.
    while (!(await page.evaluate(() => document.activeElement?.classList.contains('path-row'))))
      await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.path.followed').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await panel(page).getByRole('heading', { level: 3, name: 'Evidence' }).waitFor()
    expect((await viewOf(page)).selection).toHaveLength(1)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Back to the paths')
    await page.keyboard.press('Escape')
    await page.locator('.path-row[aria-pressed="true"]:focus').waitFor()
    // Escape clears the selection, then closes the panel.
    await page.keyboard.press('Escape')
    expect((await viewOf(page)).selection).toEqual([])
    await page.keyboard.press('Escape')
    await panel(page).getByText('Start from a question').waitFor()
    expect(parameter(page, 'path')).toBeNull()
    expect(complaints).toEqual([])
    await close()
  })

  it('are asked for between two that are selected, from the inspector and from the menu', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?sel=frontex,niger`)
    await panel(page).getByRole('button', { name: 'Paths between them' }).click()
    await rows(page).first().waitFor()
    expect(parameter(page, 'path')).toBe('frontex,niger')
    await panel(page).getByRole('button', { name: 'Close the paths' }).click()
    expect(parameter(page, 'path')).toBeNull()
    await page.goto(`${relata.url}?sel=frontex,niger`)
    await drawn(page)
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Paths between the two selected' }).click()
    await rows(page).first().waitFor()
    await close()
  })

  it('are ranked by the server: shortest first, then by their weakest evidence', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    await rows(page).first().waitFor()
    expect(await panel(page).getByRole('heading', { level: 4 }).allTextContents()).toEqual(['2 steps', '3 steps'])
    const weakest = await page.locator('.path-row .weakest').allTextContents()
    expect(weakest).toHaveLength(20)
    expect(weakest[0]).toContain('stated · confidence high')
    expect(weakest.at(-1)).toContain('inferred')
    await panel(page).getByRole('button', { name: 'Look for more' }).click()
    await expect.poll(() => rows(page).count()).toBe(100)
    await close()
  })

  it('light up on the canvas while the pointer or the focus is on them', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    await rows(page).first().waitFor()
    await expect.poll(() => accented(page)).toBe(0)
    await rows(page).first().hover()
    await expect.poll(() => accented(page)).toBeGreaterThan(300)
    await page.mouse.move(10, 10)
    await expect.poll(() => accented(page)).toBe(0)
    await rows(page).first().focus()
    await expect.poll(() => accented(page)).toBeGreaterThan(300)
    await close()
  })

  it('are followed as one step that moves nothing, selected, numbered, and there again after a reload', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    await rows(page).first().waitFor()
    const before = await viewOf(page)
    const row = rows(page).filter({ hasText: 'Trafficking in human beings – ' }).first()
    await row.click()
    await drawn(page, 45)
    const after = await viewOf(page)
    expect(placesOf(after)).toMatchObject(placesOf(before))
    const fresh = after.nodes.map(({ id }) => id).filter((id) => !before.nodes.some((node) => node.id === id))
    expect(fresh).toEqual(['human-trafficking'])
    expect(after.selection.slice(0, 4)).toEqual(['frontex', 'human-trafficking', 'niamey-declaration', 'niger'])
    expect(after.selection).toHaveLength(7)
    expect(await page.locator('.path.followed .step-of-path').count()).toBe(3)
    const chain = await page.locator('.path.followed .chain').textContent()

    await page.reload()
    await page.locator('.path.followed').waitFor()
    expect(await page.locator('.path.followed .chain').textContent()).toBe(chain)
    expect(await viewOf(page)).toEqual(after)
    await page.mouse.move(10, 10)
    await expect.poll(() => accented(page)).toBeGreaterThan(300)
    await close()
  })

  it('are taken back and done again in one step each', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    const before = await viewOf(page)
    await rows(page).filter({ hasText: 'Trafficking in human beings – ' }).first().click()
    await drawn(page, 45)
    const after = await viewOf(page)
    await page.keyboard.press('Control+z')
    expect((await viewOf(page)).nodes).toEqual(before.nodes)
    expect((await viewOf(page)).selection).not.toContain('human-trafficking')
    expect(await page.locator('.path.followed').count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    expect((await viewOf(page)).nodes).toEqual(after.nodes)
    await page.locator('.path.followed').waitFor()
    await close()
  })

  it('open the passage of each step', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    await rows(page).first().click()
    await page.locator('.step-of-path').first().click()
    await selected(page, ['cooperates-with--niamey-participants--frontex'])
    await panel(page).getByText('paragraph 20').first().waitFor()
    await panel(page).getByRole('button', { name: 'Back to the paths' }).click()
    await page.locator('.step-of-path').nth(1).click()
    await selected(page, ['member-of--niger--niamey-participants'])
    await panel(page).getByRole('heading', { level: 3, name: 'Evidence' }).waitFor()
    expect(await panel(page).getByText('paragraph 1 (number not printed)').count()).toBe(1)
    await close()
  })

  it('do without nodes and relations that are left out, and take them back in', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger`)
    await rows(page).first().waitFor()
    const before = await chains(page)
    expect(before[0]).toContain('Participants in the Niamey meeting')
    await panel(page).getByText('Leave out nodes or relations').click()
    await panel(page).getByRole('button', { name: 'Leave out Participants in the Niamey meeting' }).click()
    await expect.poll(async () => (await chains(page)).some((text) => text.includes('Participants'))).toBe(false)
    await expect.poll(() => rows(page).count()).toBeGreaterThan(0)
    expect(parameter(page, 'avoid')).toBe('niamey-participants')
    await panel(page).getByRole('button', { name: 'Leave out concerns' }).click()
    await expect.poll(() => parameter(page, 'avoidtypes')).toBe('concerns')
    await expect.poll(async () => (await chains(page)).some((text) => text.includes('Trafficking'))).toBe(false)
    await panel(page).getByRole('button', { name: 'Take off “without concerns”' }).click()
    await panel(page).getByRole('button', { name: 'Take off “without Participants in the Niamey meeting”' }).click()
    await expect.poll(() => chains(page)).toEqual(before)
    await close()
  })

  it('say that there is none, why that may be, and what to do', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,niger&steps=1&off=topic&avoid=mali`)
    await panel(page)
      .getByText('No path of at most 1 step leads from one to the other without what is left out.')
      .waitFor()
    await panel(page).getByText('Only what passes the filters of this view was looked at.').waitFor()
    await panel(page).getByRole('button', { name: 'Take everything back in' }).click()
    await panel(page).getByText('No path of at most 1 step leads from one to the other.').waitFor()
    await panel(page).getByRole('button', { name: 'Allow 3 steps' }).click()
    await rows(page).first().waitFor()
    expect(await panel(page).getByRole('combobox').inputValue()).toBe('3')
    expect((await chains(page)).some((text) => text.includes('Trafficking'))).toBe(false)
    await page.getByRole('button', { name: 'clear', exact: true }).click()
    await expect.poll(async () => (await chains(page)).some((text) => text.includes('Trafficking'))).toBe(true)
    await close()
  })

  it('can be stopped while they are looked for, looked for again, and say what failed', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?sel=frontex,niger`)
    let answers = false
    await page.route('**/graphql', async (route) => {
      if (answers || !route.request().postData()?.includes('query Paths')) await route.continue()
    })
    await panel(page).getByRole('button', { name: 'Paths between them' }).click()
    await panel(page).getByText('Looking for paths…').waitFor()
    await panel(page).getByRole('button', { name: 'Stop' }).click()
    await panel(page).getByText('Stopped before the end.').waitFor()
    answers = true
    await panel(page).getByRole('button', { name: 'Try again' }).click()
    await rows(page).first().waitFor()
    await page.unroute('**/graphql')
    await page.route('**/graphql', (route) => route.abort())
    await panel(page).getByRole('combobox').selectOption('2')
    await panel(page).getByText('This could not be loaded: the server cannot be reached').waitFor()
    await page.unroute('**/graphql')
    await panel(page).getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    await close()
  })

  it('of ends that are not there are refused in words', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?path=frontex,atlantis`)
    await panel(page).getByText('Not in this dataset: atlantis').waitFor()
    expect((await viewOf(page)).nodes).toHaveLength(44)
    await close()
  })

  describe('compared entities', () => {
    it('show what they share and what only one has, and bring it as one step that moves nothing', async () => {
      const { page, complaints, close } = await openPage(browser, `${relata.url}?sel=niger,mali`)
      const shared = panel(page).locator('.section', { hasText: 'Linked to both' }).first()
      await shared.getByText('G5 Sahel', { exact: true }).waitFor()
      await panel(page).getByRole('heading', { name: 'Linked to Niger only' }).waitFor()
      await panel(page).getByRole('heading', { name: 'Linked to Mali only' }).waitFor()
      const before = await viewOf(page)
      const button = shared.getByRole('button', { name: /^Show these \d+ on the canvas$/ })
      const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
      await button.click()
      await drawn(page, before.nodes.length + count)
      const after = await viewOf(page)
      expect(after.nodes).toHaveLength(before.nodes.length + count)
      expect(placesOf(after)).toMatchObject(placesOf(before))
      expect(after.selection).toEqual(['niger', 'mali'])
      expect(await shared.getByRole('button', { name: /on the canvas/ }).count()).toBe(0)
      const fresh = after.nodes.slice(before.nodes.length).map(({ id }) => id)
      for (const end of ['niger', 'mali'])
        expect(
          fresh.filter((id) => !after.relationships.some((link) => link.includes(end) && link.includes(id))),
        ).toEqual([])
      await page.keyboard.press('Control+z')
      expect((await viewOf(page)).nodes).toEqual(before.nodes)
      expect(complaints).toEqual([])
      await close()
    })

    it('are chosen in the menu of a node', async () => {
      const { page, close } = await openPage(browser, `${relata.url}?sel=niger`)
      await openMenu(page)
      await page.getByRole('menuitem', { name: 'Common neighbours with…' }).click()
      await page.getByText('What is Niger compared with?').waitFor()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await panel(page).getByRole('heading', { name: 'Linked to both' }).waitFor()
      expect((await viewOf(page)).selection[0]).toBe('niger')
      await close()
    })

    it('are two to four', async () => {
      const { page, close } = await openPage(browser, `${relata.url}?sel=niger,mali,chad,libya`)
      await panel(page).getByRole('heading', { name: 'Linked to all 4' }).waitFor()
      await page.keyboard.press('Control+a')
      await panel(page).getByRole('heading', { name: '44 selected' }).waitFor()
      expect(await panel(page).getByText('Linked to').count()).toBe(0)
      await close()
    })
  })

  const screens = [
    ['paths', '?path=frontex,niger&sel=frontex,niamey-participants,niger&trail=frontex,niamey-participants,niger'],
    ['paths-none', '?path=frontex,niger&steps=1&avoid=mali'],
    ['compare', '?sel=niger,mali,chad'],
  ] as const

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en-GB', 'fr-FR'])
        it(`have no finding of axe at ${viewport.width}×${viewport.height}, ${colorScheme}, ${locale}`, {
          timeout: 60_000,
        }, async () => {
          for (const [name, query] of screens) {
            const { page, close } = await openPage(browser, relata.url + query, {
              viewport,
              colorScheme,
              locale,
              bypassCSP: true,
              hasTouch: viewport.width < 720,
            })
            if (viewport.width < 720) await page.locator('.sheet-handle').click()
            await panel(page).getByRole('heading', { level: 2 }).waitFor()
            await page.waitForLoadState('networkidle')
            const leaveOut = page.locator('.leave-out summary')
            if ((await leaveOut.count()) > 0) await leaveOut.click()
            expect({ name, found: await findings(page) }).toEqual({ name, found: [] })
            if ((await leaveOut.count()) > 0) await leaveOut.click()
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(wider).toBeLessThanOrEqual(0)
            await takePicture(page, `${name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`)
            await close()
          }
        })
})
