/** How a window of years is dragged, drawn, stepped and played. */
import type { YearAxis } from './year-axis.ts'

/** Inclusive; an absent side is open. */
export interface YearWindow {
  readonly from?: number
  readonly to?: number
}

/** What was taken hold of: an edge, the window as a whole, or the empty ground, where a new window is drawn. */
export type Grip = 'from' | 'to' | 'window' | 'ground'

export interface Drag {
  readonly grip: Grip
  /** The window when it was taken hold of. */
  readonly window: YearWindow
  /** Where, as a point on the axis: 2018.0 is the beginning of 2018. */
  readonly start: number
}

type Axis = Pick<YearAxis, 'first' | 'last' | 'bins'>

/** The window once what was taken hold of has been brought to a point of the axis. */
export function dragged({ grip, window, start }: Drag, to: number, axis: Axis): YearWindow {
  const point = Math.max(axis.first, Math.min(axis.last + 1, to))
  if (grip === 'from') return moveEdge(window, { from: Math.round(point) }, axis)
  if (grip === 'to') return moveEdge(window, { to: Math.round(point) - 1 }, axis)
  if (grip === 'window') return slide(window, Math.round(to - start), axis)
  const [a, b] = start <= point ? [start, point] : [point, start]
  return whole({ from: binAt(a, axis).from, to: Math.min(axis.last, binAt(b, axis).to) }, axis)
}

const binAt = (point: number, { bins, first, last }: Axis): { readonly from: number; readonly to: number } =>
  bins.find(({ to }) => point < to + 1) ?? bins.at(-1) ?? { from: first, to: last }

/** A window with an edge set to a year; it stops at the other edge, and at the end of the axis it is open. */
export function moveEdge(window: YearWindow, edge: YearWindow, axis: Axis): YearWindow {
  if (edge.from !== undefined) {
    const from = Math.max(axis.first, Math.min(edge.from, window.to ?? axis.last))
    return { ...(from > axis.first && { from }), ...(window.to !== undefined && { to: window.to }) }
  }
  const to = Math.min(axis.last, Math.max(edge.to ?? axis.last, window.from ?? axis.first))
  return { ...(window.from !== undefined && { from: window.from }), ...(to < axis.last && { to }) }
}

/** The window moved as a whole, as far as the axis reaches. */
export function slide(window: YearWindow, by: number, axis: Axis): YearWindow {
  const { from, to } = closed(window, axis)
  const step = Math.max(axis.first - from, Math.min(by, axis.last - to))
  return whole({ from: from + step, to: to + step }, axis)
}

/**
 * The window one bar earlier or later; undefined past the end of the axis. One that shows everything becomes the
 * first bar, or the last.
 */
export function stepped(window: YearWindow, direction: 1 | -1, axis: Axis): YearWindow | undefined {
  const bin = direction > 0 ? axis.bins[0] : axis.bins.at(-1)
  const { from, to } = closed(window, axis)
  if (!bin) return undefined
  if (from <= axis.first && to >= axis.last) return axis.bins.length > 1 ? { from: bin.from, to: bin.to } : undefined
  const by = direction * (bin.to - bin.from + 1)
  return from + by < axis.first || to + by > axis.last ? undefined : { from: from + by, to: to + by }
}

/** Where a window of this width begins its run: at the first bar where it can go no further. */
export function runFrom(window: YearWindow, axis: Axis): YearWindow | undefined {
  const next = stepped(window, 1, axis)
  if (next) return next
  const { from, to } = closed(window, axis)
  const bin = axis.bins[0]
  if (!bin || axis.bins.length < 2) return undefined
  return to - from >= axis.last - axis.first
    ? { from: bin.from, to: bin.to }
    : slide({ from, to }, axis.first - from, axis)
}

/** Both edges as years. */
export const closed = (
  { from, to }: YearWindow,
  { first, last }: Axis,
): { readonly from: number; readonly to: number } => ({
  from: from ?? Math.min(first, to ?? first),
  to: to ?? Math.max(last, from ?? last),
})

/** A window over the whole axis is none. */
const whole = (window: Required<YearWindow>, { first, last }: Axis): YearWindow =>
  window.from <= first && window.to >= last ? {} : window
