/** What two to four selected entities share, and what only one of them has, as far as the lens shows it. */
import { computed, effect } from '@preact/signals'
import { graphFilterOf } from '../../model/view/lens-query.ts'
import type { LinkedQuery, LinkedQueryVariables } from '../api/generated/operations.ts'
import linkedText from '../api/operations/linked.graphql?raw'
import { operation, request } from '../api/request.ts'
import { type Detail, detailsBy } from './details.ts'
import { entities } from './elements.ts'
import { pathQuestion, picture, selection } from './view.ts'
import { typeLabels } from './session.ts'

export type LinkedEntities = LinkedQuery['linked']

export interface Comparison {
  /** Linked to each of them. */
  readonly shared: LinkedEntities
  /** Linked to one and to none of the others, in the order of the entities. */
  readonly alone: readonly { readonly id: string; readonly linked: LinkedEntities }[]
}

/** Entities that can be compared at once. */
export const mostCompared = 4

/** Entities that each list asks for; the rest is counted. */
const listed = 200

const linkedOperation = operation<LinkedQuery, LinkedQueryVariables>(linkedText)

interface Asked {
  readonly ids: readonly string[]
  readonly filter: LinkedQueryVariables['filter']
}

const comparisons = detailsBy<Comparison>((key, abort) => compare(JSON.parse(key) as Asked, abort))

async function compare({ ids, filter }: Asked, abort: AbortSignal): Promise<Comparison> {
  const linked = async (all: readonly string[], none: readonly string[]): Promise<LinkedEntities> => {
    const answer = await request(linkedOperation, { all, none, filter, first: listed }, abort)
    const nodes = answer.linked.nodes.filter(({ id }) => !ids.includes(id))
    return { ...answer.linked, nodes: nodes.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)) }
  }
  const [shared, ...alone] = await Promise.all([
    linked(ids, []),
    ...ids.map(async (id) => ({
      id,
      linked: await linked(
        [id],
        ids.filter((other) => other !== id),
      ),
    })),
  ])
  return { shared, alone }
}

/** The entities that are compared now; none where too few or too many are selected. */
export const compared = computed<readonly string[]>(() => {
  const ids = selection.value
  const comparable =
    ids.length >= 2 && ids.length <= mostCompared && !pathQuestion.value && ids.every((id) => entities.value.has(id))
  return comparable ? ids : []
})

const keyNow = computed<string | undefined>(() => {
  if (compared.value.length === 0) return undefined
  const asked: Asked = {
    ids: compared.value,
    filter: graphFilterOf(picture.value.lens, typeLabels.value.keys()) ?? null,
  }
  return JSON.stringify(asked)
})

/** Read inside a component, it follows the selection, the lens and the loading. */
export const comparison = (): Detail<Comparison> =>
  keyNow.value === undefined ? { state: 'waiting' } : comparisons.of(keyNow.value)

/** Loads what the selection asks for; returns what stops it. */
export const connectComparison = (): (() => void) =>
  effect(() => comparisons.want(keyNow.value === undefined ? [] : [keyNow.value]))
