/** A lens as what the server can be asked: the conditions for what is not loaded yet. */
import type { GraphFilter } from '../filter.ts'
import { kinds } from '../kinds/index.ts'
import type { Lens } from './view-state.ts'

/**
 * The filter that lets through what the lens would show, out of relationships of `types`. Undefined where it lets
 * everything through. What is counted on the canvas (`minLines`) and disputes cannot be asked; who loads sees to them.
 */
export function graphFilterOf(lens: Lens, types: Iterable<string>): GraphFilter | undefined {
  const { kindsOff, typesOff, basis, minConfidence, from, to, datedOnly, sources } = lens
  const kindsHidden = new Set(kindsOff)
  const typesHidden = new Set(typesOff)
  const filter: GraphFilter = {
    ...(kindsHidden.size > 0 && { kinds: kinds.map(({ kind }) => kind).filter((kind) => !kindsHidden.has(kind)) }),
    ...(typesHidden.size > 0 && { types: [...types].filter((type) => !typesHidden.has(type)) }),
    ...(basis && { basis }),
    ...(minConfidence && { minConfidence }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(datedOnly && { datedOnly }),
    ...(sources && { sources }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}
