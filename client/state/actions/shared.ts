/** Brings what compared entities share, or what one of them has alone, onto the canvas. */
import { bothNames, addNodes } from './add.ts'

/** Adds these as one step around the first entity that they are linked to; the selection stays. */
export function addShared(ids: readonly string[], to: readonly string[]): Promise<readonly string[]> {
  const names = to.map(bothNames)
  const name = { EN: names.map(({ EN }) => EN).join(', '), FR: names.map(({ FR }) => FR).join(', ') }
  return addNodes(ids, { did: 'shared', name }, to[0])
}
