/** Lets long lists be resolved in several turns of the event loop, so that other requests are served meanwhile. */
import { fairTurns } from '../fair-turns.ts'

/** Items resolved in one go: a few milliseconds, and as many as are read together. */
export const portionOfList = 1_000

/** Short lists as they are; of long ones the later items are promises, kept portion by portion until the signal fires. */
export function inPortions(items: readonly unknown[], signal: AbortSignal): readonly unknown[] {
  if (items.length <= portionOfList) return items
  const keep: (() => void)[] = []
  const later = items.slice(portionOfList).map((item) => new Promise((resolve) => keep.push(() => resolve(item))))
  void keepAll(keep, signal)
  return [...items.slice(0, portionOfList), ...later]
}

async function keepAll(keep: readonly (() => void)[], signal: AbortSignal): Promise<void> {
  for (let start = 0; start < keep.length; start += portionOfList) {
    await fairTurns.giveWay()
    if (signal.aborted) return
    for (const each of keep.slice(start, start + portionOfList)) each()
  }
}
