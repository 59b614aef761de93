/** The counts behind the menu of a node, asked for when it opens. */
import { computed, effect, signal } from '@preact/signals'
import { isOfGroups } from '../../model/view/grouping.ts'
import { type ExpansionRow, expansionRows } from './expansion-counts.ts'
import { menu } from './interaction.ts'

export type MenuCounts =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly rows: readonly ExpansionRow[] }
  | { readonly state: 'failed'; readonly error: unknown }

const now = signal<MenuCounts>({ state: 'waiting' })
export const menuCounts = computed(() => now.value)

/** Asks whenever a menu opens; returns what stops it. */
export const connectMenuCounts = (): (() => void) =>
  effect(() => {
    const id = menu.value?.entity
    now.value = { state: 'waiting' }
    const controller = new AbortController()
    if (id !== undefined && !isOfGroups(id)) void ask(id, controller.signal)
    return () => controller.abort()
  })

async function ask(id: string, abort: AbortSignal): Promise<void> {
  try {
    const rows = await expansionRows(id, abort)
    if (!abort.aborted) now.value = { state: 'there', rows }
  } catch (error) {
    if (!abort.aborted) now.value = { state: 'failed', error }
  }
}
