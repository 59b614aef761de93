/** Where the keyboard goes when the panel of paths opens by itself, and when one comes back to it. */
import { backToPaths, openPaths } from '../../state/actions/paths.ts'
import { followedTrail } from '../../state/paths.ts'

let takes: 'heading' | 'followed' | undefined

/** Opens the paths between two entities; the focus goes to their heading. */
export function showPaths(from: string, to: string): void {
  takes = 'heading'
  openPaths(from, to)
}

/** Goes back to the list; the focus goes to the path that is followed. False where nothing leads back. */
export function returnToPaths(): boolean {
  takes = followedTrail.value ? 'followed' : 'heading'
  const went = backToPaths()
  if (!went) takes = undefined
  return went
}

export const focusHeading = (element: HTMLElement | null): void => take('heading', element)
/** For every row of the list: only the one that is pressed takes the focus. */
export const focusFollowed = (element: HTMLElement | null): void => {
  if (element?.getAttribute('aria-pressed') === 'true') take('followed', element)
}

/** Once the menu that asked has given the focus back. */
function take(what: typeof takes, element: HTMLElement | null): void {
  if (!element || takes !== what) return
  takes = undefined
  requestAnimationFrame(() => element.focus({ preventScroll: false }))
}

/** For what stands where the focused element has gone with its panel. */
export const takeLostFocus = (element: HTMLElement | null): void => {
  if (!element) return
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) element.focus({ preventScroll: true })
  })
}
