/** Groups in a real browser: what is alike as one mark, opened in place, its lines summed; nothing lost and nothing moved. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CanvasView } from '../../client/embedding.ts'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, type OpenedPage, placesOf, selected, viewOf } from './explorer-page.ts'
import { crowdIds, makeUpCrowd } from './made-up-crowd.ts'
import { pixelsOf, tokenColour } from './picture-pixels.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'
import { rowsOf, showList } from './table-page.ts'

const choice = (page: Page): Locator => page.locator('.status').getByLabel('Group by')
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })

async function groupBy(page: Page, by: 'nothing' | 'kind' | 'country' | 'community'): Promise<void> {
  await choice(page).selectOption({ label: by })
  await page.waitForFunction((grouped) => (window.relata.view().groups !== undefined) === grouped, by !== 'nothing')
}

/** Resolves when exactly these groups are open. */
const opened = async (page: Page, ids: readonly string[]): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      (window.relata.view().groups ?? [])
        .filter((group) => group.opened)
        .map(({ id }) => id)
        .join() === wanted,
    ids.join(),
  )
}

/** Every mark's place, groups and entities alike. */
const marks = (view: CanvasView): Readonly<Record<string, readonly [number, number]>> => ({
  ...placesOf(view),
  ...Object.fromEntries((view.groups ?? []).map(({ id, x, y }) => [id, [x, y]])),
})

/** Ids of all entities and relationships, drawn one by one or held by groups; one that were in two places would be here twice. */
function all({ nodes, relationships, groups = [] }: CanvasView): readonly (readonly string[])[] {
  const closed = groups.filter((group) => !group.opened)
  return [
    [...nodes.map(({ id }) => id), ...closed.flatMap(({ members }) => members)].sort(),
    [...relationships, ...groups.flatMap(({ inside }) => inside)].sort(),
  ]
}

interface Felt {
  readonly _cyreg: {
    readonly cy: {
      readonly getElementById: (id: string) => { readonly renderedPosition: () => { x: number; y: number } }
    }
  }
}

