/** What every part of the benchmark of the explorer is given. */
import type { Browser, Page } from 'playwright-core'
import type { RunningRelata } from '../../e2e/relata.ts'

export interface Bench {
  readonly browser: Browser
  readonly relata: RunningRelata
  /** Rounds that count; one more goes before them. */
  readonly rounds: number
}

/** Lets a page come to rest: labels are planned and caches filled when nothing has moved for a while. */
export const settled = (page: Page, ms = 700): Promise<void> => page.waitForTimeout(ms)
