/** Views that a person saved, kept by this browser alone, for the dataset that is open. */
import { computed, signal } from '@preact/signals'
import { type FileRefusal, mostViews, type NamedView, readViewFile, writeViewFile } from '../../model/view/view-file.ts'
import { dataset } from './session.ts'

/** What was just done or refused; the dialog says it. */
export type SavedNews =
  | { readonly did: 'saved' | 'renamed' | 'exported'; readonly name: string }
  | { readonly did: 'removed'; readonly name: string; readonly undo: () => void }
  | { readonly did: 'imported'; readonly count: number }
  | { readonly did: 'refused'; readonly file: string; readonly refusal: FileRefusal }
  /** The browser keeps no more. */
  | { readonly did: 'not-kept' | 'full' }

const list = signal<readonly NamedView[]>([])
/** Newest first. */
export const savedViews = computed(() => list.value)
export const savedNews = signal<SavedNews | undefined>(undefined)

/** The dataset that is open, as files name it. */
export const fileDataset = () => ({ name: dataset.value?.name ?? '', title: dataset.value?.title ?? '' })

const key = () => `relata.views.${fileDataset().name}`

/** Reads what the browser keeps, which another page may have changed. */
export function refreshSaved(): void {
  list.value = kept()
}

function kept(): readonly NamedView[] {
  try {
    const read = readViewFile(localStorage.getItem(key()) ?? '', fileDataset())
    return 'views' in read ? read.views : []
  } catch {
    // Private windows may refuse to say.
    return []
  }
}

/** Changes the list as it is kept now; false, and nothing changed, where the browser refuses or it would be too long. */
export function alter(change: (views: readonly NamedView[]) => readonly NamedView[]): boolean {
  const after = change(kept())
  if (after.length > mostViews) {
    savedNews.value = { did: 'full' }
    return false
  }
  try {
    setAside()
    localStorage.setItem(key(), writeViewFile(fileDataset(), after))
  } catch {
    savedNews.value = { did: 'not-kept' }
    return false
  }
  list.value = after
  return true
}

/** What cannot be read, perhaps written by a newer Relata, is kept beside what takes its place. */
function setAside(): void {
  const text = localStorage.getItem(key())
  if (text === null) return
  const read = readViewFile(text, fileDataset())
  if ('refusal' in read && read.refusal.why !== 'none') localStorage.setItem(`${key()}.unread`, text)
}

addEventListener('storage', (event) => {
  if (event.key === key() || event.key === null) refreshSaved()
})
refreshSaved()
