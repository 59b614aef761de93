/** The table in a real browser: the same as the canvas after whatever was done, and everything that the canvas can do. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findings } from './axe.ts'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage, searchFor, selected, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'
import { calm, column, row, rowsOf, showList, watchRequests } from './table-page.ts'

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

const open = async (query = '?view=table&list=nodes', options = {}) => {
  const opened = await openPage(browser, relata.url + query, options)
  watchRequests(opened.page)
  await opened.page.locator('tbody tr').first().waitFor()
  return opened
}
const focusOn = (page: Page, id: string) => row(page, id).locator('[role="rowheader"]').focus()

describePage('rows and canvas', () => {
  /** Repeatable by its seed. */
  const randomFrom = (seed: number) => {
    let state = seed
    return (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
  }
  type Pick = (below: number) => number

  const anyRow = async (page: Page, pick: Pick) => {
    const { ids } = await rowsOf(page)
    return ids[pick(Math.max(1, ids.length))]
  }
  const menuOf = async (page: Page, pick: Pick) => {
    await showList(page, 'Nodes')
    const id = await anyRow(page, pick)
    if (id === undefined) return false
    await row(page, id).locator('.row-menu button').click()
    await page.getByRole('menu').waitFor()
    await calm(page)
    return true
  }
  const fromMenu = (name: RegExp) => async (page: Page, pick: Pick) => {
    if (!(await menuOf(page, pick))) return
    const item = page.getByRole('menuitem', { name })
    if ((await item.getAttribute('aria-disabled')) === 'true') await page.keyboard.press('Escape')
    else await item.click()
  }
  const inLens = (name: RegExp) => (page: Page) =>
    page
      .getByRole('complementary', { name: /Legend/ })
      .getByRole('button', { name })
      .first()
      .click()

  /** What an analyst does, in one line each. */
  const actions: Readonly<Record<string, (page: Page, pick: Pick) => Promise<unknown>>> = {
    expand: fromMenu(/^(Expand|Next|The rest)/),
    collapse: fromMenu(/^Collapse/),
    hide: fromMenu(/^Hide/),
    keep: async (page, pick) =>
      (await viewOf(page)).nodes.length > 30 ? fromMenu(/^Keep only/)(page, pick) : undefined,
    pin: fromMenu(/^(Pin in|Let layouts)/),
    'kind off or on': (page, pick) =>
      inLens([/^Countries/, /^Missions/, /^Bodies/, /^Groups/][pick(4)] ?? /^Groups/)(page),
    'basis off or on': inLens(/^Inferred/),
    'contested off or on': inLens(/^Contested/),
    'time window': async (page, pick) => {
      await page.getByRole('slider').nth(pick(2)).focus()
      await page.keyboard.press(pick(2) === 0 ? 'ArrowRight' : 'ArrowLeft')
    },
    group: async (page, pick) => {
      await page.keyboard.press('1')
      await page.getByRole('combobox', { name: /Group/ }).selectOption(['kind', 'country', 'none'][pick(3)] ?? 'none')
      await calm(page)
      await page.keyboard.press('2')
      await page.locator('.table-view').waitFor()
    },
    undo: (page) => page.keyboard.press('Control+z'),
    redo: (page) => page.keyboard.press('Control+Shift+z'),
    add: async (page, pick) => {
      await searchFor(page, ['sahel alliance', 'france', 'libya', 'unhcr', 'germany', 'frontex'][pick(6)] ?? 'mali')
      await page.keyboard.press('Enter')
    },
    select: async (page, pick) => {
      const id = await anyRow(page, pick)
      if (id !== undefined)
        await row(page, id)
          .locator('[role="rowheader"]')
          .click({ modifiers: pick(2) ? ['Control'] : [] })
    },
    'select a range': async (page, pick) => {
      const [from, to] = [await anyRow(page, pick), await anyRow(page, pick)]
      if (from === undefined || to === undefined) return
      await row(page, from).locator('[role="rowheader"]').click()
      await row(page, to)
        .locator('[role="rowheader"]')
        .click({ modifiers: ['Shift'] })
    },
    'guided view': async (page, pick) => {
      await page.goto(`${relata.url}?view=table&guide=${['eu-missions', 'g5-sahel', 'niamey-promises'][pick(3)]}`)
      await page.locator('tbody tr').first().waitFor()
    },
  }

  const compare = async (page: Page) => {
    await calm(page)
    const view = await viewOf(page)
    // What a group holds is drawn with it.
    const { groups = [] } = view
    await showList(page, 'Nodes')
    const nodes = await rowsOf(page)
    await showList(page, 'Links')
    const links = await rowsOf(page)
    const onTable = new Set([...nodes.ids, ...links.ids])
    return {
      table: {
        nodes: nodes.ids.toSorted(),
        links: links.ids.toSorted(),
        selected: [...nodes.selected, ...links.selected].toSorted(),
      },
      canvas: {
        nodes: [
          ...new Set([...view.nodes.map(({ id }) => id), ...groups.flatMap(({ members }) => members)]),
        ].toSorted(),
        links: [...view.relationships, ...groups.flatMap(({ inside }) => inside)].toSorted(),
        selected: view.selection.filter((id) => onTable.has(id)).toSorted(),
      },
    }
  }

  const seed = Number(process.env['SEED'] ?? 20180316)
  it(`are the same after each of 30 random actions (seed ${seed})`, { timeout: 240_000 }, async () => {
    const { page, complaints, close } = await open('?view=table')
    const pick = randomFrom(seed)
    const names = Object.keys(actions)
    const done: string[] = []
    for (let step = 0; step < 30; step += 1) {
      // Each of them once, then any.
      const name = names[step < names.length ? (step * 7) % names.length : pick(names.length)] ?? ''
      await actions[name]?.(page, pick)
      done.push(name)
      const { table, canvas } = await compare(page)
      expect({ done, ...table }).toEqual({ done, ...canvas })
    }
    expect(new Set(done).size).toBe(names.length)
    expect(complaints).toEqual([])
    await close()
  })
})

