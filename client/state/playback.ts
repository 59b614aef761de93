/** Lets the window of the lens run through the years: shown as it goes, a step once it stops. */
import { computed, effect, signal } from '@preact/signals'
import { dateOfYear, yearOf } from '../../model/view/year-axis.ts'
import { runFrom, stepped, type YearWindow } from '../../model/view/year-window.ts'
import { dropWindow, keepWindow, lens, setWindow, type TimeWindow, tryWindow } from './lens.ts'
import { years } from './lens-counts.ts'
import { picture } from './view.ts'

/** Milliseconds that a window stands still. */
const pace = 900

const running = signal<(() => void) | undefined>(undefined)
export const playing = computed(() => running.value !== undefined)

/** The window of the lens in whole years. */
export const yearWindow = computed<YearWindow>(() => {
  const { from, to } = lens.value
  return { ...(from !== undefined && { from: yearOf(from) }), ...(to !== undefined && { to: yearOf(to) }) }
})

/** Years as the lens has them. */
export const asDates = ({ from, to }: YearWindow): TimeWindow => ({
  ...(from !== undefined && { from: dateOfYear(from) }),
  ...(to !== undefined && { to: dateOfYear(to) }),
})

/** Starts at the window as it is, or at the beginning where it can go no further. */
export function play(): void {
  const axis = years.peek()
  const first = axis && runFrom(yearWindow.peek(), axis)
  if (playing.peek() || !first) return
  const before = picture.peek().lens
  showNext(first)
  const timer = setInterval(goOn, pace)
  // A window that something else has set (a chip, undo, another view) counts.
  const stopWatching = effect(() => {
    if (!sameWindow(picture.value.lens, before) || !sameWindow(lens.value, shown)) stop(dropWindow)
  })
  running.value = () => {
    clearInterval(timer)
    stopWatching()
  }
}

/** Stops, and keeps the window that is shown as one step. */
export const pause = (): void => stop(keepWindow)

/** What playback itself has shown last. */
let shown: TimeWindow = {}

function showNext(window: YearWindow): void {
  shown = asDates(window)
  tryWindow(shown)
}

function goOn(): void {
  const axis = years.peek()
  const next = axis && stepped(yearWindow.peek(), 1, axis)
  if (next) showNext(next)
  else pause()
}

const sameWindow = (a: TimeWindow, b: TimeWindow): boolean => a.from === b.from && a.to === b.to

function stop(end: () => void): void {
  const halt = running.peek()
  if (!halt) return
  running.value = undefined
  halt()
  end()
}

/** The window one bar earlier or later, as a step; undefined where there is no more. */
export function neighbouring(direction: 1 | -1): (() => void) | undefined {
  const next = years.value && stepped(yearWindow.value, direction, years.value)
  return next && (() => setWindow(asDates(next)))
}
