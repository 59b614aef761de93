/** Where the code that paints comes in: it is loaded when a picture first asks for colours or sizes that are not the usual. */
import { effect, signal } from '@preact/signals'
import type { Scene } from '../../model/view/scene.ts'
import { reporting } from './actions/reporting.ts'
import { picture } from './view.ts'

const painter = signal<(() => Scene) | undefined>(undefined)

/** The scene with its colours and sizes; undefined while there are none, or nothing can paint them yet. */
export const paintedScene = (): Scene | undefined =>
  picture.value.drawing === undefined ? undefined : painter.value?.()

/** Called once, by what paints. */
export const usePainter = (paint: () => Scene): void => {
  painter.value = paint
}

/** Loads what paints as soon as a picture asks for it. */
export function connectPainting(): () => void {
  let asked = false
  const load = async () => {
    asked = true
    try {
      await import('./painting.ts')
    } catch (error) {
      asked = false
      throw error
    }
  }
  return effect(() => {
    if (picture.value.drawing !== undefined && !asked) reporting(load())
  })
}
