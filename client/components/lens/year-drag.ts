/** The gestures of the window over the years: one drag, or one press of a key however long, is one step. */
import type { YearAxis } from '../../../model/view/year-axis.ts'
import {
  closed,
  type Drag,
  dragged,
  type Grip,
  moveEdge,
  slide,
  type YearWindow,
} from '../../../model/view/year-window.ts'
import { dropWindow, keepWindow, tryWindow } from '../../state/lens.ts'
import { asDates, pause, yearWindow } from '../../state/playback.ts'

/** Px that the pointer moves before a press on the ground is a drag; less is a press on one year. */
const slack = 3

/** Only one pointer drags at a time. */
let drag: (Drag & { readonly pointer: number; readonly x: number; moved: boolean }) | undefined

/** Where a point of the axis lies, in per cent of its width. */
export const edgeLeft = (point: number, { first, last }: YearAxis): number =>
  (100 * (Math.max(first, Math.min(last + 1, point)) - first)) / (last + 1 - first)

type OnPlot = PointerEvent & { readonly currentTarget: HTMLElement }

/** What the plot listens to. */
export const plotPointer = (axis: YearAxis) => ({
  onPointerDown: (event: OnPlot) => {
    if (event.button !== 0 || drag) return
    pause()
    const start = pointAt(event, axis)
    drag = {
      grip: gripAt(event, start, axis),
      window: yearWindow.peek(),
      start,
      pointer: event.pointerId,
      x: event.clientX,
      moved: false,
    }
    event.currentTarget.setPointerCapture(event.pointerId)
  },
  onPointerMove: (event: OnPlot) => {
    if (drag?.pointer !== event.pointerId) return
    drag.moved ||= Math.abs(event.clientX - drag.x) > slack
    if (drag.moved) tryWindow(asDates(dragged(drag, pointAt(event, axis), axis)))
  },
  onPointerUp: (event: OnPlot) => {
    if (drag?.pointer !== event.pointerId) return
    if (!drag.moved && drag.grip === 'ground') tryWindow(asDates(dragged(drag, drag.start, axis)))
    drag = undefined
    keepWindow()
  },
  onPointerCancel: () => {
    drag = undefined
    dropWindow()
  },
})

function pointAt(event: OnPlot, { first, last }: YearAxis): number {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return first + (Math.max(0, Math.min(width, event.clientX - left)) / Math.max(1, width)) * (last + 1 - first)
}

function gripAt(event: OnPlot, point: number, axis: YearAxis): Grip {
  const edge = event.target instanceof HTMLElement ? event.target.dataset['edge'] : undefined
  if (edge === 'from' || edge === 'to') return edge
  const window = yearWindow.peek()
  if (window.from === undefined && window.to === undefined) return 'ground'
  const { from, to } = closed(window, axis)
  return point >= from && point < to + 1 ? 'window' : 'ground'
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
}

/** What an edge listens to: arrows move it, with Shift the whole window; Home and End go to the ends. */
export const edgeKeys = (side: 'from' | 'to', axis: YearAxis) => ({
  onKeyDown: (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = afterKey({ key: event.key, whole: event.shiftKey, side }, axis)
    if (!next) return
    event.preventDefault()
    pause()
    tryWindow(asDates(next))
  },
  onKeyUp: keepWindow,
  onBlur: keepWindow,
})

interface EdgeKey {
  readonly key: string
  /** Moves both edges. */
  readonly whole: boolean
  readonly side: 'from' | 'to'
}

function afterKey({ key, whole, side }: EdgeKey, axis: YearAxis): YearWindow | undefined {
  const window = yearWindow.peek()
  if (key === 'Home' || key === 'End')
    return moveEdge(window, { [side]: key === 'Home' ? axis.first : axis.last }, axis)
  const by = steps[key]
  if (by === undefined) return undefined
  return whole ? slide(window, by, axis) : moveEdge(window, { [side]: closed(window, axis)[side] + by }, axis)
}
