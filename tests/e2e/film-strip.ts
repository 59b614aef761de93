/** A film strip of what a person sees one after the other: small frames side by side, as one picture. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = join(import.meta.dirname, '..', '..', '.cache', 'pictures')
/** Frames in a row, and the size of each in px. */
const across = 3
const frame = { width: 640, height: 400 }

export interface FilmStrip {
  readonly take: () => Promise<void>
  readonly frames: () => number
  /** Writes `.cache/pictures/<name>.png`. */
  readonly develop: (name: string) => Promise<void>
}

export function filmStrip(page: Page): FilmStrip {
  const taken: string[] = []
  return {
    take: async () => {
      // What still moves has come to rest.
      await page.waitForTimeout(400)
      taken.push((await page.screenshot({ animations: 'disabled' })).toString('base64'))
    },
    frames: () => taken.length,
    develop: async (name) => {
      const browser = page.context().browser()
      if (!browser) return
      const height = Math.ceil(taken.length / across) * frame.height
      const table = await browser.newPage({ viewport: { width: across * frame.width, height } })
      const frames = taken.map(
        (data) => `<img width="${frame.width}" height="${frame.height}" src="data:image/png;base64,${data}">`,
      )
      await table.setContent(
        `<style>body{margin:0;font-size:0;background:#8a8f8c}img{outline:1px solid #8a8f8c}</style>${frames.join('')}`,
      )
      mkdirSync(folder, { recursive: true })
      await table.screenshot({ path: join(folder, `${name}.png`) })
      await table.close()
    },
  }
}
