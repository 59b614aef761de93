/** Brings the keyboard to the search box, wherever it is. */
import { openSearch } from '../state/search.ts'

export const searchFieldId = 'search-field'

export function focusSearch(): void {
  openSearch()
  const field = document.getElementById(searchFieldId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}
