/** Copies the address of the view; one that programs on its way would cut is offered as a file instead. */
import { signal } from '@preact/signals'
import { longestAddress } from '../../model/view/address-text.ts'
import { packedAddressOfView } from './address-bar.ts'
import { copy } from './clipboard.ts'

/** Length of the address that was too long to be shared, until the dialog is closed. */
export const tooLong = signal<number | undefined>(undefined)

export async function share(saying: { readonly what: string; readonly said: string }): Promise<void> {
  const { search, hash } = await packedAddressOfView()
  const { href } = new URL(location.pathname + search + hash, location.href)
  if (href.length > longestAddress) tooLong.value = href.length
  else await copy(href, saying)
}
