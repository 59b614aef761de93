/** Entities and relationships that have been loaded, and the scene that the picture makes of them. */
import { batch, computed, signal } from '@preact/signals'
import { factSpan } from '../../model/partial-date.ts'
import { withContainers } from '../../model/source.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship, type Scene } from '../../model/view/scene.ts'
import type {
  ElementsByIdQuery,
  ElementsByIdQueryVariables,
  ElementsQuery,
  ElementsQueryVariables,
  LinksAmongQuery,
  LinksAmongQueryVariables,
} from '../api/generated/operations.ts'
import { groupsOf, groupsWithAllPairs } from '../api/id-groups.ts'
import fieldsText from '../api/operations/element-fields.graphql?raw'
import byIdText from '../api/operations/elements-by-id.graphql?raw'
import elementsText from '../api/operations/elements.graphql?raw'
import linksText from '../api/operations/links-among.graphql?raw'
import { operation, request } from '../api/request.ts'
import { groupParts } from './grouping.ts'
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

const elementsOperation = operation<ElementsQuery, ElementsQueryVariables>(elementsText + fieldsText)
const byIdOperation = operation<ElementsByIdQuery, ElementsByIdQueryVariables>(byIdText + fieldsText)
const linksOperation = operation<LinksAmongQuery, LinksAmongQueryVariables>(linksText)
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

/** What is on the canvas and passes the lens, one by one, however it is drawn. */
export const passing = computed<Scene>(() => paintedScene() ?? plainScene.value)

/** The same as it is drawn: groups as one mark each. */
export const scene = computed<Scene>(
  () => groupParts.value?.groupedScene(passing.value, picture.value) ?? passing.value,
)

/** The relationships among what is on the canvas, hidden or not. */
export const canvasRelationships = computed<readonly RelationshipElement[]>(() => {
  const onCanvas = new Set(picture.value.nodes)
  return [...loadedRelationships.value.values()].filter(
    ({ source, target }) => onCanvas.has(source) && onCanvas.has(target),
  )
})

/** The relationships that pass the lens, in lines or inside groups, in the order of their ids. */
export const drawnRelationships = computed<readonly RelationshipElement[]>(() =>
  passing.value.edges
    .flatMap((edge) => edge.relationships)
    .sort()
    .flatMap((id) => loadedRelationships.value.get(id) ?? []),
)

/**
 * Loads entities with every relationship among them and keeps them; resolves to the ids that are not in the graph.
 * Of the entities in `present` the relationships among themselves are there already, and are not asked for again.
 * Throws what {@link request} throws.
 */
export async function loadElements(
  ids: readonly string[],
  { present = [], signal }: { readonly present?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const all = [...present, ...ids]
  return all.length <= inOneGo ? loadAtOnce(all, signal) : loadInParts(ids, present, signal)
}

/** Elements that are asked for in one question, known or not: so few that a second question would take longer. */
const inOneGo = 300

async function loadAtOnce(ids: readonly string[], signal?: AbortSignal): Promise<readonly string[]> {
  const { subgraph } = await request(elementsOperation, { ids }, signal)
  keep(subgraph.nodes, subgraph.relationships)
  return subgraph.missing
}

/** First which relationships there are, then those records that are not here yet. */
async function loadInParts(
  ids: readonly string[],
  present: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const answers = await Promise.all(
    groupsWithAllPairs(ids, present).map((group) => request(linksOperation, { ids: group }, signal)),
  )
  const missing = new Set(answers.flatMap(({ subgraph }) => subgraph.missing))
  const links = new Set(answers.flatMap(({ subgraph }) => subgraph.relationships.map(({ id }) => id)))
  const wanted = [
    ...ids.filter((id) => !missing.has(id)),
    ...[...links].filter((id) => !loadedRelationships.value.has(id)),
  ]
  const parts = await Promise.all(
    groupsOf(wanted, recordsAtOnce).map((group) => request(byIdOperation, { ids: group }, signal)),
  )
  const records = parts.flatMap(({ nodes }) => nodes)
  keep(
    records.flatMap((each) => (each !== null && 'degree' in each ? [each] : [])),
    records.flatMap((each) => (each !== null && 'target' in each ? [each] : [])),
  )
  return [...missing]
}

/** As many as the server's limit on the cost of a question admits. */
const recordsAtOnce = 500

function keep(nodes: readonly LoadedNode[], links: readonly LoadedRelationship[]): void {
  const byId = new Map(loadedEntities.value)
  for (const node of nodes) byId.set(node.id, { ...node, contested: node.disputes.length > 0, span: spanOf(node) })
  const linksById = new Map(loadedRelationships.value)
  for (const link of links) linksById.set(link.id, flatten(link))
  batch(() => {
    loadedEntities.value = byId
    loadedRelationships.value = linksById
  })
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