describePage('the table', () => {
  it('sorts by any column, by mouse and keyboard, says so, and keeps it in the address', async () => {
    const { page, close } = await open()
    const head = (name: RegExp) => page.getByRole('columnheader', { name })
    const sorted = async (name: string, compare: (a: string, b: string) => number) => {
      const cells = (await column(page, name)).filter((cell) => cell !== '')
      expect(cells).toEqual(cells.toSorted(compare))
      expect(cells.length).toBeGreaterThan(1)
    }
    const english = new Intl.Collator('en-GB', { numeric: true })
    await sorted('name', english.compare)
    expect(await head(/Name/).getAttribute('aria-sort')).toBe('ascending')
    await head(/Links in all/)
      .getByRole('button')
      .click()
    await head(/Links in all/)
      .getByRole('button')
      .press('Enter')
    expect(await head(/Links in all/).getAttribute('aria-sort')).toBe('descending')
    await sorted('degree', (a, b) => Number(b) - Number(a))
    await page.getByRole('columnheader', { name: 'Start' }).getByRole('button').click()
    const starts = await column(page, 'start')
    expect(starts.slice(starts.indexOf(''))).toEqual(starts.filter((cell) => cell === ''))
    await sorted('start', (a, b) => firstDay(a) - firstDay(b))
    expect(new URL(page.url()).searchParams.get('sort')).toBe('nodes:start')
    const before = await rowsOf(page)
    await page.reload()
    await page.locator('tbody tr').first().waitFor()
    expect(await rowsOf(page)).toEqual(before)
    await close()
  })

  it('sorts French as French', async () => {
    const { page, close } = await open(
      '?view=table&list=nodes&lang=fr&on=niger,joint-investigation-teams,france,eutm-mali',
    )
    expect(await column(page, 'name')).toEqual([
      expect.stringMatching(/^Équipes conjointes/),
      'EUTM Mali',
      'France',
      'Niger',
    ])
    await close()
  })

  it('keeps rows that hold the words, in either language and whatever the accents, and says how many', async () => {
    const { page, close } = await open()
    const filter = page.getByRole('searchbox', { name: /Filter/ })
    await filter.fill('FRONTEX')
    expect(await rowsOf(page)).toMatchObject({ ids: expect.arrayContaining(['frontex', 'afic']) as unknown })
    await page.getByText(/^\d+ of 44 rows$/).waitFor()
    expect(new URL(page.url()).searchParams.get('rows')).toBe('FRONTEX')
    await filter.fill('declaration niamey')
    expect((await rowsOf(page)).ids).toEqual(['niamey-declaration', 'niamey-participants'])
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('3')
    await filter.fill('dragon')
    await page.getByText('No row holds “dragon”.').waitFor()
    await page.getByRole('button', { name: 'Show all rows' }).click()
    expect((await rowsOf(page)).ids).toHaveLength(44)
    await close()
  })

  it('shows the columns that are chosen, at least one, and keeps them in the address', async () => {
    const { page, close } = await open()
    const heads = () => page.getByRole('columnheader').allTextContents()
    await page.getByRole('button', { name: /^Columns 8 of 15/ }).click()
    await page.getByRole('checkbox', { name: 'Acronyms' }).check()
    await page.getByRole('checkbox', { name: 'Code' }).check()
    for (const name of ['Kind', 'Start', 'End', 'Basis', 'Contested', 'Links drawn', 'Links in all', 'Acronyms'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck()
    expect(await heads()).toEqual(['Name▴', 'Code', 'Actions'])
    await page.getByRole('checkbox', { name: 'Name' }).uncheck()
    expect(await page.getByRole('checkbox', { name: 'Code' }).isDisabled()).toBe(true)
    expect(new URL(page.url()).searchParams.get('cols')).toBe('nodes:code')
    await page.getByRole('button', { name: 'The usual columns' }).click()
    expect(await heads()).toHaveLength(9)
    await page.keyboard.press('Escape')
    expect(await page.locator('.columns').isVisible()).toBe(false)
    await close()
  })

  it('says which parts of an address name no column', async () => {
    const { page, close } = await open('?view=table&sort=links:colour&cols=nodes:name.dragon')
    const notices = page.getByRole('region', { name: 'Notices' })
    await notices.getByText('links:colour').waitFor()
    await notices.getByText('nodes:dragon').waitFor()
    expect(await page.getByRole('columnheader').count()).toBe(10)
    await close()
  })

  it('selects by click, with Ctrl and with Shift, and in step with the canvas', async () => {
    const { page, close } = await open()
    const { ids } = await rowsOf(page)
    const [a = '', b = '', c = '', d = ''] = ids
    const click = (id: string, ...modifiers: ('Control' | 'Shift')[]) =>
      row(page, id).locator('[role="rowheader"]').click({ modifiers })
    await click(a)
    await selected(page, [a])
    await click(c, 'Control')
    await selected(page, [a, c])
    await click(a, 'Control')
    await selected(page, [c])
    await click(a)
    await click(d, 'Shift')
    await selected(page, [a, b, c, d])
    expect((await rowsOf(page)).selected).toEqual([a, b, c, d])
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
    await page.keyboard.press('1')
    await page.getByRole('application').waitFor()
    expect((await viewOf(page)).selection).toEqual([a, b, c, d])
    await close()
  })

  it('is walked and selected by keyboard alone, as a grid is', async () => {
    const { page, close } = await open()
    const { ids } = await rowsOf(page)
    const [a = '', b = '', c = ''] = ids
    const here = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest<HTMLTableCellElement>('td, th')
        return [cell?.closest('tr')?.dataset['id'] ?? 'heads', cell?.cellIndex] as const
      })
    expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1)
    await focusOn(page, a)
    await page.keyboard.press('ArrowDown')
    expect(await here()).toEqual([b, 0])
    await page.keyboard.press('ArrowRight')
    expect(await here()).toEqual([b, 1])
    await page.keyboard.press('End')
    expect(await here()).toEqual([b, 8])
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+End')
    expect(await here()).toEqual([ids.at(-1), 8])
    await page.keyboard.press('Control+Home')
    expect(await here()).toEqual(['heads', 0])
    await page.keyboard.press('PageDown')
    const [paged] = await here()
    expect(ids.indexOf(paged)).toBeGreaterThan(10)
    await page.keyboard.press('PageUp')
    expect(await here()).toEqual(['heads', 0])
    expect(await page.locator('[role="grid"] [tabindex="0"]').count()).toBe(1)

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await selected(page, [a])
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await selected(page, [a, b, c])
    await page.keyboard.press('Space')
    await selected(page, [a, b])
    await page.keyboard.press('Control+a')
    expect((await rowsOf(page)).selected).toEqual(ids)
    await page.keyboard.press('Escape')
    await selected(page, [])
    await page.keyboard.press('Enter')
    await selected(page, [c])
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor()
    await close()
  })

  it('opens the menu of a row by keys, right button and its own button, and goes back to the row', async () => {
    const { page, close } = await open('?view=table&list=nodes')
    const menu = page.getByRole('menu', { name: 'Actions for Niger' })
    await focusOn(page, 'niger')
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await page.keyboard.press(key)
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      expect(await row(page, 'niger').locator(':focus').count()).toBe(1)
    }
    await row(page, 'niger').locator('.col-kind').click({ button: 'right' })
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await row(page, 'niger').getByRole('button').click()
    await menu.waitFor()
    await calm(page)
    expect((await page.getByRole('menuitem').allTextContents()).map((text) => text.replace(/[\d,]+.*/, ''))).toEqual([
      'Expand',
      'Collapse what only it holdsnothing to collapse',
      'Hide',
      'Keep only this and its neighbours',
      'Pin in its place',
      'Paths to…',
      'Common neighbours with…',
      'Copy link',
      'Open evidence',
      'Write a note',
      'Show in the graph',
    ])
    await page.getByRole('menuitem', { name: 'Hide' }).click()
    await row(page, 'niger').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(true)
    await page.keyboard.press('Control+z')
    await row(page, 'niger').waitFor()
    await close()
  })

  it('gives a link its evidence, its ends and its place in the graph', async () => {
    const { page, close } = await open('?view=table')
    const link = 'cooperates-with--niamey-participants--frontex'
    await focusOn(page, link)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Open evidence' }).click()
    await page.getByText('paragraph 20').first().waitFor()
    await focusOn(page, link)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Actions for Participants' }).click()
    await page.getByRole('menu', { name: 'Actions for Participants in the Niamey meeting' }).waitFor()
    await page.keyboard.press('Escape')
    await focusOn(page, link)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Write a note' }).click()
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('Who signed?')
    await page.keyboard.press('Control+Enter')
    await focusOn(page, link)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Change the note' }).waitFor()
    await page.getByRole('menuitem', { name: 'Show in the graph' }).click()
    await page.getByRole('application').waitFor()
    await selected(page, [link])
    expect(new URL(page.url()).searchParams.get('view')).toBeNull()
    await close()
  })

  it('acts on several rows together: pins, compares, leads to paths, copies, keeps, hides', async () => {
    const { page, close } = await open('?view=table&list=nodes&cols=nodes:name.code.end', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const bar = page.getByRole('region', { name: 'What is selected' })
    const act = (name: string) => bar.getByRole('button', { name, exact: true })
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await row(page, 'mali').locator('[role="rowheader"]').click()
    expect(await bar.count()).toBe(0)
    await row(page, 'niger')
      .locator('[role="rowheader"]')
      .click({ modifiers: ['Control'] })
    await act('Copy rows').click()
    expect(await clipboard()).toBe('Name\tCode\tEnd\nMali\tMLI\t\nNiger\tNER\t')
    await act('Copy as CSV').click()
    expect(await clipboard()).toBe('Name,Code,End\r\nMali,MLI,\r\nNiger,NER,')
    await act('Pin').click()
    await act('Free').waitFor()
    await act('Compare').click()
    await page.getByRole('complementary', { name: 'Inspector' }).getByText('Linked to both').waitFor()
    await act('Paths between them').click()
    await page.getByRole('heading', { name: /Paths between/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('path')).toBe('mali,niger')
    await act('Keep only').click()
    expect((await viewOf(page)).nodes.map(({ id }) => id).toSorted()).toEqual(['mali', 'niger'])
    await page.keyboard.press('Control+z')
    await act('Hide').click()
    expect((await viewOf(page)).nodes).toHaveLength(42)
    expect(await bar.count()).toBe(0)
    await close()
  })

  it('says what a search selects behind the filters, and shows it when asked', async () => {
    const { page, close } = await open('?view=table&list=nodes&off=country')
    await searchFor(page, 'niger')
    await page.keyboard.press('Enter')
    const notices = page.getByRole('region', { name: 'Notices' })
    await notices.getByText('Selected, but hidden by the filters: Niger').waitFor()
    await notices.getByRole('button', { name: 'Show it' }).click()
    await row(page, 'niger').waitFor()
    expect(await notices.textContent()).toBe('')
    await close()
  })

  it('says that what an address selects is not drawn, and adds it', async () => {
    const { page, close } = await open('?view=table&list=nodes&on=niger,mali&sel=frontex')
    const notices = page.getByRole('region', { name: 'Notices' })
    await notices.getByText('In this dataset, but not on the canvas: European Border and Coast Guard Agency').waitFor()
    await notices.getByRole('button', { name: 'Add it' }).click()
    await row(page, 'frontex').waitFor()
    await selected(page, ['frontex'])
    expect((await rowsOf(page)).selected).toEqual(['frontex'])
    await close()
  })
})

