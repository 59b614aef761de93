/** What the inspector shows beyond the canvas: loaded when it is looked at, kept, and given up when the look moves on. */
import { effect, signal } from '@preact/signals'
import { isOfGroups } from '../../model/view/grouping.ts'
import type {
  EntityDetailQuery,
  EntityDetailQueryVariables,
  PassageFactsQuery,
  PassageFactsQueryVariables,
  RelationshipDetailQuery,
  RelationshipDetailQueryVariables,
} from '../api/generated/operations.ts'
import entityText from '../api/operations/entity.graphql?raw'
import passageText from '../api/operations/passage.graphql?raw'
import relationshipText from '../api/operations/relationship.graphql?raw'
import { operation, request } from '../api/request.ts'
import { entities } from './elements.ts'
import { patience } from './patience.ts'
import { selection } from './view.ts'

export type EntityDetail = NonNullable<EntityDetailQuery['entity']>
export type RelationshipDetail = NonNullable<RelationshipDetailQuery['node']>
export type PassageFacts = NonNullable<PassageFactsQuery['node']>

/** One record on its way: `slow` once waiting deserves a word, `gone` where the graph does not hold it. */
export type Detail<Value> =
  | { readonly state: 'waiting' | 'slow' | 'gone' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }

export interface Details<Value> {
  /** Read inside a component, it follows the loading. */
  readonly of: (id: string) => Detail<Value>
  /** Loads these and gives up whatever else is under way. */
  readonly want: (ids: readonly string[]) => void
}

/** Records by id, each loaded once. */
export function detailsBy<Value>(load: (id: string, signal: AbortSignal) => Promise<Value | null>): Details<Value> {
  const known = signal<ReadonlyMap<string, Detail<Value>>>(new Map())
  const underWay = new Map<string, AbortController>()
  const set = (id: string, detail: Detail<Value>) => {
    known.value = new Map(known.peek()).set(id, detail)
  }

  async function start(id: string): Promise<void> {
    const controller = new AbortController()
    underWay.set(id, controller)
    set(id, { state: 'waiting' })
    const timer = setTimeout(() => set(id, { state: 'slow' }), patience)
    try {
      const value = await load(id, controller.signal)
      set(id, value === null ? { state: 'gone' } : { state: 'there', value })
    } catch (error) {
      if (!controller.signal.aborted) set(id, { state: 'failed', error, retry: () => void start(id) })
    } finally {
      clearTimeout(timer)
      if (underWay.get(id) === controller) underWay.delete(id)
    }
  }

  return {
    of: (id) => known.value.get(id) ?? { state: 'waiting' },
    want: (ids) => {
      for (const [id, controller] of underWay) if (!ids.includes(id)) controller.abort()
      for (const id of ids) {
        const state = known.peek().get(id)?.state
        if (state !== 'there' && state !== 'gone' && !isRunning(underWay.get(id))) void start(id)
      }
    },
  }
}

const isRunning = (controller: AbortController | undefined): boolean => controller?.signal.aborted === false

const entityOperation = operation<EntityDetailQuery, EntityDetailQueryVariables>(entityText)
const relationshipOperation = operation<RelationshipDetailQuery, RelationshipDetailQueryVariables>(relationshipText)
const passageOperation = operation<PassageFactsQuery, PassageFactsQueryVariables>(passageText)

export const entityDetails = detailsBy<EntityDetail>(
  async (id, abort) => (await request(entityOperation, { id }, abort)).entity,
)
export const relationshipDetails = detailsBy<RelationshipDetail>(
  async (id, abort) => (await request(relationshipOperation, { id }, abort)).node,
)
/** What else stands in a passage, and which passages stand before and after it. */
export const passageFacts = detailsBy<PassageFacts>(
  async (id, abort) => (await request(passageOperation, { id }, abort)).node,
)

const turned = signal<ReadonlyMap<string, number>>(new Map())

/** How many passages after (or before) the evidence itself a person has turned to. */
export const pagesTurned = (passage: string): number => turned.value.get(passage) ?? 0
/** Turns to a passage so many places after the evidence; 0 goes back to it. */
export const turnTo = (passage: string, pages: number): void => {
  turned.value = new Map(turned.peek()).set(passage, pages)
}

/** Loads what the selection asks for; returns what stops it. */
export function connectDetails(): () => void {
  const stops = [
    effect(() => {
      const [id] = selection.value.length === 1 ? selection.value : []
      const isEntity = id !== undefined && entities.peek().has(id)
      turned.value = new Map()
      entityDetails.want(isEntity ? [id] : [])
      relationshipDetails.want(id !== undefined && !isEntity && !isOfGroups(id) ? [id] : [])
    }),
    effect(() => {
      const [id = ''] = selection.value.length === 1 ? selection.value : []
      const detail = relationshipDetails.of(id)
      const first = detail.state === 'there' ? detail.value.evidence[0] : undefined
      passageFacts.want([...new Set([...(first ? [first.passage.id] : []), ...turned.value.keys()])])
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
