/** Moves marks from where they were seen to where they belong, quickly at first. */
import type { Drawn, Frame } from './frame.ts'

/** Milliseconds. */
const duration = 280

/**
 * Begins with the frame as it is and draws by calling `draw`, which is told when it is the last time and returns what is drawn by then: another scene than
 * the frame's ends the movement.
 */
export function glide(
  { drawn, projection }: Frame,
  fromScreen: ReadonlyMap<string, readonly [number, number] | undefined>,
  draw: (last: boolean) => Drawn,
): void {
  const { zoom, panX, panY } = projection
  const [toX, toY] = [drawn.x.slice(), drawn.y.slice()]
  const begins = drawn.nodes.map(({ id }, index): readonly [number, number] => {
    const at = fromScreen.get(id)
    return at ? [(at[0] - panX) / zoom, (at[1] - panY) / zoom] : [toX[index] ?? 0, toY[index] ?? 0]
  })
  const start = performance.now()
  const step = () => {
    const passed = Math.min(1, (performance.now() - start) / duration)
    const share = 1 - (1 - passed) ** 3
    begins.forEach(([x, y], index) => {
      drawn.x[index] = x + ((toX[index] ?? 0) - x) * share
      drawn.y[index] = y + ((toY[index] ?? 0) - y) * share
    })
    if (draw(passed === 1) === drawn && passed < 1) requestAnimationFrame(step)
  }
  step()
}
