/** Keeps the page's address equal to the view, and the view equal to the address when Back or Forward is pressed. */
import { effect } from '@preact/signals'
import { isPackable, lengthOf, restElsewhere, type ViewAddress } from '../../model/view/address-text.ts'
import type { Language } from '../../model/language.ts'
import { encodeView } from '../../model/view/url-codec.ts'
import { isUntouched, openAddress } from './actions/open-view.ts'
import { reporting } from './actions/reporting.ts'
import { notify, settle } from './notices.ts'
import { lastEntry, view } from './view.ts'

/** What every browser takes into its bar and its history, in characters. */
const mostInBar = 30_000
/** Stands in the bar for a view that it has no room for; whoever opens it is told so. */
const noRoom = `${restElsewhere}=file`

/** The address of the view, as short as it gets. */
export const packedAddressOfView = (): Promise<ViewAddress> => pack(plainAddress())

/** The address as it is where the code that packs it cannot be loaded. */
async function pack(address: ViewAddress): Promise<ViewAddress> {
  if (!isPackable(address)) return address
  const code = await import('../../model/view/packed-address.ts').catch(() => undefined)
  return code ? code.packAddress(address) : address
}

const plainAddress = (): ViewAddress => encodeView(view.value, isUntouched(view.value.picture))

/** Starts both directions; returns what stops them. */
export function connectAddressBar(browserLanguage: Language): () => void {
  let entered = lastEntry.value.count
  let turn = 0
  const stop = effect(() => {
    const address = plainAddress()
    const { kind, count } = lastEntry.value
    if (count === entered || kind === 'none') return
    entered = count
    turn += 1
    const now = turn
    if (!enter(address, kind) || !isPackable(address)) return
    // At once in plain words, then packed, unless the view has changed or another entry was gone to meanwhile.
    void pack(address).then((packed) => now === turn && enter(packed, 'replace', true))
  })
  const follow = () => {
    turn += 1
    reporting(openAddress(addressHere(), browserLanguage, 'none'), follow)
  }
  addEventListener('popstate', follow)
  return () => {
    stop()
    removeEventListener('popstate', follow)
  }
}

/** The whole address of the entry that the browser is at, even where its bar had no room for it. */
export function addressHere(): ViewAddress {
  const kept: unknown = history.state
  const { search, hash } = location
  const isKept = typeof kept === 'object' && kept !== null && 'search' in kept && 'hash' in kept
  if (!isKept || !search.includes(noRoom)) return { search, hash }
  return { search: String(kept.search), hash: String(kept.hash) }
}

/** Writes an address into the bar; false where it stands there already. */
function enter(address: ViewAddress, kind: 'push' | 'replace', packed = false): boolean {
  const { pathname, search, hash } = location
  const fits = lengthOf(address) <= mostInBar
  const next = fits ? address : { search: `${address.search || '?'}&${noRoom}`, hash: '' }
  if (next.search === search && next.hash === hash && fits) return false
  // An entry whose address has no room keeps the whole of it beside, so that Back and a reload give the same view.
  write(kind, fits ? null : { ...address }, pathname + next.search + next.hash)
  if (fits) settle('no-room')
  else if (packed) notify({ about: 'no-room' })
  return true
}

function write(kind: 'push' | 'replace', kept: ViewAddress | null, url: string): void {
  try {
    history[kind === 'push' ? 'pushState' : 'replaceState'](kept, '', url)
  } catch {
    // Browsers refuse hundreds of entries in half a minute, and what is too large for them.
    notify({ about: 'no-room' })
  }
}
