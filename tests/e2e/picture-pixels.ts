/** Colours of the picture, read back from the canvas that it is drawn into. */
import type { Page } from 'playwright-core'

/** The colour that a token has on the page, as `r,g,b`. */
export const tokenColour = (page: Page, token: string): Promise<string> =>
  page.evaluate((name) => {
    const probe = document.createElement('i')
    probe.style.color = `var(--${name})`
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return (color.match(/\d+/g) ?? []).slice(0, 3).join()
  }, token)

/** How many pixels of the picture have this colour, as `r,g,b`, give or take so much in each channel. */
export const pixelsOf = (page: Page, colour: string, tolerance = 4): Promise<number> =>
  page.evaluate(
    ([wanted, most]) => {
      const layer = document.querySelector<HTMLCanvasElement>('.picture-layer')
      const pen = new OffscreenCanvas(layer?.width || 1, layer?.height || 1).getContext('2d', {
        willReadFrequently: true,
      })
      if (!layer || !pen) return 0
      pen.drawImage(layer, 0, 0)
      const { data } = pen.getImageData(0, 0, layer.width, layer.height)
      const [red = 0, green = 0, blue = 0] = wanted.split(',').map(Number)
      let count = 0
      for (let at = 0; at < data.length; at += 4) {
        const apart = [red, green, blue].map((value, channel) => Math.abs((data[at + channel] ?? 0) - value))
        if (data[at + 3] === 255 && Math.max(...apart) <= most) count += 1
      }
      return count
    },
    [colour, tolerance] as const,
  )
