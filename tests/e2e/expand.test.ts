/** Expansion in a real browser: counted before it loads, fifty at a time, as the lens allows, collapsed again; nothing moves. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { drawn, openPage, placesOf, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('application').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitemcheckbox').first().waitFor()
}

const expandItem = (page: Page) => page.getByRole('menuitem').first()

/** Expands by the menu until so many nodes are there, and says which came. */
async function expandTo(page: Page, nodes: number): Promise<readonly string[]> {
  const before = await viewOf(page)
  await openMenu(page)
  await expandItem(page).click()
  await drawn(page, nodes)
  const after = await viewOf(page)
  expect(placesOf(after)).toMatchObject(placesOf(before))
  return after.nodes.map(({ id }) => id).filter((id) => !before.nodes.some((node) => node.id === id))
}

interface Neighbourhood {
  readonly data: {
    readonly entity: {
      readonly relationships: {
        readonly nodes: readonly {
          readonly source: { readonly id: string }
          readonly target: { readonly id: string }
        }[]
      }
    }
  }
}

/** All that an entity is linked to, best connected first, as the server says; `only` are further arguments. */
async function neighboursOf(page: Page, id: string, only = ''): Promise<readonly string[]> {
  const answer = await page.evaluate(
    async ([entity, conditions]) => {
      const query = `query All($id: ID!) { entity(id: $id) { relationships(first: 500${conditions}) { nodes { source { id } target { id } } } } }`
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id: entity } }),
      })
      return (await response.json()) as Neighbourhood
    },
    [id, only] as const,
  )
  const links = answer.data.entity.relationships.nodes
  return [...new Set(links.map(({ source, target }) => (source.id === id ? target.id : source.id)))]
}

