/** Keeps the page's address equal to the view, and the view equal to the address when Back or Forward is pressed. */
import { effect } from '@preact/signals'
import { encodeView } from '../../model/view/url-codec.ts'
import type { Language } from '../../model/language.ts'
import { isUntouched, openAddress } from './actions/open-view.ts'
import { reporting } from './actions/reporting.ts'
import { lastEntry, view } from './view.ts'

/** The address of the view, from the site's root on. */
export function addressOfView(): string {
  const { search, hash } = encodeView(view.value, isUntouched(view.value.picture))
  return `${location.pathname}${search}${hash}`
}

/** Starts both directions; returns what stops them. */
export function connectAddressBar(browserLanguage: Language): () => void {
  let entered = lastEntry.value.count
  const stop = effect(() => {
    const address = addressOfView()
    const { kind, count } = lastEntry.value
    if (count === entered || kind === 'none' || address === location.pathname + location.search + location.hash) return
    entered = count
    history[kind === 'push' ? 'pushState' : 'replaceState'](null, '', address)
  })
  const follow = () =>
    reporting(openAddress({ search: location.search, hash: location.hash }, browserLanguage, 'none'), follow)
  addEventListener('popstate', follow)
  return () => {
    stop()
    removeEventListener('popstate', follow)
  }
}
