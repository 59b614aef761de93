/** The counts behind the menu of a node, asked for when it opens. */
import { computed, effect, signal } from '@preact/signals'
import type { Direction } from '../../model/vocabulary.ts'
import { type ExpansionCount, expansionCounts } from './actions/expand.ts'
import { menu } from './interaction.ts'

/** Relationships of one type in one direction, whatever the kind at the other end. */
export interface TypeCount {
  readonly type: string
  readonly direction: Direction
  readonly count: number
}

export type MenuCounts =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly counts: readonly TypeCount[] }
  | { readonly state: 'failed'; readonly error: unknown }

const now = signal<MenuCounts>({ state: 'waiting' })
export const menuCounts = computed(() => now.value)

/** Asks whenever a menu opens; returns what stops it. */
export const connectMenuCounts = (): (() => void) =>
  effect(() => {
    const id = menu.value?.entity
    now.value = { state: 'waiting' }
    const controller = new AbortController()
    if (id !== undefined) void ask(id, controller.signal)
    return () => controller.abort()
  })

async function ask(id: string, abort: AbortSignal): Promise<void> {
  try {
    const counts = await expansionCounts(id, abort)
    if (!abort.aborted) now.value = { state: 'there', counts: sumByType(counts) }
  } catch (error) {
    if (!abort.aborted) now.value = { state: 'failed', error }
  }
}

/** Summed over the kinds at the other end, most first. */
export function sumByType(counts: readonly ExpansionCount[]): readonly TypeCount[] {
  const sums = new Map<string, TypeCount>()
  for (const { type, direction, count } of counts) {
    const key = `${type.id} ${direction}`
    const before = sums.get(key)
    sums.set(key, { type: type.id, direction, count: count + (before?.count ?? 0) })
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
}
