/** Work on a full canvas: expanding, arranging, dragging, and going on for long. */
import type { CDPSession, Page } from 'playwright-core'
import { viewOf } from '../../e2e/explorer-page.ts'
import { type Bench, settled } from './bench.ts'
import { type Measured, median, type Row } from '../measured.ts'
import { framesOfDragging } from './in-page.ts'
import { expandable, firstIds, openRelata } from './pages.ts'

const expansion: Row = {
  what: 'expansion by 30 among 2,000, from the key to the frame',
  unit: 'ms',
  goal: { atMost: 100 },
}
const expansionDrawn: Row = { what: 'of it, from the last answer of the server to the frame', unit: 'ms' }
const moved: Row = {
  what: 'farthest that an expansion moved what was there',
  unit: 'px',
  goal: { atMost: 0 },
  always: true,
}
const longest: Row = {
  what: 'longest task of the main thread while 2,000 nodes are arranged',
  unit: 'ms',
  goal: { atMost: 50 },
  always: true,
}
const dragging: Row = { what: 'frames a second while a node is dragged among 2,000', unit: 'frames/s' }
const heap = (cycles: number): Row => ({
  what: `heap after ${cycles} expansions and their undoing, over the heap after ${warmUp}`,
  unit: '×',
  goal: { atMost: 1.1 },
})

export const workRows = (quick: boolean): readonly Row[] => [
  expansion,
  expansionDrawn,
  moved,
  longest,
  dragging,
  heap(cyclesOf(quick)),
]
/** Cycles before the first look at the heap. */
const warmUp = 10
const cyclesOf = (quick: boolean): number => (quick ? 5 : 100)

export async function* measureWork(bench: Bench, quick: boolean): AsyncIterable<Measured> {
  yield* measureExpansion(bench)
  yield* measureLayout(bench)
  const cycles = cyclesOf(quick)
  yield { ...heap(cycles), values: [await heapAfter(bench, cycles)] }
}

async function* measureExpansion({ browser, relata, rounds }: Bench): AsyncIterable<Measured> {
  const { ids, hub } = expandable(2000, 30)
  const page = await openRelata(browser, `${relata.url}?sel=${hub}&on=${ids.join()}`, ids.length)
  await settled(page, 1500)
  const figures: { readonly all: number; readonly drawn: number; readonly moved: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const before = await viewOf(page)
    await page.getByRole('application').focus()
    const { all, drawn } = await page.evaluate(expandOnce, 2000)
    const after = new Map((await viewOf(page)).nodes.map((node) => [node.id, node]))
    const distances = before.nodes.map(({ id, x, y }) => {
      const now = after.get(id)
      return now ? Math.hypot(now.x - x, now.y - y) : Number.POSITIVE_INFINITY
    })
    if (round > 0) figures.push({ all, drawn, moved: Math.max(...distances) })
    await page.keyboard.press('Control+z')
    await settled(page, 600)
  }
  yield { ...expansion, values: figures.map(({ all }) => all) }
  yield { ...expansionDrawn, values: figures.map(({ drawn }) => drawn) }
  yield { ...moved, values: figures.map((each) => each.moved) }
  await page.context().close()
}

/** Runs in the page: presses Enter and waits for the frame that shows so many nodes. */
async function expandOnce(nodes: number): Promise<{ readonly all: number; readonly drawn: number }> {
  let answered = 0
  // oxlint-disable-next-line typescript/unbound-method -- called by Reflect with its own response
  const { json } = Response.prototype
  Response.prototype.json = async function parse() {
    const value: unknown = await Reflect.apply(json, this, [])
    answered = performance.now()
    return value
  }
  const start = performance.now()
  const keys = { key: 'Enter', bubbles: true, cancelable: true }
  document.querySelector('.canvas')?.dispatchEvent(new KeyboardEvent('keydown', keys))
  // The foot of the page says how many there are; asking for the view would copy all of it each time.
  const shown = () =>
    Number(/^[\d,]+/.exec(document.querySelector('.counts')?.textContent ?? '')?.[0].replaceAll(',', ''))
  while (shown() < nodes) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const end = performance.now()
  Response.prototype.json = json
  return { all: end - start, drawn: end - answered }
}

/** By the place in the list; the first arrangement is by links already, so that layout comes last. */
const layoutsInTurn = [1, 2, 0] as const

async function* measureLayout({ browser, relata, rounds }: Bench): AsyncIterable<Measured> {
  const ids = firstIds(2000)
  const page = await openRelata(browser, `${relata.url}?sel=n1&on=${ids.join()}`, ids.length)
  await settled(page, 1500)
  const tasks: number[] = []
  const frames: number[] = []
  for (let round = 0; round < Math.max(layoutsInTurn.length, rounds); round += 1) {
    await page.getByRole('button', { name: /^Layout/ }).click()
    tasks.push(await page.evaluate(arrangeOnce, layoutsInTurn[round % layoutsInTurn.length] ?? 0))
    await settled(page)
    const place = await page.evaluate(placeOfSelected)
    const times = await page.evaluate(framesOfDragging, { ...place, steps: 80 })
    frames.push(1000 / median(times))
    await settled(page)
  }
  yield { ...longest, values: tasks }
  yield { ...dragging, values: frames }
  await page.context().close()
}

/** Runs in the page: asks for one of the layouts and waits until it has come to rest; the longest task meanwhile. */
async function arrangeOnce(layout: number): Promise<number> {
  const tasks: number[] = [0]
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  const places = () => JSON.stringify(window.relata.view().nodes.slice(0, 20))
  const before = places()
  observer.observe({ type: 'longtask' })
  document.querySelectorAll<HTMLElement>('.layouts button')[layout]?.click()
  while (places() === before) await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 800))
  observer.disconnect()
  return Math.max(...tasks)
}

/** Runs in the page: the middle of the ring around what is selected. */
function placeOfSelected(): { readonly x: number; readonly y: number } {
  const layer = document.querySelector<HTMLCanvasElement>('.picture-layer')
  const data = layer?.getContext('2d')?.getImageData(0, 0, layer.width, layer.height).data ?? new Uint8ClampedArray()
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16))
  let [count, sumX, sumY] = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) {
      count += 1
      sumX += (at / 4) % (layer?.width ?? 1)
      sumY += Math.floor(at / 4 / (layer?.width ?? 1))
    }
  const { left = 0, top = 0 } = layer?.getBoundingClientRect() ?? {}
  return { x: left + sumX / count / devicePixelRatio, y: top + sumY / count / devicePixelRatio }
}

async function heapAfter({ browser, relata }: Bench, cycles: number): Promise<number> {
  const { ids, hub } = expandable(300, 30)
  const page = await openRelata(browser, `${relata.url}?sel=${hub}&on=${ids.join()}`, ids.length)
  const devtools = await page.context().newCDPSession(page)
  const cycle = async () => {
    await page.getByRole('application').focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((wanted) => window.relata.view().nodes.length > wanted, ids.length)
    await page.keyboard.press('Control+z')
    await page.waitForFunction((wanted) => window.relata.view().nodes.length === wanted, ids.length)
  }
  // Until then the heap grows by what the browser compiles of the page.
  for (let done = 0; done < warmUp; done += 1) await cycle()
  const before = await heapOf(page, devtools)
  for (let done = 0; done < cycles; done += 1) await cycle()
  const after = await heapOf(page, devtools)
  await page.context().close()
  return after / before
}

async function heapOf(page: Page, devtools: CDPSession): Promise<number> {
  await settled(page)
  await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}
