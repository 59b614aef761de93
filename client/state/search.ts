/** The search box: what is typed, what was found, and which hit the keyboard stands on. */
import { computed, signal } from '@preact/signals'
import type { SearchQuery, SearchQueryVariables } from '../api/generated/operations.ts'
import searchText from '../api/operations/search.graphql?raw'
import { operation, request } from '../api/request.ts'

export type Hit = SearchQuery['search'][number]

export type SearchState =
  | { readonly state: 'idle' }
  | { readonly state: 'searching' }
  | { readonly state: 'found'; readonly text: string; readonly hits: readonly Hit[] }
  | { readonly state: 'failed'; readonly error: unknown }

/** Milliseconds without a keystroke before the server is asked. */
const pause = 120

const searchOperation = operation<SearchQuery, SearchQueryVariables>(searchText)
const typed = signal('')
const result = signal<SearchState>({ state: 'idle' })
const opened = signal(false)
const at = signal(-1)

export const searchInput = computed(() => typed.value)
export const searchState = computed(() => result.value)
/** Index of the hit that Enter takes; -1 while none is chosen, and Enter takes the first. */
export const activeHit = computed(() => at.value)
/** Whether there is something to show under the field. */
export const searchOpen = computed(() => opened.value && typed.value.trim() !== '')

let timer: ReturnType<typeof setTimeout> | undefined
let controller: AbortController | undefined

/** Takes what is typed, and asks for it once the typing pauses; an answer to an older text is dropped. */
export function type(text: string): void {
  typed.value = text
  opened.value = true
  at.value = -1
  stop()
  if (text.trim() === '') result.value = { state: 'idle' }
  else timer = setTimeout(() => void ask(text.trim()), pause)
}

/** The hits of the text as it stands, asked for at once where the pause has not passed yet. */
export async function hitsNow(): Promise<readonly Hit[]> {
  const text = typed.value.trim()
  const now = result.value
  if (text === '') return []
  if (now.state === 'found' && now.text === text) return now.hits
  stop()
  return ask(text)
}

async function ask(text: string): Promise<readonly Hit[]> {
  const mine = new AbortController()
  controller = mine
  if (result.value.state !== 'found') result.value = { state: 'searching' }
  try {
    const { search } = await request(searchOperation, { text }, mine.signal)
    result.value = { state: 'found', text, hits: search }
    return search
  } catch (error) {
    if (!mine.signal.aborted) result.value = { state: 'failed', error }
    return []
  }
}

function stop(): void {
  clearTimeout(timer)
  controller?.abort()
}

/** Moves to another hit, round the ends. */
export function moveHit(step: 1 | -1): void {
  if (result.value.state !== 'found' || result.value.hits.length === 0) return
  opened.value = true
  const count = result.value.hits.length
  at.value = at.value < 0 && step < 0 ? count - 1 : (at.value + step + count) % count
}

export const openSearch = (): void => {
  opened.value = true
}

export function closeSearch(): void {
  opened.value = false
  at.value = -1
}

/** Empties the field. */
export function clearSearch(): void {
  type('')
  closeSearch()
}
