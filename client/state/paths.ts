/** The ways between two entities: asked for while the question stands, ranked by the server, given up when it changes. */
import { computed, effect, signal } from '@preact/signals'
import { graphFilterOf } from '../../model/view/lens-query.ts'
import type { PathsQuery, PathsQueryVariables } from '../api/generated/operations.ts'
import pathsText from '../api/operations/paths.graphql?raw'
import { operation, request } from '../api/request.ts'
import { entities, loadElements } from './elements.ts'
import { patience } from './patience.ts'
import { typeLabels } from './session.ts'
import { pathQuestion, picture, selection } from './view.ts'

export type FoundPath = PathsQuery['paths'][number]

/** `slow` once waiting deserves a word; `stopped` by the person who waited; `gone` where an end is not in the graph. */
export type PathSearch =
  | { readonly state: 'waiting' | 'slow' | 'stopped' }
  | { readonly state: 'gone'; readonly ids: readonly string[] }
  | { readonly state: 'there'; readonly paths: readonly FoundPath[]; readonly more: boolean }
  | { readonly state: 'failed'; readonly error: unknown }

const pathsOperation = operation<PathsQuery, PathsQueryVariables>(pathsText)

/** Paths that are asked for at first, and at most. */
const firstPage = 20
const mostPaths = 100

const wanted = signal(firstPage)
const attempt = signal(0)
const now = signal<PathSearch>({ state: 'waiting' })
let underWay: AbortController | undefined
let lastEnds = ''

export const pathSearch = computed(() => now.value)
/** What has been found so far. */
export const foundPaths = computed<readonly FoundPath[]>(() => (now.value.state === 'there' ? now.value.paths : []))

/** The path under the pointer or the keyboard's focus in the list. */
export const pointedPath = signal<FoundPath | undefined>(undefined)

/** What the server is asked, as text, so that it is asked anew only where something differs. */
const question = computed<string | undefined>(() => {
  const asked = pathQuestion.value
  if (!asked) return undefined
  const { from, to, maxLength, avoid, typesOff } = asked
  const lens = { ...picture.value.lens, typesOff: [...new Set([...(picture.value.lens.typesOff ?? []), ...typesOff])] }
  const { typesOff: off, ...rest } = lens
  const filter = graphFilterOf({ ...rest, ...(off.length > 0 && { typesOff: off }) }, typeLabels.value.keys()) ?? null
  const variables: PathsQueryVariables = { from, to, maxLength, first: wanted.value, filter, avoid }
  return JSON.stringify(variables)
})

/** Asks whenever the question changes; returns what stops it. */
export function connectPaths(): () => void {
  const ends = computed(() => pathQuestion.value && `${pathQuestion.value.from} ${pathQuestion.value.to}`)
  const stops = [
    effect(() => {
      void ends.value
      wanted.value = firstPage
    }),
    effect(() => {
      void attempt.value
      const text = question.value
      pointedPath.value = undefined
      underWay?.abort()
      if (text === undefined) lastEnds = ''
      else void search(JSON.parse(text) as PathsQueryVariables)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    underWay?.abort()
  }
}

async function search(variables: PathsQueryVariables): Promise<void> {
  const controller = new AbortController()
  underWay = controller
  const before = now.peek()
  // What was found between the same ends stays in its place until waiting deserves a word.
  const ends = `${variables.from} ${variables.to}`
  if (before.state !== 'there' || ends !== lastEnds) now.value = { state: 'waiting' }
  lastEnds = ends
  const timer = setTimeout(() => {
    now.value = { state: 'slow' }
  }, patience)
  try {
    const found = await answer(variables, controller.signal)
    if (!controller.signal.aborted) now.value = found
  } catch (error) {
    if (!controller.signal.aborted) now.value = { state: 'failed', error }
  } finally {
    clearTimeout(timer)
  }
}

async function answer(variables: PathsQueryVariables, abort: AbortSignal): Promise<PathSearch> {
  const unknown = [variables.from, variables.to, ...asList(variables.avoid)].filter((id) => !entities.peek().has(id))
  const missing = await loadElements(unknown, { signal: abort })
  const gone = [variables.from, variables.to].filter((id) => missing.includes(id))
  if (gone.length > 0) return { state: 'gone', ids: gone }
  const { paths } = await request(pathsOperation, variables, abort)
  return { state: 'there', paths, more: paths.length >= variables.first && variables.first < mostPaths }
}

const asList = (ids: PathsQueryVariables['avoid']): readonly string[] =>
  ids === null || ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids

/** Gives up what is under way; nothing that was found before is lost. */
export function stopSearch(): void {
  underWay?.abort()
  now.value = { state: 'stopped' }
}

/** Asks the same again. */
export function searchAgain(): void {
  attempt.value += 1
}

export function askForMore(): void {
  wanted.value = mostPaths
}

/** A path as the canvas shows it. */
export interface ShownTrail {
  /** In order, on the canvas or not. */
  readonly nodes: readonly string[]
  /** Whether everything else steps back. */
  readonly leads: boolean
  /** Whether its nodes carry their numbers. */
  readonly numbered: boolean
}

/** The path that is pointed at, else the one that is followed, else its two ends; undefined while none is asked for. */
export const shownTrail = computed<ShownTrail | undefined>(() => {
  const asked = pathQuestion.value
  if (!asked) return undefined
  if (pointedPath.value) return { nodes: nodesOf(pointedPath.value), leads: true, numbered: true }
  const nodes = followedTrail.value ?? [asked.from, asked.to]
  const chosen = new Set(selection.value)
  return { nodes, leads: nodes.every((id) => chosen.has(id)), numbered: followedTrail.value !== undefined }
})

/** The path that is followed, where it answers the question. */
export const followedTrail = computed<readonly string[] | undefined>(() => {
  const { trail } = picture.value
  const asked = pathQuestion.value
  return asked && trail?.[0] === asked.from && trail.at(-1) === asked.to ? trail : undefined
})

export const isFollowed = (path: FoundPath): boolean => nodesOf(path).join() === followedTrail.value?.join()

export const nodesOf = ({ nodes }: FoundPath): readonly string[] => nodes.map(({ id }) => id)

/** The relationships that the canvas names: those of the path pointed at, else those selected. */
export const namedRelationships = computed<readonly string[]>(() =>
  pointedPath.value ? pointedPath.value.relationships.map(({ id }) => id) : selection.value,
)

/**
 * Whether the list of paths is looked at, rather than one thing that was selected: nothing is selected, or nothing but
 * what the question and its paths are about.
 */
export const showsPaths = computed<boolean>(() => {
  const asked = pathQuestion.value
  if (!asked) return false
  const chosen = selection.value
  if (chosen.length <= 1) return chosen.length === 0
  const about = new Set([asked.from, asked.to, ...(picture.value.trail ?? []), ...foundPaths.value.flatMap(nodesOf)])
  return chosen.every((id) => about.has(id) || !entities.value.has(id))
})