describePage('a long list', () => {
  it('has few of its rows on the page, and all of them to walk, select and count', async () => {
    const response = await fetch(`${relata.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ entities(first: 500) { nodes { id } } }' }),
    })
    const { data } = (await response.json()) as { data: { entities: { nodes: { id: string }[] } } }
    const everything = data.entities.nodes.map(({ id }) => id)
    const { page, close } = await open(`?view=table&on=${everything.join(',')}`)
    await calm(page)
    const view = await viewOf(page)
    expect(view.nodes).toHaveLength(everything.length)
    expect(view.relationships.length).toBeGreaterThan(800)
    const { ids } = await rowsOf(page)
    expect(ids.toSorted()).toEqual([...view.relationships].toSorted())
    expect(await page.locator('tbody tr').count()).toBeLessThan(150)

    const rowIndex = () => page.evaluate(() => Number(document.activeElement?.closest('tr')?.ariaRowIndex))
    await page.locator('[role="grid"] [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    expect(await rowIndex()).toBe(1)
    await page.keyboard.press('Control+End')
    await row(page, ids.at(-1) ?? '').waitFor()
    expect(await rowIndex()).toBe(ids.length + 1)
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(ids.length + 1))
    await page.locator('.table-scroll').evaluate((scroller) => scroller.scrollTo(0, 0))
    await row(page, ids[0] ?? '').waitFor()
    await page.keyboard.press('ArrowUp')
    expect(await rowIndex()).toBe(ids.length)
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('Shift+PageUp')
    const last = (await rowIndex()) - 2
    expect(new Set((await viewOf(page)).selection)).toEqual(new Set(ids.slice(last, -1)))
    expect((await rowsOf(page)).selected).toEqual(ids.slice(last, -1))
    await close()
  })
})

describePage('the table on every screen', () => {
  const sizes = [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ] as const
  for (const viewport of sizes)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const locale of ['en-GB', 'fr-FR'])
        it(`holds at ${viewport.width}, ${colorScheme}, ${locale}`, async () => {
          const { page, close } = await open('?view=table&list=nodes&sel=niger,mali', {
            viewport,
            colorScheme,
            locale,
            bypassCSP: true,
          })
          const name = `table-nodes-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}`
          await takePicture(page, name)
          await page.locator('.column-choice').click()
          expect(await findings(page)).toEqual([])
          await takePicture(page, `${name}-columns`)
          const wide = await page
            .locator('.table-scroll')
            .evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth)
          expect(viewport.width === 390 ? wide : 0).toBe(0)
          await close()
        })
})

/** `Mar 2018` as a number that sorts. */
function firstDay(text: string): number {
  return Date.parse(`${/^\d{4}$/.test(text) ? `1 Jan ${text}` : /^\d/.test(text) ? text : `1 ${text}`} UTC`)
}
