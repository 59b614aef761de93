/** Saves the view under a name, opens, renames and removes what was saved, and carries it to and from files. */
import { largestFile, type NamedView, readViewFile, tidyName, writeViewFile } from '../../../model/view/view-file.ts'
import { packedAddressOfView } from '../address-bar.ts'
import { savedDialog, sheet } from '../interaction.ts'
import { viewTitle } from '../page.ts'
import { alter, fileDataset, savedNews, savedViews } from '../saved-views.ts'
import { tooLong } from '../share.ts'
import { openKept } from './open-view.ts'

/** Keeps the view as it is now; one that has the name already is replaced. */
export async function saveView(name: string): Promise<void> {
  const view = await viewNow(name)
  if (alter((views) => [view, ...views.filter((each) => each.name !== view.name)]))
    savedNews.value = { did: 'saved', name: view.name }
}

const viewNow = async (name: string): Promise<NamedView> => ({
  name: tidyName(name) || 'Relata',
  saved: new Date().toISOString(),
  address: await packedAddressOfView(),
})

/** Opens a saved view in place of what is on the page, as one step. */
export async function openSaved({ name, address }: NamedView): Promise<void> {
  await openKept(address, name)
  savedDialog.value = false
  sheet.value = 'none'
}

/** Nothing where another view has the name. */
export function renameView(from: string, to: string): void {
  const name = tidyName(to)
  if (name === '' || name === from || savedViews.value.some((each) => each.name === name)) return
  if (alter((views) => views.map((each) => (each.name === from ? { ...each, name } : each))))
    savedNews.value = { did: 'renamed', name }
}

/** Takes a view off the list; until something else is done there it can be brought back. */
export function removeView(view: NamedView): void {
  const at = savedViews.value.findIndex(({ name }) => name === view.name)
  if (!alter((views) => views.filter(({ name }) => name !== view.name))) return
  const undo = () => {
    if (alter((views) => views.toSpliced(at, 0, view))) savedNews.value = undefined
  }
  savedNews.value = { did: 'removed', name: view.name, undo }
}

/** Hands the view as it is now to the browser's downloads. */
export async function exportCurrent(name = viewTitle.value): Promise<void> {
  exportViews([await viewNow(name)])
  tooLong.value = undefined
}

/** Hands these views to the browser's downloads, as one file. */
export function exportViews(views: readonly NamedView[]): void {
  const [first] = views
  if (!first) return
  const name = `${slug(views.length === 1 ? first.name : fileDataset().name)}.relata.json`
  const url = URL.createObjectURL(new Blob([writeViewFile(fileDataset(), views)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  savedNews.value = { did: 'exported', name }
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'view'

/** Takes in all views of a file, or none: a single one is opened, several are listed. */
export async function importFile(file: File): Promise<void> {
  const read =
    file.size > 4 * largestFile
      ? ({ refusal: { why: 'too-large' } } as const)
      : readViewFile(await file.text(), fileDataset())
  if ('refusal' in read) {
    savedNews.value = { did: 'refused', file: file.name, refusal: read.refusal }
    savedDialog.value = true
    return
  }
  const kept = alter((views) => [...distinct(read.views, views), ...views])
  const [only, ...others] = read.views
  if (others.length > 0 || !only) {
    if (kept) savedNews.value = { did: 'imported', count: read.views.length }
    savedDialog.value = true
  } else {
    await openSaved(only)
    // It is open, but the list does not hold it: that is said where the list is.
    savedDialog.value = !kept
  }
}

/** Those that are not there yet; another view of the same name gets a number. */
function distinct(newcomers: readonly NamedView[], present: readonly NamedView[]): readonly NamedView[] {
  const taken = new Map(present.map((view) => [view.name, view]))
  return newcomers.flatMap((view) => {
    const same = taken.get(view.name)
    if (same && sameAddress(same, view)) return []
    let { name } = view
    for (let number = 2; taken.has(name); number += 1) name = `${view.name} (${number})`
    const named = { ...view, name }
    taken.set(name, named)
    return [named]
  })
}

const sameAddress = ({ address: a }: NamedView, { address: b }: NamedView): boolean =>
  a.search === b.search && a.hash === b.hash
