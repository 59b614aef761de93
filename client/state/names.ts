/** Names of entities that something refers to and that are not on the canvas: asked for together, each once. */
import { signal } from '@preact/signals'
import type { EntityKind } from '../../model/kinds/index.ts'
import type { NamedQuery, NamedQueryVariables } from '../api/generated/operations.ts'
import namedText from '../api/operations/named.graphql?raw'
import { operation, request } from '../api/request.ts'
import { entities } from './elements.ts'

export interface Named {
  readonly id: string
  readonly kind: EntityKind
  readonly nameEN: string
  readonly nameFR: string
}

const namedOperation = operation<NamedQuery, NamedQueryVariables>(namedText)
/** Null where the graph has no such entity, or could not be asked. */
const known = signal<ReadonlyMap<string, Named | null>>(new Map())
const asked = new Set<string>()
let wanted: string[] = []

/** Read inside a component, it follows the loading; undefined where the graph has no entity of this id. */
export function nameOf(id: string): Named | 'waiting' | undefined {
  const found = entities.value.get(id) ?? known.value.get(id)
  if (found !== undefined) return found ?? undefined
  if (!asked.has(id)) {
    if (wanted.length === 0) queueMicrotask(() => void loadWanted())
    asked.add(id)
    wanted.push(id)
  }
  return 'waiting'
}

async function loadWanted(): Promise<void> {
  const ids = wanted
  wanted = []
  const found = new Map<string, Named | null>(ids.map((id) => [id, null]))
  try {
    const { nodes } = await request(namedOperation, { ids })
    for (const node of nodes) if (node && 'kind' in node) found.set(node.id, node)
  } catch {
    // Until the page is loaded again, the id stands for the name.
  } finally {
    known.value = new Map([...known.value, ...found])
  }
}
