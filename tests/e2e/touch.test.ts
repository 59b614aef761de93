/** Fingers on the canvas, as a phone reports them: pan, pinch, drag, tap, two taps, long press. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describePage, launchBrowser } from './chromium.ts'
import { openPage, placesOf, selected, viewOf } from './explorer-page.ts'
import { takePicture } from './pictures.ts'
import { type RunningRelata, startRelata } from './relata.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Point = readonly [x: number, y: number]

/** Fingers by their places; none where all are lifted. */
const touch = (devtools: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
  devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })

/** One movement of some fingers in ten steps. */
async function move(devtools: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  await touch(devtools, 'touchStart', from)
  for (let step = 1; step <= 10; step += 1)
    await touch(
      devtools,
      'touchMove',
      from.map(([x, y], finger) => {
        const [toX, toY] = to[finger] ?? [x, y]
        return [x + ((toX - x) * step) / 10, y + ((toY - y) * step) / 10]
      }),
    )
  await touch(devtools, 'touchEnd', [])
}

async function tap(devtools: CDPSession, place: Point): Promise<void> {
  await touch(devtools, 'touchStart', [place])
  await touch(devtools, 'touchEnd', [])
}

interface OnPhone {
  readonly page: Page
  readonly devtools: CDPSession
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
  /** Where a node is on the page, told by the camera in the address. */
  readonly placeOf: (id: string) => Promise<Point>
}

/** A few nodes at known places, looked at from a known place. */
async function open(browser: Browser, url: string): Promise<OnPhone> {
  const opened = await openPage(browser, `${url}?on=frontex,european-union,niger#c=0,0,0.7`, phone)
  const { page } = opened
  const devtools = await page.context().newCDPSession(page)
  const placeOf = async (id: string): Promise<Point> => {
    const box = await page.locator('.canvas').boundingBox()
    const node = (await viewOf(page)).nodes.find((each) => each.id === id)
    if (!box || !node) throw new Error(`${id} is not drawn.`)
    const [x = 0, y = 0, zoom = 1] = await camera(page)
    return [box.x + box.width / 2 + (node.x - x) * zoom, box.y + box.height / 2 + (node.y - y) * zoom]
  }
  return { ...opened, devtools, placeOf }
}

/** Middle and zoom of what is looked at, as the address has them once the hand rests. */
async function camera(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(450)
  const part = /[#&]c=([^&]+)/.exec(new URL(page.url()).hash)?.[1] ?? ''
  return decodeURIComponent(part).split(',').map(Number)
}

describePage('fingers', () => {
  let browser: Browser
  let relata: RunningRelata
  beforeAll(async () => {
    relata = await startRelata()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await relata.stop()
  })

  it('pan the canvas with one and magnify it with two, and move no node', async () => {
    const { page, devtools, complaints, close } = await open(browser, relata.url)
    const before = placesOf(await viewOf(page))
    await move(devtools, [[40, 600]], [[120, 540]])
    const [x = 0, y = 0, zoom = 0] = await camera(page)
    expect(x).toBeLessThan(-40)
    expect(y).toBeGreaterThan(30)
    expect(zoom).toBeCloseTo(0.7, 2)
    await move(
      devtools,
      [
        [150, 640],
        [240, 640],
      ],
      [
        [60, 640],
        [330, 640],
      ],
    )
    expect((await camera(page))[2]).toBeGreaterThan(1.3)
    expect(placesOf(await viewOf(page))).toEqual(before)
    expect(complaints).toEqual([])
    await close()
  })

  it('drag a node as one step that is taken back', async () => {
    const { page, devtools, placeOf, close } = await open(browser, relata.url)
    const before = placesOf(await viewOf(page))
    const [x, y] = await placeOf('frontex')
    await move(devtools, [[x, y]], [[x + 30, y + 50]])
    // The step of moving is entered when the finger has left.
    await page.waitForFunction(
      (was) => window.relata.view().nodes.some(({ id, y: now }) => id === 'frontex' && now !== was),
      before['frontex']?.[1],
    )
    const after = placesOf(await viewOf(page))
    expect(after['frontex']?.[1]).toBeGreaterThan((before['frontex']?.[1] ?? 0) + 20)
    expect({ ...after, frontex: 0 }).toEqual({ ...before, frontex: 0 })
    await page.keyboard.press('Control+z')
    expect(placesOf(await viewOf(page))).toEqual(before)
    await close()
  })

  it('select with one tap, expand with two', async () => {
    const { page, devtools, placeOf, close } = await open(browser, relata.url)
    const place = await placeOf('niger')
    await tap(devtools, place)
    await selected(page, ['niger'])
    expect((await viewOf(page)).nodes).toHaveLength(3)
    await page.waitForTimeout(600)
    await tap(devtools, place)
    await page.waitForTimeout(60)
    await tap(devtools, place)
    await page.waitForFunction(() => window.relata.view().nodes.length > 3)
    expect((await viewOf(page)).nodes.length).toBeGreaterThan(20)
    await close()
  })

  it('open the menu by resting on a node, and not when they move on', async () => {
    const { page, devtools, placeOf, close } = await open(browser, relata.url)
    const [x, y] = await placeOf('european-union')
    await touch(devtools, 'touchStart', [[x, y]])
    await touch(devtools, 'touchMove', [[x + 25, y + 25]])
    await page.waitForTimeout(800)
    await touch(devtools, 'touchEnd', [])
    expect(await page.getByRole('menu').count()).toBe(0)
    const [restX, restY] = await placeOf('european-union')
    await touch(devtools, 'touchStart', [[restX, restY]])
    await page.getByRole('menu').waitFor()
    await touch(devtools, 'touchEnd', [])
    await page.waitForTimeout(400)
    expect(await page.getByRole('menu').count()).toBe(1)
    await takePicture(page, 'touch-menu')
    await close()
  })
})
