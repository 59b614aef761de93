/** A whole inquiry with the keyboard alone, the same on whichever store answers. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawn, placesOf, searchFor, selected, viewOf } from './explorer-page.ts'

/** Search, see, expand, open the link, read its passage in French, undo: without a mouse. */
export async function inquireByKeyboard(page: Page): Promise<void> {
  expect((await viewOf(page)).nodes).toHaveLength(44)
  await searchFor(page, 'frontex')
  await page.keyboard.press('Enter')
  await selected(page, ['frontex'])
  const before = await viewOf(page)

  await tabTo(page, (role) => role === 'application')
  await page.keyboard.press('Enter')
  await drawn(page, before.nodes.length + 1)
  const after = await viewOf(page)
  expect(placesOf(after)).toMatchObject(placesOf(before))
  expect(after.nodes.length - before.nodes.length).toBe(6)

  await tabTo(page, (_, text) => text.startsWith('Participants in the Niamey meeting'))
  await page.keyboard.press('Enter')
  await selected(page, ['cooperates-with--niamey-participants--frontex'])
  await page.getByText('paragraph 20').first().waitFor()

  await tabTo(page, (_, text) => text === 'FR')
  await page.keyboard.press('Enter')
  await page.getByText('paragraphe 20').first().waitFor()
  await page
    .getByText(/partenariats opérationnels/)
    .first()
    .waitFor()

  await page.keyboard.press('Control+z')
  expect((await viewOf(page)).nodes).toEqual(before.nodes)
}

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
