/** The speed of the explorer in a real browser, its drawing in turns with Cytoscape's on a page of its own. */
import { launchBrowser } from '../e2e/chromium.ts'
import { startRelata } from '../e2e/relata.ts'
import type { Bench } from './client/bench.ts'
import { canvasRows, measureCanvas } from './client/canvas.ts'
import { workRows, measureWork } from './client/work.ts'
import { embeddedGraph, copyOf } from './api/large-graph.ts'
import { benchGraph } from './client/pages.ts'
import type { Benchmark, Measured, Row } from './measured.ts'
import { initialScripts } from './start.ts'

export const client: Benchmark = {
  name: 'client',
  run: async function* ({ quick }) {
    const copy = copyOf(await embeddedGraph(benchGraph))
    const relata = await startRelata({ RELATA_DATA_DIR: copy.folder })
    const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
    const bench: Bench = { browser, relata, rounds: quick ? 1 : 5 }
    try {
      yield* promised(canvasRows, measureCanvas(bench))
      yield* promised(workRows(quick), measureWork(bench, quick))
      yield { what: 'initial JavaScript', unit: 'KiB gzip', values: [initialScripts()], goal: { atMost: 200 } }
    } finally {
      await browser.close()
      await relata.stop()
      copy.remove()
    }
  },
}

/** What was promised and not measured is said to be missing, and why. */
async function* promised(rows: readonly Row[], measuring: AsyncIterable<Measured>): AsyncIterable<Measured> {
  const left = new Map(rows.map((row) => [row.what, row]))
  let missing = 'not measured'
  try {
    for await (const measured of measuring) {
      left.delete(measured.what)
      yield measured
    }
  } catch (error) {
    missing = `failed: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`
  }
  for (const row of left.values()) yield { ...row, values: [], missing }
}
