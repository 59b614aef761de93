/** From a blank page to a drawn view, or to words that say why there is none. */
import { computed, signal } from '@preact/signals'
import type { Language } from '../../model/language.ts'
import { decodeView } from '../../model/view/url-codec.ts'
import { openAddress } from './actions/open-view.ts'
import { addressHere, connectAddressBar } from './address-bar.ts'
import { patience } from './patience.ts'
import { loadSession } from './session.ts'
import { restore, view } from './view.ts'

export type Boot =
  | { readonly state: 'starting' | 'slow' | 'ready' }
  | { readonly state: 'failed'; readonly error: unknown }

const now = signal<Boot>({ state: 'starting' })
export const boot = computed(() => now.value)

/** The language of the browser, as far as Relata speaks it. */
export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('fr') ? 'FR' : 'EN')

/** The language that the address asks for, or the browser's. */
export const askedLanguage = (): Language =>
  decodeView({ search: location.search, hash: location.hash }).language ?? browserLanguage()

/** Loads the dataset and opens what the address asks for. Can be called again after a failure. */
export async function start(): Promise<void> {
  const address = addressHere()
  restore({ ...view.value, language: askedLanguage() }, 'none')
  now.value = { state: 'starting' }
  const timer = setTimeout(() => {
    now.value = { state: 'slow' }
  }, patience)
  try {
    await loadSession()
    await openAddress(address, browserLanguage(), 'replace')
    connectAddressBar(browserLanguage())
    now.value = { state: 'ready' }
  } catch (error) {
    now.value = { state: 'failed', error }
  } finally {
    clearTimeout(timer)
  }
}
