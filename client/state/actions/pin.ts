/** Pins nodes, which no layout moves then, and frees them. */
import { commit, pinned } from '../view.ts'
import { bothNames } from './add.ts'

/** Pins these, or frees them where all of them are pinned. */
export function togglePin(ids: readonly string[]): void {
  const before = new Set(pinned.value)
  const frees = ids.every((id) => before.has(id))
  const after = frees ? pinned.value.filter((id) => !ids.includes(id)) : [...new Set([...pinned.value, ...ids])]
  const [first] = ids
  const name = ids.length === 1 && first !== undefined ? { name: bothNames(first) } : {}
  commit({ did: frees ? 'unpin' : 'pin', count: ids.length, ...name }, (before) => {
    const { pinned: _, ...rest } = before
    return after.length > 0 ? { ...rest, pinned: after } : rest
  })
}
