/** How a menu behaves: where it opens, how arrows walk through it, where the focus goes back to. */

/** Room left between a menu and the edge of the page, in px. */
const margin = 8

/** Moves a menu into the page, focuses its first item, and gives the focus back when it goes. */
export function placeMenu(
  element: HTMLElement,
  at: { readonly x: number; readonly y: number },
  close: () => void,
): () => void {
  const before = document.activeElement
  const place = () => {
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(margin, Math.min(at.x, innerWidth - width - margin))}px`
    element.style.top = `${Math.max(margin, Math.min(at.y, innerHeight - height - margin))}px`
  }
  // It grows when its counts arrive.
  const grown = new ResizeObserver(place)
  grown.observe(element)
  place()
  items(element)[0]?.focus({ preventScroll: true })
  const outside = ({ target }: Event) => {
    if (!(target instanceof Node) || !element.contains(target)) close()
  }
  document.addEventListener('pointerdown', outside, true)
  return () => {
    grown.disconnect()
    document.removeEventListener('pointerdown', outside, true)
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

/** Arrows, Home, End and first letters walk; Escape and Tab close. */
export function menuKeys(event: KeyboardEvent, close: () => void): void {
  const element = event.currentTarget
  if (!(element instanceof HTMLElement)) return
  event.stopPropagation()
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault()
    close()
    return
  }
  const all = items(element)
  const next = target(event.key, all)
  if (!next) return
  event.preventDefault()
  next.focus()
}

const items = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
]

function target(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const at = all.findIndex((item) => item === document.activeElement)
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const starts = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(starts)
}
