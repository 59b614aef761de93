/** What the frame may ask of the canvas, and the one number that the canvas tells it. */
import { signal } from '@preact/signals'

export interface CanvasCommands {
  /** Shows everything. */
  readonly fit: () => void
  /** Magnifies around the middle. */
  readonly zoomBy: (factor: number) => void
  /** Moves the canvas only if the node would not be seen. */
  readonly reveal: (id: string) => void
  /** Makes a change of places that a person asked for seen as a movement, at whose end everything is in view. */
  readonly showMovement: (change: () => void) => void
  /** Where a node is on the page, in px. */
  readonly placeOnPage: (id: string) => { readonly x: number; readonly y: number } | undefined
}

/** 1 is 100 %. */
export const zoomLevel = signal(1)

const mounted = signal<CanvasCommands | undefined>(undefined)

/** Called by the canvas when it comes and goes. */
export const exposeCommands = (commands: CanvasCommands | undefined): void => {
  mounted.value = commands
}

export const fit = (): void => mounted.peek()?.fit()
export const zoomBy = (factor: number): void => mounted.peek()?.zoomBy(factor)
export const reveal = (id: string): void => mounted.peek()?.reveal(id)
export const placeOnPage = (id: string): { readonly x: number; readonly y: number } | undefined =>
  mounted.peek()?.placeOnPage(id)
/** Where no canvas is shown, the change is made and nothing moves. */
export const showMovement = (change: () => void): void => {
  const canvas = mounted.peek()
  if (canvas) canvas.showMovement(change)
  else change()
}