/** Where a mark is on the page, in px. */
const placeOnPage = (page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate((mark) => {
    const canvas = document.querySelector('.canvas')
    if (!canvas) throw new Error('There is no canvas.')
    const { left, top } = canvas.getBoundingClientRect()
    const { x, y } = (canvas as unknown as Felt)._cyreg.cy.getElementById(mark).renderedPosition()
    return { x: left + x, y: top + y }
  }, id)

async function clickMark(page: Page, id: string, options: Parameters<Page['mouse']['click']>[2] = {}): Promise<void> {
  const { x, y } = await placeOnPage(page, id)
  await page.mouse.click(x, y, options)
}

/** How far two marks are from one another on the page, in px. */
async function apart(page: Page, a: string, b: string): Promise<number> {
  const [from, to] = [await placeOnPage(page, a), await placeOnPage(page, b)]
  return Math.hypot(from.x - to.x, from.y - to.y)
}

const first = (view: CanvasView, id: string) => view.groups?.find((group) => group.id === id)

describePage('groups', () => {
  let browser: Browser
  let relata: RunningRelata
  let now: OpenedPage
  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
  })
  afterEach(() => now.close())
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })
  const open = async (query = '', options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
    now = await openPage(browser, relata.url + query, options)
    return now.page
  }

  describe('made', () => {
    for (const by of ['kind', 'country', 'community'] as const)
      it(`by ${by}: nothing lost, counted, undone to the pixel`, async () => {
        const page = await open()
        const before = await viewOf(page)
        const seen = await placeOnPage(page, 'niger')
        await groupBy(page, by)
        const grouped = await viewOf(page)
        expect(all(grouped)).toEqual(all(before))
        expect(grouped.groups?.every(({ members }) => members.length > 1)).toBe(true)
        expect(await page.locator('.status .counts').textContent()).toContain(
          `44 nodes in ${grouped.groups?.length} groups`,
        )
        expect(await overlaps(page)).toEqual([])
        await takePicture(page, `groups-${by}`)

        await page.keyboard.press('Control+z')
        await page.waitForFunction(() => window.relata.view().groups === undefined)
        expect(await viewOf(page)).toEqual(before)
        expect(await placeOnPage(page, 'niger')).toEqual(seen)
        await page.keyboard.press('Control+Shift+z')
        await page.waitForFunction(() => window.relata.view().groups !== undefined)
        expect(await viewOf(page)).toEqual(grouped)
        await groupBy(page, 'nothing')
        expect(await viewOf(page)).toEqual(before)
        expect(now.complaints).toEqual([])
      })

    it('the same way again from an address, opened groups and all', async () => {
      const page = await open('?group=kind&open=MISSION')
      await opened(page, ['@kind:MISSION'])
      const before = await viewOf(page)
      await clickMark(page, '@kind:FORCE')
      await selected(page, ['@kind:FORCE'])
      await page.waitForFunction(() => location.search.includes('sel=@kind:FORCE') && location.hash.includes('gp='))
      await page.reload()
      await opened(page, ['@kind:MISSION'])
      const after = await viewOf(page)
      expect(marks(after)).toEqual(marks(before))
      expect(after.selection).toEqual(['@kind:FORCE'])
      await panel(page).getByRole('heading', { name: 'Forces', level: 2 }).waitFor()
    })

    it('on a phone, from its menu', async () => {
      const page = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByLabel('Group by').selectOption({ label: 'country' })
      await page.waitForFunction(() => window.relata.view().groups !== undefined)
      expect(first(await viewOf(page), '@country:@none')?.members).toContain('european-union')
      await takePicture(page, 'groups-phone')
    })
  })

  describe('opened', () => {
    it('in place by a double click and closed again: nothing else moves, and each is one step', async () => {
      const page = await open('?group=kind')
      const before = await viewOf(page)
      const missions = first(before, '@kind:MISSION')
      await clickMark(page, '@kind:MISSION', { clickCount: 2 })
      await opened(page, ['@kind:MISSION'])
      const after = await viewOf(page)
      expect(marks(after)).toMatchObject(marks(before))
      expect(all(after)).toEqual(all(before))
      const there = placesOf(after)
      for (const id of missions?.members ?? []) {
        const [x = Number.NaN, y = Number.NaN] = there[id] ?? []
        expect(Math.hypot(x - (missions?.x ?? 0), y - (missions?.y ?? 0))).toBeLessThan(420)
      }
      expect(await overlaps(page)).toEqual([])
      await takePicture(page, 'groups-opened')

      await clickMark(page, '@kind:MISSION', { clickCount: 2 })
      await opened(page, [])
      expect(marks(await viewOf(page))).toEqual(marks(before))
      await page.getByRole('button', { name: 'Steps', exact: true }).click()
      const steps = page.locator('.step')
      expect(await steps.nth(0).textContent()).toContain('Closed the group “Missions”')
      expect(await steps.nth(1).textContent()).toContain('Opened the group “Missions”')
    })

    it('by keyboard: walked to, opened with Enter, its menu with Shift+F10', async () => {
      const page = await open('?group=kind&sel=@kind:MISSION')
      await page.getByRole('application').focus()
      const said = page.locator('[aria-live="polite"]', { hasText: 'group of' })
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key)
      await said.waitFor({ state: 'attached' })
      await page.keyboard.press('Shift+F10')
      const menu = page.getByRole('menu')
      await menu.waitFor()
      const name = (await menu.getAttribute('aria-label')) ?? ''
      await menu.getByRole('menuitem', { name: /^Open \d/ }).press('Enter')
      await page.waitForFunction(() => window.relata.view().groups?.some((group) => group.opened))
      expect(name).toMatch(/^Actions for /)
      await page.keyboard.press('Enter')
      await opened(page, [])
    })

    it('with the members that its mark takes along when it is dragged', async () => {
      const page = await open('?group=kind&open=MISSION')
      await opened(page, ['@kind:MISSION'])
      const before = marks(await viewOf(page))
      const { x, y } = await placeOnPage(page, '@kind:MISSION')
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 30, y + 40, { steps: 4 })
      await page.mouse.up()
      await expect.poll(async () => marks(await viewOf(page))['@kind:MISSION']).not.toEqual(before['@kind:MISSION'])
      const after = marks(await viewOf(page))
      const moved = Object.keys(before).filter((id) => before[id]?.join() !== after[id]?.join())
      const members = first(await viewOf(page), '@kind:MISSION')?.members ?? []
      expect(moved.sort()).toEqual([...members, '@kind:MISSION'].sort())
      await page.keyboard.press('Control+z')
      expect(marks(await viewOf(page))).toEqual(before)
    })
  })

  describe('read', () => {
    it('a line between two lists its relationships by type, each with its evidence', async () => {
      const page = await open('?group=kind')
      const [from, to] = [await placeOnPage(page, '@kind:COUNTRY'), await placeOnPage(page, '@kind:FORCE')]
      await page.mouse.click(from.x * 0.7 + to.x * 0.3, from.y * 0.7 + to.y * 0.3)
      await selected(page, ['@kind:COUNTRY|@kind:FORCE'])
      await panel(page).getByText('19 links').waitFor()
      expect(await panel(page).getByRole('heading', { level: 4 }).allTextContents()).toEqual(
        expect.arrayContaining([expect.stringMatching(/^is part of \d+$/)]),
      )
      await takePicture(page, 'groups-line')
      await panel(page).locator('.link-group .row').first().click()
      await panel(page).getByRole('heading', { name: 'Evidence' }).waitFor()
      expect((await viewOf(page)).selection).toHaveLength(1)
      await page.goBack()
      await selected(page, ['@kind:COUNTRY|@kind:FORCE'])
    })

    it('a group lists members, sums by type and what is inside; a member that is selected lights it', async () => {
      const page = await open('?group=kind&sel=@kind:FORCE')
      await panel(page).getByRole('heading', { name: 'Forces', level: 2 }).waitFor()
      await panel(page).getByText('10 members').first().waitFor()
      await panel(page).getByText('4 links', { exact: true }).waitFor()
      const line = panel(page).locator('.line-to', { hasText: 'Countries' })
      await line.locator('summary').click()
      expect(await line.locator('h4').first().textContent()).toMatch(/\d/)
      await page.keyboard.press('Escape')
      await selected(page, [])
      const accent = await tokenColour(page, 'accent')
      expect(await pixelsOf(page, accent)).toBe(0)
      await page.goBack()
      await selected(page, ['@kind:FORCE'])
      await panel(page).getByRole('button', { name: 'Malian Police' }).click()
      await selected(page, ['malian-police'])
      await expect.poll(() => pixelsOf(page, accent)).toBeGreaterThan(50)
      await panel(page).getByRole('heading', { name: 'Malian Police', level: 2 }).waitFor()
    })

    it('the legend and the table say what they said', async () => {
      const page = await open('')
      const legend = page.getByRole('complementary', { name: 'Legend and filters' })
      // Its lesser parts come a moment later.
      await legend.getByText('Links of a node').waitFor()
      const before = await legend.textContent()
      await groupBy(page, 'community')
      expect(await legend.textContent()).toBe(before)
      const rows = async () => {
        await page.keyboard.press('2')
        const found: (readonly string[])[] = []
        for (const list of ['Nodes', 'Links'] as const) {
          await showList(page, list)
          found.push((await rowsOf(page)).ids)
        }
        await page.keyboard.press('1')
        return found
      }
      await page.locator('.canvas').focus()
      const grouped = await rows()
      await page.getByRole('application').focus()
      await groupBy(page, 'nothing')
      expect(await rows()).toEqual(grouped)
      expect(grouped[0]).toHaveLength(44)
    })
  })

  describe('looked through and added to', () => {
    it('what the filters hide is counted, and nothing moves', async () => {
      const page = await open('?group=country')
      const before = await viewOf(page)
      await page.getByRole('button', { name: /^Forces/ }).click()
      await page.waitForFunction(() => window.relata.view().hidden.nodes === 10)
      const after = await viewOf(page)
      expect(marks(before)).toMatchObject(marks(after))
      const [was, is] = [before, after].map((view) => first(view, '@country:niger')?.members.length ?? 0)
      expect(is).toBeLessThan(was ?? 0)
      await clickMark(page, '@country:niger')
      await panel(page)
        .getByText(`${(was ?? 0) - (is ?? 0)} hidden by the filters`)
        .waitFor()
    })

    it('newcomers join their groups; what was there does not move', async () => {
      const page = await open('?group=kind&open=MISSION')
      await opened(page, ['@kind:MISSION'])
      const before = await viewOf(page)
      await clickMark(page, 'eucap-sahel-niger', { clickCount: 2 })
      await page.waitForFunction(
        (count) => (window.relata.view().groups ?? []).reduce((sum, { members }) => sum + members.length, 0) > count,
        (before.groups ?? []).reduce((sum, { members }) => sum + members.length, 0),
      )
      const after = await viewOf(page)
      const kept = Object.entries(marks(before)).filter(([id]) => id in marks(after))
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(kept.map(([id]) => [id, marks(after)[id]])))
      expect(kept.length).toBeGreaterThan(10)
      expect(await overlaps(page)).toEqual([])
      await page.keyboard.press('Control+z')
      expect(await viewOf(page)).toMatchObject({ nodes: before.nodes, groups: before.groups })
    })

    it('its members are hidden and kept as one', async () => {
      const page = await open('?group=kind')
      await clickMark(page, '@kind:FORCE', { button: 'right' })
      await page.getByRole('menuitem', { name: /^Hide/ }).click()
      await page.waitForFunction(() => !window.relata.view().groups?.some(({ id }) => id === '@kind:FORCE'))
      expect(all(await viewOf(page))[0]).toHaveLength(34)
      await page.keyboard.press('Control+z')
      await clickMark(page, '@kind:FORCE', { button: 'right' })
      await page.getByRole('menuitem', { name: /^Keep only/ }).click()
      await page.waitForFunction(() => window.relata.view().groups?.length === 1)
      expect(all(await viewOf(page))[0]).toHaveLength(10)
    })
  })

  it('are offered where there is more than one picture holds', async () => {
    const page = await open()
    await makeUpCrowd(page)
    await page.goto(`${relata.url}?on=${crowdIds.join()}&sel=n0`)
    await drawn(page, crowdIds.length)
    await page.getByRole('application').focus()
    await page.keyboard.press('Enter')
    const notice = page.locator('.notice.too-many')
    await notice.getByRole('button', { name: 'Group by kind' }).waitFor()
    expect(await notice.getByRole('button').allTextContents()).toEqual([
      'Group by kind',
      'Group by country',
      'Group by community',
      '',
    ])
    const before = await viewOf(page)
    await notice.getByRole('button', { name: 'Group by kind' }).click()
    await page.waitForFunction(() => window.relata.view().groups?.length === 6)
    expect(all(await viewOf(page))).toEqual(all(before))
    // Fitted as it was before, the marks fill the frame.
    await expect.poll(() => apart(page, '@kind:COUNTRY', '@kind:FORCE')).toBeGreaterThan(100)
    await takePicture(page, 'groups-crowd')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => placesOf(await viewOf(page))).toEqual(placesOf(before))
  })

  for (const [locale, colorScheme] of [
    ['en-GB', 'dark'],
    ['fr-FR', 'light'],
  ] as const)
    it(`without serious findings of axe, ${locale}, ${colorScheme}`, async () => {
      const page = await open('?group=kind&open=MISSION&sel=@kind:FORCE', { locale, colorScheme, bypassCSP: true })
      await page.locator('.line-to').first().waitFor()
      expect(await findings(page)).toEqual([])
      await takePicture(page, `groups-panel-${colorScheme}-${locale.slice(0, 2)}`)
    })
})

/** Pairs of marks that lie on one another. */
const overlaps = async (page: Page): Promise<readonly string[]> => {
  const places = Object.entries(marks(await viewOf(page)))
  return places.flatMap(([id, [x, y]], index) =>
    places
      .slice(index + 1)
      .flatMap(([other, [toX, toY]]) => (Math.hypot(x - toX, y - toY) < 24 ? [`${id} ${other}`] : [])),
  )
}
