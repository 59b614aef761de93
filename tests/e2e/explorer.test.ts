/** The explorer in a real browser: find an actor, see its network, expand it, and read on which passage a link rests. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, placesOf, searchFor, selected, viewOf } from './explorer-page.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const link = 'cooperates-with--niamey-participants--frontex'

describePage('the explorer', () => {
  let browser: Browser
  let relata: RunningRelata
  let page: Page
  let complaints: readonly string[]
  let close: () => Promise<void>

  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
    ;({ page, complaints, close } = await openPage(browser, relata.url))
  })
  afterAll(async () => {
    await close()
    await browser.close()
    await relata.stop()
  })

  const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

  it('opens with the first guided view, drawn', async () => {
    const view = await viewOf(page)
    expect(view.nodes).toHaveLength(44)
    expect(view.relationships).toHaveLength(127)
    expect(view.hidden).toEqual({ nodes: 0, relationships: 0 })
    expect(placesOf(view)['niger']).toEqual([566, 420])
    expect(await page.title()).toBe('The EU’s missions, Frontex and AFIC · Relata · Sahel and Niamey Declaration')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  it('finds an actor by its acronym and says which form matched', async () => {
    await searchFor(page, 'frontex')
    expect(await page.getByRole('option').first().textContent()).toContain('acronym Frontex')
    await page.keyboard.press('Enter')
    await selected(page, ['frontex'])
    await inspector().getByRole('heading', { level: 2, name: 'European Border and Coast Guard Agency' }).waitFor()
  })

  it('opens the link to the participants of Niamey, its passage, and the French digest', async () => {
    await inspector()
      .getByRole('button', { name: /Participants in the Niamey meeting/ })
      .first()
      .click()
    await selected(page, [link])
    await inspector().getByText('paragraph 20').first().waitFor()
    await inspector().getByText('Building on AFIC, cooperate more with Frontex').first().waitFor()
    await page.getByRole('button', { name: /^FR/ }).click()
    await page.getByRole('complementary', { name: 'Inspecteur' }).getByText('paragraphe 20').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    const digest = page.getByRole('complementary', { name: 'Inspecteur' }).getByText(/Frontex/)
    expect(await digest.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('partenariats opérationnels')]),
    )
    await page.getByRole('button', { name: /^EN/ }).click()
  })

  it('comes back from its address: elements, places, selection, language, title and headings', async () => {
    await page.getByRole('button', { name: /^FR/ }).click()
    const before = { view: await viewOf(page), title: await page.title(), headings: await headings(page) }
    await page.reload()
    await drawn(page, 44)
    await page.getByText('paragraphe 20').first().waitFor()
    expect({ view: await viewOf(page), title: await page.title(), headings: await headings(page) }).toEqual(before)
    const copy = await openPage(browser, page.url())
    await copy.page.getByText('paragraphe 20').first().waitFor()
    expect(await viewOf(copy.page)).toEqual(before.view)
    await copy.close()
    await page.getByRole('button', { name: /^EN/ }).click()
  })

  it('expands around an actor while everything else keeps its pixel, and takes it back', async () => {
    const before = await viewOf(page)
    await expandByMenu(page, 'afic')
    await drawn(page, 45)
    const after = await viewOf(page)
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length)
    expect(placesOf({ ...after, nodes: after.nodes.filter(({ id }) => id in placesOf(before)) })).toEqual(
      placesOf(before),
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    expect((await viewOf(page)).nodes).toEqual(before.nodes)
    await page.keyboard.press('Control+Shift+z')
    expect((await viewOf(page)).nodes).toEqual(after.nodes)
    await page.keyboard.press('Control+z')
  })

  it('filters by the legend, says what is hidden, and moves nothing', async () => {
    const before = await viewOf(page)
    await page.getByRole('button', { name: /^Countries/ }).click()
    const filtered = await viewOf(page)
    expect(filtered.hidden.nodes).toBe(6)
    expect(filtered.nodes).toEqual(before.nodes.filter(({ id }) => filtered.nodes.some((node) => node.id === id)))
    await page
      .getByText(/6 nodes.*hidden/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Countries/ }).click()
    expect((await viewOf(page)).nodes).toEqual(before.nodes)
  })

  it('goes back and forward through what was selected', async () => {
    await searchFor(page, 'eutm mali')
    await page.keyboard.press('Enter')
    await selected(page, ['eutm-mali'])
    await searchFor(page, 'afic')
    await page.keyboard.press('Enter')
    await selected(page, ['afic'])
    await page.goBack()
    await selected(page, ['eutm-mali'])
    await page.goForward()
    await selected(page, ['afic'])
    expect(new URL(page.url()).searchParams.get('sel')).toBe('afic')
  })

  it('adds what is searched for and not on the canvas, near what it is linked to', async () => {
    const before = await viewOf(page)
    await searchFor(page, 'sahel alliance')
    await page.keyboard.press('Enter')
    await selected(page, ['sahel-alliance'])
    const after = await viewOf(page)
    expect(after.nodes.map(({ id }) => id)).toEqual([...before.nodes.map(({ id }) => id), 'sahel-alliance'])
    expect(placesOf(after)).toMatchObject(placesOf(before))
  })

  it('shows the same elements as a table', async () => {
    const view = await viewOf(page)
    await page.keyboard.press('2')
    const rows = async (tab: string) => {
      await page.getByRole('main').getByText(tab).click()
      return page.locator('tbody tr').count()
    }
    expect(await rows(`Links ${view.relationships.length}`)).toBe(view.relationships.length)
    expect(await rows(`Nodes ${view.nodes.length}`)).toBe(view.nodes.length)
    await page.keyboard.press('1')
    await drawn(page, view.nodes.length)
  })

  it('complains of nothing in the console', () => {
    expect(complaints).toEqual([])
  })
})

const headings = (page: Page): Promise<readonly string[]> => page.getByRole('heading').allTextContents()

/** Opens the menu of a node with the right button, as an analyst does, and takes its first entry. */
async function expandByMenu(page: Page, id: string): Promise<void> {
  await searchFor(page, id)
  await page.keyboard.press('Enter')
  await selected(page, [id])
  await page.getByRole('application').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await page.getByRole('menuitem').nth(1).waitFor()
  await page.getByRole('menuitem').first().click()
}

describe('addresses that say too much', () => {
  describePage('in the browser', () => {
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

    it('shows what it can and says what it cannot', async () => {
      const address = `${relata.url}?v=1&on=niger,mali,atlantis,%3Cscript%3E&sel=atlantis&off=dragon&x=1#p=zz`
      const { page, complaints, close } = await openPage(browser, address)
      expect((await viewOf(page)).nodes.map(({ id }) => id)).toEqual(['niger', 'mali'])
      const notices = await page.getByRole('region', { name: 'Notices' }).textContent()
      expect(notices).toContain('atlantis')
      expect(notices).toContain('dragon')
      expect(complaints).toEqual([])
      await close()
    })

    it('keeps the picture when the server goes away, and says so', async () => {
      const { page, close } = await openPage(browser, relata.url)
      await page.route('**/graphql', (route) => route.abort())
      await searchForNothing(page)
      await page.keyboard.press('Escape')
      await page.getByRole('application').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page
        .getByRole('region', { name: 'Notices' })
        .getByText(/server/i)
        .first()
        .waitFor()
      expect((await viewOf(page)).nodes).toHaveLength(44)
      await close()
    })
  })
})

async function searchForNothing(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('niger')
  await page.waitForTimeout(400)
}
