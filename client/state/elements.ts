/** Entities and relationships that have been loaded, and the scene that the picture makes of them. */
import { computed, signal } from '@preact/signals'
import { factSpan } from '../../model/partial-date.ts'
import { withContainers } from '../../model/source.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship, type Scene } from '../../model/view/scene.ts'
import type { ElementsQuery, ElementsQueryVariables } from '../api/generated/operations.ts'
import elementsText from '../api/operations/elements.graphql?raw'
import { operation, request } from '../api/request.ts'
import { lens } from './lens.ts'
import { paintedScene } from './painter.ts'
import { sourceParents, typeLabels } from './session.ts'
import { picture } from './view.ts'

type LoadedNode = ElementsQuery['subgraph']['nodes'][number]
type LoadedRelationship = ElementsQuery['subgraph']['relationships'][number]

/** An entity as the canvas, the table and the legend need it. */
export type EntityElement = LoadedNode & DrawnEntity
/** A relationship, its ends and type as ids. */
export type RelationshipElement = Omit<LoadedRelationship, 'source' | 'target' | 'type' | 'evidence'> &
  DrawnRelationship

const elementsOperation = operation<ElementsQuery, ElementsQueryVariables>(elementsText)
const loadedEntities = signal<ReadonlyMap<string, EntityElement>>(new Map())
const loadedRelationships = signal<ReadonlyMap<string, RelationshipElement>>(new Map())

export const entities = computed(() => loadedEntities.value)
export const relationships = computed(() => loadedRelationships.value)

/** What is on the canvas, in its usual colours and sizes. */
export const plainScene = computed<Scene>(() =>
  buildScene({
    picture: { ...picture.value, lens: lens.value },
    entities: loadedEntities.value,
    relationships: loadedRelationships.value.values(),
  }),
)

/** What is on the canvas, to draw. */
export const scene = computed<Scene>(() => paintedScene() ?? plainScene.value)

/** The relationships among what is on the canvas, hidden or not. */
export const canvasRelationships = computed<readonly RelationshipElement[]>(() => {
  const onCanvas = new Set(picture.value.nodes)
  return [...loadedRelationships.value.values()].filter(
    ({ source, target }) => onCanvas.has(source) && onCanvas.has(target),
  )
})

/** The relationships that the scene shows, in the order of their ids. */
export const drawnRelationships = computed<readonly RelationshipElement[]>(() =>
  scene.value.edges
    .flatMap((edge) => edge.relationships)
    .sort()
    .flatMap((id) => loadedRelationships.value.get(id) ?? []),
)

/**
 * Loads entities with every relationship among them and keeps them; resolves to the ids that are not in the graph.
 * Throws what {@link request} throws.
 */
export async function loadElements(ids: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { subgraph } = await request(elementsOperation, { ids }, signal)
  const nodes = new Map(loadedEntities.value)
  for (const node of subgraph.nodes)
    nodes.set(node.id, { ...node, contested: node.disputes.length > 0, span: spanOf(node) })
  const links = new Map(loadedRelationships.value)
  for (const link of subgraph.relationships) links.set(link.id, flatten(link))
  loadedEntities.value = nodes
  loadedRelationships.value = links
  return subgraph.missing
}

const flatten = ({ evidence, ...link }: LoadedRelationship): RelationshipElement => ({
  ...link,
  type: link.type.id,
  source: link.source.id,
  target: link.target.id,
  contested: link.disputes.length > 0,
  span: spanOf(link),
  sources: withContainers(
    evidence.map(({ passage }) => passage.source.id),
    sourceParents.value,
  ),
  symmetric: typeLabels.value.get(link.type.id)?.symmetric ?? false,
})

const spanOf = ({ start, end }: Pick<LoadedNode, 'start' | 'end'>) => factSpan(start ?? undefined, end ?? undefined)
