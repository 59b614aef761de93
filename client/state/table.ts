/** How the table is looked at: which of its two lists, sorted how, filtered by which words. */
import { signal } from '@preact/signals'

export type TableSection = 'links' | 'nodes'

export interface Sort {
  /** Key of a column. */
  readonly column: string
  readonly descending: boolean
}

export const tableSection = signal<TableSection>('links')
/** Words that a row must hold. */
export const rowFilter = signal('')

const sorts = signal<Readonly<Record<TableSection, Sort>>>({
  links: { column: 'column.from', descending: false },
  nodes: { column: 'column.name', descending: false },
})

export const sortOf = (section: TableSection): Sort => sorts.value[section]

/** Sorts by a column; once more turns it round. */
export function sortBy(section: TableSection, column: string): void {
  const before = sorts.value[section]
  const descending = before.column === column && !before.descending
  sorts.value = { ...sorts.value, [section]: { column, descending } }
}
