/** Groups on the page: what names, draws and places them is loaded with the first of them. */
import { computed, signal } from '@preact/signals'
import type * as parts from './group-parts.ts'

export type GroupParts = typeof parts

const loaded = signal<GroupParts | undefined>(undefined)

/** Undefined until something was grouped. */
export const groupParts = computed(() => loaded.value)

export async function loadGroupParts(): Promise<GroupParts> {
  loaded.value ??= await import('./group-parts.ts')
  return loaded.value
}
