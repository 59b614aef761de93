/** `window.relata`: what is on the canvas, as data, for whoever scripts or embeds the page. Read only. */
import type { Language } from '../model/language.ts'
import type { Lens } from '../model/view/view-state.ts'
import { drawnRelationships, scene } from './state/elements.ts'
import { lens } from './state/lens.ts'
import { language, selection } from './state/view.ts'

export interface CanvasView {
  /** What is drawn, in the graph's own coordinates (px at zoom 1). */
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  /** Ids of the relationships drawn. */
  readonly relationships: readonly string[]
  /** Ids of entities and relationships. */
  readonly selection: readonly string[]
  readonly filters: Lens
  readonly language: Language
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
    relationships: drawnRelationships.value.map(({ id }) => id),
    selection: selection.value,
    filters: lens.value,
    language: language.value,
    hidden: scene.value.hidden,
  })

export const exposeView = (): void => {
  Object.defineProperty(window, 'relata', { value: Object.freeze({ view: canvasView }), enumerable: true })
}
