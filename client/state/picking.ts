/** Choosing the other end: the next entity that is selected, on whichever way, is it. */
import { effect, signal } from '@preact/signals'
import { entities } from './elements.ts'
import { selection } from './view.ts'

/** What is done with the two. */
export type Purpose = 'paths' | 'compare'

export interface Picking {
  readonly from: string
  readonly purpose: Purpose
}

/** Set while the other end is looked for. */
export const picking = signal<Picking | undefined>(undefined)

/** Watches the selection while something is looked for; returns what stops it. */
export function connectPicking(finish: Readonly<Record<Purpose, (from: string, to: string) => void>>): () => void {
  let before = selection.peek()
  return effect(() => {
    const chosen = selection.value
    const active = picking.value
    const other = chosen.find((id) => !before.includes(id) && id !== active?.from && entities.peek().has(id))
    before = chosen
    if (!active || other === undefined) return
    picking.value = undefined
    finish[active.purpose](active.from, other)
  })
}
