/** Drawing: the first one, and every frame while the picture is moved, in turns with Cytoscape. */
import type { Page } from 'playwright-core'
import { ratio } from '../api/measurement.ts'
import { interleave } from '../api/interleave.ts'
import type { Measured, Row } from '../measured.ts'
import { type Bench, settled } from './bench.ts'
import { firstDrawing, firstPeerDrawing, framesOfZooming } from './in-page.ts'
import { elementsOf, firstIds, openPeer, openRelata } from './pages.ts'

const over = "over Cytoscape 3's with names and arrowheads"
const drawingRow = (nodes: string, atMost: number): Row => ({
  what: `first drawing of ${nodes} nodes, time ${over}`,
  unit: '×',
  goal: { atMost },
})
const small = drawingRow('500', 0.5)
const large = drawingRow('2,000', 0.3)
const bare = (row: Row): Row => ({
  what: row.what.replace('with names and arrowheads', 'without either'),
  unit: row.unit,
})
const redraw: Row = {
  what: `full redraw of 2,000 nodes, 95th percentile of the time from a step of zoom to its frame, ${over}`,
  unit: '×',
  goal: { atMost: 0.3 },
}

export const canvasRows: readonly Row[] = [small, bare(small), large, bare(large), redraw, bare(redraw)]

export async function* measureCanvas(bench: Bench): AsyncIterable<Measured> {
  for (const [nodes, row] of [
    [500, small],
    [2000, large],
  ] as const) {
    const relata = await openRelata(bench.browser, `${bench.relata.url}?view=table&on=${firstIds(nodes).join()}`, nodes)
    await allPlaced(relata, nodes)
    const peer = await peerOf(bench, relata)
    const elements = await elementsOf(relata)
    const [ours, styled, plain] = await interleave(bench.rounds, [
      { name: 'Relata', unit: 'ms', measure: () => drawAgain(relata, nodes) },
      {
        name: 'Cytoscape, names and arrowheads',
        unit: 'ms',
        measure: () => peer.evaluate(firstPeerDrawing, { elements, styled: true }),
      },
      {
        name: 'Cytoscape, without',
        unit: 'ms',
        measure: () => peer.evaluate(firstPeerDrawing, { elements, styled: false }),
      },
    ] as const)
    yield ratio(row, ours, styled)
    yield ratio(bare(row), ours, plain)
    if (nodes === 2000) yield* redraws(bench, { relata, peer, elements })
    await relata.context().close()
    await peer.context().close()
  }
}

const allPlaced = async (page: Page, nodes: number): Promise<void> => {
  await page.waitForFunction((wanted) => window.relata.view().nodes.length >= wanted, nodes)
  await settled(page)
}

async function peerOf({ browser }: Bench, relata: Page): Promise<Page> {
  await relata.locator('.tabs .tab').first().click()
  const box = await relata.locator('.canvas').boundingBox()
  if (!box) throw new Error('The graph has no canvas.')
  return openPeer(browser, { width: Math.round(box.width), height: Math.round(box.height) })
}

/** From the table to the graph, which is made anew. */
async function drawAgain(page: Page, nodes: number): Promise<number> {
  await page.locator('.tabs .tab').nth(1).click()
  await settled(page, 300)
  return page.evaluate(firstDrawing, nodes)
}

interface Sides {
  readonly relata: Page
  readonly peer: Page
  readonly elements: readonly object[]
}

async function* redraws({ rounds }: Bench, { relata, peer, elements }: Sides): AsyncIterable<Measured> {
  const measurePeer = async (styled: boolean) => {
    await peer.evaluate(firstPeerDrawing, { elements, styled })
    await settled(peer)
    return ninetyFifth(await peer.evaluate(framesOfZooming, 80))
  }
  const [ours, styled, plain] = await interleave(rounds, [
    {
      name: 'Relata',
      unit: 'ms',
      measure: async () => {
        await settled(relata)
        return ninetyFifth(await relata.evaluate(framesOfZooming, 80))
      },
    },
    { name: 'Cytoscape, names and arrowheads', unit: 'ms', measure: () => measurePeer(true) },
    { name: 'Cytoscape, without', unit: 'ms', measure: () => measurePeer(false) },
  ] as const)
  yield ratio(redraw, ours, styled)
  yield ratio(bare(redraw), ours, plain)
}

export const ninetyFifth = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
