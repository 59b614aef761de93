/** How wide texts are in the face of the labels, measured once each. */
import { labelFont } from './label-layer.ts'

export interface TextWidths {
  /** In px at a size of type. */
  readonly measure: (text: string, size: number) => number
  /** After the face has come from the server. */
  readonly forget: () => void
}

export function textWidths(pen: CanvasRenderingContext2D): TextWidths {
  const widths = new Map<string, number>()
  const measure = (text: string, size: number): number => {
    const known = widths.get(text)
    if (known !== undefined) return known * size
    pen.font = `600 100px ${labelFont}`
    const width = pen.measureText(text).width / 100
    widths.set(text, width)
    return width * size
  }
  return { measure, forget: () => widths.clear() }
}
