/** What is asked for but cannot be seen: hidden by the filters, not on the canvas, or not in the dataset; each said, with a way to see it. */
import { newestFirst, withoutCondition } from '../../../model/view/lens-conditions.ts'
import { isOfGroups } from '../../../model/view/grouping.ts'
import { buildScene, type Scene } from '../../../model/view/scene.ts'
import type { NamedQuery, NamedQueryVariables } from '../../api/generated/operations.ts'
import namedText from '../../api/operations/named.graphql?raw'
import { operation, request } from '../../api/request.ts'
import { entities, loadElements, passing, relationships } from '../elements.ts'
import { earlierLenses } from '../lens.ts'
import { notify, settle } from '../notices.ts'
import { picture, select, selection } from '../view.ts'
import { addNodes } from './add.ts'
import { clearLens, takeOff } from './lens.ts'
import { reporting } from './reporting.ts'

const namedOperation = operation<NamedQuery, NamedQueryVariables>(namedText)

const draws = ({ nodes, edges }: Scene, id: string): boolean =>
  nodes.some((node) => node.id === id) || edges.some((edge) => edge.relationships.includes(id))

/** Whether it is on the canvas, hidden or not. */
export function isOnCanvas(id: string, { nodes, grouping } = picture.value): boolean {
  if (isOfGroups(id)) return grouping !== undefined && id.includes(`@${grouping.by}:`)
  const relationship = relationships.value.get(id)
  return relationship ? nodes.includes(relationship.source) && nodes.includes(relationship.target) : nodes.includes(id)
}

/** Says so where the filters hide some of these, and offers to take off what hides them. */
export function sayHidden(ids: readonly string[]): void {
  settle('hidden')
  const hidden = ids.filter((id) => !isOfGroups(id) && isOnCanvas(id) && !draws(passing.value, id))
  if (hidden.length > 0) notify({ about: 'hidden', ids: hidden, offer: () => uncover(hidden) })
}

/** Takes off the filter without which all of these are seen, the one set last if there are several; else all filters. */
function uncover(ids: readonly string[]): void {
  const input = { entities: entities.value, relationships: [...relationships.value.values()] }
  const { lens } = picture.value
  const wayOut = newestFirst(lens, earlierLenses()).find((condition) => {
    const seen = buildScene({ ...input, picture: { ...picture.value, lens: withoutCondition(lens, condition) } })
    return ids.every((id) => draws(seen, id))
  })
  if (wayOut) takeOff(wayOut)
  else clearLens()
}

/** Says which of these are not on the canvas, and offers to add them; those that are nowhere are said to be missing. */
export async function sayNotDrawn(ids: readonly string[]): Promise<void> {
  const gone = await offerNotDrawn(ids)
  if (gone.length > 0) notify({ about: 'missing', detail: gone.join(', ') })
}

/** Offers to add those of these that are not on the canvas; resolves to those that are nowhere. */
export async function offerNotDrawn(ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { nodes: found } = await request(namedOperation, { ids })
  const drawable = found.flatMap((node) => (node && 'id' in node ? [node] : []))
  const ends = [...new Set(drawable.flatMap((node) => ('source' in node ? [node.source.id, node.target.id] : node.id)))]
  const names = drawable.map(({ id }) => id)
  const lost = ids.filter((id) => !names.includes(id))
  if (names.length === 0) return lost
  await loadElements(ends)
  notify({ about: 'not-drawn', ids: names, offer: () => add(names, ends) })
  return lost
}

/** Puts them on the canvas as one step, and selects them beside what is selected. */
function add(ids: readonly string[], ends: readonly string[]): void {
  const bring = async () => {
    await addNodes(ends, { did: 'add' })
    select([...selection.value, ...ids.filter((id) => isOnCanvas(id))])
    sayHidden(ids)
  }
  reporting(bring(), () => add(ids, ends))
}
