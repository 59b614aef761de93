/** Which rows of a long list are put on the page: those in sight with some around them, and the one the keyboard stands on. */
import { signal } from '@preact/signals'

/** Rows that are all put on the page; a list that has more is shown through a window. */
export const mostAtOnce = 300
/** Rows by which the window moves, and which it holds beyond what is in sight on either side. */
const stride = 20

/** Some rows in a row, on the page or left out. */
export interface Piece {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly shown: boolean
}

interface InSight {
  readonly first: number
  /** Exclusive. */
  readonly last: number
  /** In px. */
  readonly rowHeight: number
}

const inSight = signal<InSight>({ first: 0, last: 3 * stride, rowHeight: 28 })

export const rowHeight = (): number => inSight.value.rowHeight

/** A list of so many rows as pieces, those left out as well; `standing` is the row that has to be there, -1 for none. */
export function piecesOf(total: number, standing: number): readonly Piece[] {
  if (total <= mostAtOnce) return [{ from: 0, to: total, shown: true }]
  const first = Math.min(inSight.value.first, Math.max(0, total - 3 * stride))
  const last = Math.min(total, Math.max(inSight.value.last, first + 3 * stride))
  const alone = standing >= 0 && standing < total && (standing < first || standing >= last) ? [standing] : []
  const shown = [...alone.map((at) => [at, at + 1] as const), [first, last] as const].sort(([a], [b]) => a - b)
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of shown) {
    pieces.push({ from: at, to: from, shown: false }, { from, to, shown: true })
    at = to
  }
  return [...pieces, { from: at, to: total, shown: false }].filter(({ from, to }) => to > from)
}

/** Follows what is in sight until the returned function is called. */
export function followScroll(scroller: HTMLElement): () => void {
  const look = () => {
    const height = scroller.querySelector<HTMLElement>('tbody tr[data-id]')?.offsetHeight ?? inSight.peek().rowHeight
    const first = Math.max(0, Math.floor(scroller.scrollTop / height / stride) - 1) * stride
    const last = (Math.ceil((scroller.scrollTop + scroller.clientHeight) / height / stride) + 1) * stride
    const before = inSight.peek()
    if (before.first !== first || before.last !== last || before.rowHeight !== height)
      inSight.value = { first, last, rowHeight: height }
  }
  const resized = new ResizeObserver(look)
  resized.observe(scroller)
  scroller.addEventListener('scroll', look, { passive: true })
  look()
  return () => {
    resized.disconnect()
    scroller.removeEventListener('scroll', look)
  }
}
