/** Widths of the panels and whether they are open; remembered by this browser. */
import type { Signal } from '@preact/signals'
import { remembered } from './remembered.ts'

export interface Panel {
  readonly width: Signal<number>
  readonly open: Signal<boolean>
  readonly least: number
  readonly most: number
  /** In px; what a double click on the edge goes back to. */
  readonly usual: number
}

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

function panel(name: string, { least, most, usual }: Pick<Panel, 'least' | 'most' | 'usual'>): Panel {
  const fits = (value: unknown): value is number => typeof value === 'number' && value >= least && value <= most
  return {
    width: remembered(`${name}.width`, usual, fits),
    open: remembered(`${name}.open`, true, isFlag),
    least,
    most,
    usual,
  }
}

export const lensPanel = panel('lens', { least: 200, most: 400, usual: 272 })
export const inspectorPanel = panel('inspector', { least: 280, most: 640, usual: 380 })

/** Whether the long lists of the lens are unfolded. */
export const typesFold = remembered('lens.types', false, isFlag)
export const sourcesFold = remembered('lens.sources', false, isFlag)

/** Sets a width, drawn in to what the panel allows. */
export function resize({ width, least, most }: Panel, to: number): void {
  width.value = Math.round(Math.max(least, Math.min(most, to)))
}