describePage('expansion', () => {
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

  it('brings fifty, then the rest: each neighbour once, the best connected first, none moved', async () => {
    const { page, complaints, close } = await openPage(browser, `${relata.url}?on=european-union&sel=european-union`)
    const all = await neighboursOf(page, 'european-union')
    expect(all.length).toBeGreaterThan(50)
    const first = await expandTo(page, 51)
    expect(first).toEqual(all.slice(0, 50))
    await openMenu(page)
    expect(await expandItem(page).textContent()).toMatch(/^The rest/)
    await page.keyboard.press('Escape')
    const rest = await expandTo(page, all.length + 1)
    expect(rest).toEqual(all.slice(50))
    await openMenu(page)
    expect(await expandItem(page).getAttribute('aria-disabled')).toBe('true')
    expect(await expandItem(page).textContent()).toContain('everything is drawn')
    await page.keyboard.press('Escape')
    expect(complaints).toEqual([])
    await close()
  })

  it('brings the next fifty after a reload too, and never what is there already', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?on=european-union,niger&sel=european-union`)
    const all = (await neighboursOf(page, 'european-union')).filter((id) => id !== 'niger')
    const first = await expandTo(page, 52)
    const before = await viewOf(page)
    await page.reload()
    await drawn(page, 52)
    expect(await viewOf(page)).toEqual(before)
    const rest = await expandTo(page, all.length + 2)
    expect([...first, ...rest]).toEqual(all)
    await close()
  })

  it('brings several types, directions and kinds at once, as many as it said', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?on=niger&sel=niger`)
    await openMenu(page)
    const ticks = page.getByRole('menuitemcheckbox')
    const everything = await expandItem(page).textContent()
    expect(everything).toMatch(/^Expand\d+ links not drawn$/)
    await ticks.filter({ hasText: /^undertakes/ }).click()
    await ticks.filter({ hasText: /^includes/ }).click()
    const said = Number(/(\d+) link/.exec((await expandItem(page).textContent()) ?? '')?.[1])
    expect(said).toBeGreaterThan(1)
    expect(said).toBeLessThan(Number(/\d+/.exec(everything ?? '')?.[0]))
    await takePicture(page, 'expand-ticks-1440-light-en')
    await expandItem(page).click()
    await drawn(page, 1 + said)
    const brought = ids(await viewOf(page)).slice(1)
    const wanted = [
      ...(await neighboursOf(page, 'niger', ', types: ["undertakes"], direction: OUT')),
      ...(await neighboursOf(page, 'niger', ', types: ["part_of"], direction: IN')),
    ]
    expect(brought).toHaveLength(said)
    expect(brought.toSorted()).toEqual(wanted.toSorted())
    await openMenu(page)
    await ticks.filter({ hasText: 'Missions' }).click()
    await expandItem(page).click()
    await page.waitForFunction(() => window.relata.view().nodes.some(({ id }) => id === 'eucap-sahel-niger'))
    await close()
  })

  it('counts and brings only what the filters let through', async () => {
    const { page, close } = await openPage(
      browser,
      `${relata.url}?on=european-union&sel=european-union&off=funding_flow&basis=stated`,
    )
    await openMenu(page)
    await page.getByText('The filters of this view apply.').waitFor()
    expect(await page.getByRole('menuitemcheckbox', { name: /Funding flows/ }).count()).toBe(0)
    const said = Number(/(\d+) links/.exec((await expandItem(page).textContent()) ?? '')?.[1])
    expect(said).toBeLessThan(50)
    await expandItem(page).click()
    await drawn(page, 20)
    const view = await viewOf(page)
    expect(view.hidden.nodes).toBe(0)
    expect(view.relationships.filter((id) => id.includes('european-union')).length).toBe(said)
    await close()
  })

  it('is collapsed by what it brought and nothing else holds, before and after a reload, and undone', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?sel=niger`)
    const before = await viewOf(page)
    const brought = await expandTo(page, before.nodes.length + 10)
    const expanded = await viewOf(page)
    await openMenu(page)
    const item = page.getByRole('menuitem', { name: /^Collapse/ })
    const said = Number(/\d+/.exec((await item.textContent()) ?? '')?.[0])
    expect(said).toBeGreaterThan(0)
    await item.click()
    const collapsed = await viewOf(page)
    const gone = expanded.nodes.map(({ id }) => id).filter((id) => !collapsed.nodes.some((node) => node.id === id))
    expect(gone).toHaveLength(said)
    expect(brought).toEqual(expect.arrayContaining(gone))
    expect(placesOf(expanded)).toMatchObject(placesOf(collapsed))
    // What stays is held by something else than the one that brought it.
    const stayed = brought.filter((id) => !gone.includes(id))
    expect(collapsed.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([...stayed, ...ids(before)]))
    await page.keyboard.press('Control+z')
    expect((await viewOf(page)).nodes).toEqual(expanded.nodes)
    await page.reload()
    await drawn(page, expanded.nodes.length)
    await openMenu(page)
    await page.getByRole('menuitem', { name: /^Collapse/ }).click()
    expect((await viewOf(page)).nodes).toEqual(collapsed.nodes)
    await close()
  })

  it('leaves what is pinned where it is when everything is arranged anew, and remembers the pin', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?sel=niger`)
    const before = placesOf(await viewOf(page))
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Pin in its place' }).click()
    expect(new URL(page.url()).searchParams.get('pin')).toBe('niger')
    await page.getByRole('button', { name: 'Layout' }).click()
    await page.getByRole('button', { name: /^By what is linked/ }).click()
    await expect.poll(async () => placesOf(await viewOf(page))['mali']).not.toEqual(before['mali'])
    expect(placesOf(await viewOf(page))['niger']).toEqual(before['niger'])
    await page.reload()
    await drawn(page, 44)
    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Let layouts move it' }).click()
    expect(new URL(page.url()).searchParams.get('pin')).toBeNull()
    await page.keyboard.press('Control+z')
    expect(new URL(page.url()).searchParams.get('pin')).toBe('niger')
    await close()
  })

  it('works with the keyboard alone', async () => {
    const { page, close } = await openPage(browser, `${relata.url}?on=niger&sel=niger`)
    await openMenu(page)
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitemcheckbox')
    await page.keyboard.press(' ')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-checked'))).toBe('true')
    await page.keyboard.press('Home')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Expand what is ticked/)
    await page.keyboard.press('Enter')
    await drawn(page, 2)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
    await close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['en-GB', 'fr-FR'])
      it(`has no finding of axe with the menu open, ${colorScheme}, ${locale}`, async () => {
        for (const viewport of [
          { width: 1440, height: 900 },
          { width: 390, height: 844 },
        ]) {
          const address = `${relata.url}?sel=european-union&off=topic&pin=mali`
          const { page, close } = await openPage(browser, address, { viewport, colorScheme, locale, bypassCSP: true })
          await openMenu(page)
          await page.getByRole('menuitemcheckbox').first().click()
          expect(await findings(page)).toEqual([])
          await takePicture(page, `expand-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`)
          await close()
        }
      })
})

const ids = ({ nodes }: Awaited<ReturnType<typeof viewOf>>): readonly string[] => nodes.map(({ id }) => id)
