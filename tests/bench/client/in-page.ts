/** What runs in the pages that are measured; each function stands alone, since it is sent there as text. */

/** From each step of zoom, in or out by a quarter, to the second frame after it: all of the picture is drawn anew, in ms. */
export async function framesOfZooming(steps: number): Promise<readonly number[]> {
  const { cy } = window as unknown as {
    readonly cy?: {
      readonly zoom: (to?: object) => number
      readonly width: () => number
      readonly height: () => number
    }
  }
  const buttons = document.querySelectorAll<HTMLElement>('.zoom button')
  const zoomBy = (factor: number): void => {
    const middle = cy && { x: cy.width() / 2, y: cy.height() / 2 }
    if (cy) cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    else buttons[factor > 1 ? 1 : 0]?.click()
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  for (let step = 0; step < steps; step += 1) {
    const begin = performance.now()
    zoomBy(step % 4 < 2 ? 1.25 : 1 / 1.25)
    await frame()
    await frame()
    times.push(performance.now() - begin)
  }
  return times
}

/** Time between frames while what lies at a place is dragged about. */
export async function framesOfDragging({
  x,
  y,
  steps,
}: {
  x: number
  y: number
  steps: number
}): Promise<readonly number[]> {
  const ground = document.querySelector<HTMLElement>('.__________cytoscape_container, #graph')
  const send = (type: string, target: EventTarget, at: readonly [number, number]) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX: at[0], clientY: at[1], button: 0, buttons: 1 }),
    )
  send('mousemove', window, [x, y])
  send('mousedown', ground ?? document, [x, y])
  const times: number[] = []
  for (let step = 0; step < steps; step += 1) {
    send('mousemove', window, [x + 30 + 5 * (step % 20), y + 20 + 3 * (step % 20)])
    times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)))
  }
  send('mouseup', window, [x + 30, y + 20])
  return times.slice(6).map((time, index) => time - (times[index + 5] ?? time))
}

/** From the canvas being made, with the tab of the graph, to the frame that shows all of it, in ms. */
export async function firstDrawing(nodes: number): Promise<number> {
  const count = { filled: 0 }
  // oxlint-disable-next-line typescript/unbound-method -- called by Reflect with its own pen
  const { fill } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fill = function counting(...given: unknown[]) {
    count.filled += 1
    return Reflect.apply(fill, this, given) as undefined
  }
  performance.clearMarks('relata:canvas')
  document.querySelector<HTMLElement>('.tabs .tab')?.click()
  while (count.filled < nodes) await new Promise((resolve) => requestAnimationFrame(resolve))
  // The frame is on the screen when the next one begins.
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const took = performance.now() - (performance.getEntriesByName('relata:canvas')[0]?.startTime ?? Number.NaN)
  CanvasRenderingContext2D.prototype.fill = fill
  return took
}

export interface PeerElements {
  readonly elements: readonly object[]
  /** With names and arrowheads, as the library's own introduction draws; otherwise without any style. */
  readonly styled: boolean
}

/** From a list of elements to the frame that shows them, in ms. */
export async function firstPeerDrawing({ elements, styled }: PeerElements): Promise<number> {
  const page = window as unknown as { cytoscape: (options: object) => PeerCore; cy?: PeerCore }
  interface PeerCore {
    readonly one: (event: string, act: () => void) => void
    readonly destroy: () => void
  }
  page.cy?.destroy()
  const style = [
    { selector: 'node', style: { 'background-color': '#666', label: 'data(name)' } },
    {
      selector: 'edge',
      style: {
        width: 3,
        'line-color': '#ccc',
        'target-arrow-color': '#ccc',
        'target-arrow-shape': 'triangle',
        'curve-style': 'bezier',
      },
    },
  ]
  const start = performance.now()
  const cy = page.cytoscape({
    container: document.getElementById('graph'),
    elements: structuredClone(elements),
    layout: { name: 'preset' },
    ...(styled && { style }),
  })
  page.cy = cy
  await new Promise<void>((resolve) => cy.one('render', () => resolve()))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now() - start
}
