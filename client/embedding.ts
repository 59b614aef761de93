/** `window.relata`: what is on the canvas, as data, for whoever scripts or embeds the page. Read only. */
import type { Language } from '../model/language.ts'
import type { Lens } from '../model/view/view-state.ts'
import { scene } from './state/elements.ts'
import { lens } from './state/lens.ts'
import { language, selection } from './state/view.ts'

export interface CanvasView {
  /** What is drawn one by one, in the graph's own coordinates (px at zoom 1). */
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  /** Ids of the relationships that lines show. */
  readonly relationships: readonly string[]
  /** Ids of entities, relationships, groups and lines of groups. */
  readonly selection: readonly string[]
  readonly filters: Lens
  readonly language: Language
  /** Marks that stand for many, while the canvas is grouped. */
  readonly groups?: readonly {
    readonly id: string
    readonly members: readonly string[]
    /** Relationships among them that no line shows. */
    readonly inside: readonly string[]
    /** Its members are drawn one by one, beside the mark that closes it. */
    readonly opened: boolean
    readonly x: number
    readonly y: number
  }[]
  /** On the canvas, but hidden by the filters. */
  readonly hidden: { readonly nodes: number; readonly relationships: number }
}

declare global {
  interface Window {
    readonly relata: { readonly view: () => CanvasView }
  }
}

/** A copy: changing it changes nothing on the page. */
export const canvasView = (): CanvasView =>
  structuredClone({
    nodes: scene.value.nodes.flatMap(({ id, position }) => (position ? [{ id, x: position[0], y: position[1] }] : [])),
    relationships: scene.value.edges.flatMap((edge) => edge.relationships).sort(),
    selection: selection.value,
    filters: lens.value,
    language: language.value,
    ...(scene.value.groups && {
      groups: scene.value.groups.flatMap(({ id, members, inside, opened, mark: { position } }) =>
        position ? [{ id, members, inside, opened, x: position[0], y: position[1] }] : [],
      ),
    }),
    hidden: scene.value.hidden,
  })

export const exposeView = (): void => {
  Object.defineProperty(window, 'relata', { value: Object.freeze({ view: canvasView }), enumerable: true })
}
