/** A whole inquiry with the keyboard alone, the same on whichever store answers. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawn, placesOf, searchFor, selected, viewOf } from './explorer-page.ts'

/** What such an inquiry needs of its browser: its address is read back from where it was copied to. */
export const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Is called at each station of the inquiry. */
export type Station = (name: string) => Promise<void>
const passBy: Station = () => Promise.resolve()

/** Search, see, expand, open the link, read its passage in French, undo: without a mouse. */
export async function inquireByKeyboard(page: Page, station = passBy): Promise<void> {
  expect((await viewOf(page)).nodes).toHaveLength(44)
  await searchFor(page, 'frontex')
  await station('search')
  await page.keyboard.press('Enter')
  await selected(page, ['frontex'])
  const before = await viewOf(page)

  await tabTo(page, (role) => role === 'application')
  await page.keyboard.press('Enter')
  await drawn(page, before.nodes.length + 1)
  const after = await viewOf(page)
  expect(placesOf(after)).toMatchObject(placesOf(before))
  expect(after.nodes.length - before.nodes.length).toBe(6)
  await station('expand')

  await tabTo(page, (_, text) => text.startsWith('Participants in the Niamey meeting'))
  await page.keyboard.press('Enter')
  await selected(page, ['cooperates-with--niamey-participants--frontex'])
  await page.getByText('paragraph 20').first().waitFor()
  await station('evidence')

  await tabTo(page, (_, text) => text === 'FR')
  await page.keyboard.press('Enter')
  await page.getByText('paragraphe 20').first().waitFor()
  await page
    .getByText(/partenariats opérationnels/)
    .first()
    .waitFor()
  await station('language')

  await page.keyboard.press('Control+z')
  expect((await viewOf(page)).nodes).toEqual(before.nodes)
}

/** Goes on in French: the ways to Niger, the passage of the first step of one, and the address for a colleague. */
export async function followAndShareByKeyboard(page: Page, station = passBy): Promise<string> {
  await searchFor(page, 'frontex')
  await page.keyboard.press('Enter')
  await selected(page, ['frontex'])
  await tabTo(page, (role) => role === 'application')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitemcheckbox').first().waitFor()
  while ((await focusedText(page)) !== 'Chemins vers…') await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await searchFor(page, 'niger')
  await page.keyboard.press('Enter')
  await page.locator('.path-row').first().waitFor()
  while (!(await page.evaluate(() => document.activeElement?.classList.contains('path-row'))))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.path.followed').waitFor()
  await station('path')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 3, name: 'Preuves' }).waitFor()
  expect((await viewOf(page)).selection).toHaveLength(1)

  await tabTo(page, (_, text) => text === 'Partager')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Adresse copiée' }).waitFor()
  await station('share')
  return page.evaluate(() => navigator.clipboard.readText())
}

const focusedText = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim())

/** Presses Tab until the focus is on what is looked for, as a person would; fails after three hundred steps. */
async function tabTo(page: Page, isThere: (role: string, text: string) => boolean): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab')
    const [role, text] = await page.evaluate(() => {
      const element = document.activeElement
      return [element?.getAttribute('role') ?? '', element?.textContent?.trim() ?? ''] as const
    })
    if (isThere(role, text)) return
  }
  throw new Error('Tab did not reach it.')
}
