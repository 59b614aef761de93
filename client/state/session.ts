/** What is asked of the server once: the dataset with its guided views, and the vocabulary. */
import { computed, signal } from '@preact/signals'
import type { StartQuery, StartQueryVariables } from '../api/generated/operations.ts'
import startText from '../api/operations/start.graphql?raw'
import { operation, request } from '../api/request.ts'

export type DatasetInfo = StartQuery['dataset']
export type GuidedView = DatasetInfo['views'][number]
export type TypeLabels = StartQuery['vocabulary']['relationshipTypes'][number]
export type SourceInfo = StartQuery['sources'][number]
export type AttributeKeyInfo = StartQuery['vocabulary']['attributeKeys'][number]

const startOperation = operation<StartQuery, StartQueryVariables>(startText)
const answer = signal<StartQuery | undefined>(undefined)

/** Undefined until the server has answered. */
export const dataset = computed<DatasetInfo | undefined>(() => answer.value?.dataset)

/** Labels of every relationship type, by its id. */
export const typeLabels = computed<ReadonlyMap<string, TypeLabels>>(
  () => new Map(answer.value?.vocabulary.relationshipTypes.map((type) => [type.id, type])),
)

/** Every source, by its id. */
export const sources = computed<ReadonlyMap<string, SourceInfo>>(
  () => new Map(answer.value?.sources.map((source) => [source.id, source])),
)

/** The source that contains each source, where one does. */
export const sourceParents = computed<ReadonlyMap<string, string>>(
  () => new Map(answer.value?.sources.flatMap(({ id, parent }) => (parent ? [[id, parent.id]] : []))),
)

export const attributeKeys = computed<ReadonlyMap<string, AttributeKeyInfo>>(
  () => new Map(answer.value?.vocabulary.attributeKeys.map((key) => [key.key, key])),
)

/** Entities of each kind in the whole dataset. */
export const kindTotals = computed<ReadonlyMap<string, number>>(
  () => new Map(answer.value?.dataset.kindCounts.map(({ kind, count }) => [kind, count])),
)

/** Asks the server; throws what {@link request} throws. */
export async function loadSession(): Promise<StartQuery> {
  const result = await request(startOperation, {})
  answer.value = result
  return result
}
