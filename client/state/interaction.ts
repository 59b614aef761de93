/** What is true of this moment only and belongs into no address: hover, keyboard focus, open menus and sheets, work under way. */
import { signal } from '@preact/signals'

/** The node or line under the pointer. */
export const hovered = signal<string | undefined>(undefined)
/** The node that the keyboard stands on. */
export const focused = signal<string | undefined>(undefined)

/** The menu of an entity, and where on the page it opens. */
export interface OpenMenu {
  readonly entity: string
  readonly x: number
  readonly y: number
}
export const menu = signal<OpenMenu | undefined>(undefined)

/** The menu of a relationship, and where on the page it opens. */
export interface OpenLinkMenu {
  readonly relationship: string
  readonly x: number
  readonly y: number
}
export const linkMenu = signal<OpenLinkMenu | undefined>(undefined)

/** Closes whichever menu is open. */
export function closeMenus(): void {
  menu.value = undefined
  linkMenu.value = undefined
}

/** What a note is asked for by a menu, until its field has the focus. */
export const noting = signal<string | undefined>(undefined)

/** On small screens: the sheet that is open. */
export const sheet = signal<'none' | 'lens' | 'inspector'>('none')
/** Whether the list of keys is shown. */
export const help = signal(false)

/** Whether the saved views are shown. */
export const savedDialog = signal(false)

/** Number of requests under way that change the picture. */
export const working = signal(0)

/** Counts a piece of work while it runs. */
export async function during<Result>(work: Promise<Result>): Promise<Result> {
  working.value += 1
  try {
    return await work
  } finally {
    working.value -= 1
  }
}
