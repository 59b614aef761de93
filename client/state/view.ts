/** The one view that everything on the page shows, and the only ways to change it. */
import { batch, computed, signal } from '@preact/signals'
import type { Language } from '../../model/language.ts'
import {
  type Camera,
  emptyPicture,
  type PathQuestion,
  type Picture,
  type TableState,
  type ViewId,
  type ViewState,
} from '../../model/view/view-state.ts'
import { emptyHistory, type History, record, redone, type StepLabel, type Surroundings, undone } from './history.ts'

/** How a change enters the browser's own history: as a new entry, in place of the last, or not at all. */
export type Entry = 'push' | 'replace' | 'none'

const none: readonly string[] = []
const state = signal<ViewState>({ view: 'graph', language: 'EN', picture: emptyPicture, selection: [] })
const steps = signal<History>(emptyHistory)
const opened = signal(0)
const entry = signal<{ readonly kind: Entry; readonly count: number }>({ kind: 'none', count: 0 })

export const view = computed(() => state.value)
export const history = computed(() => steps.value)
export const picture = computed(() => state.value.picture)
export const selection = computed(() => state.value.selection)
export const language = computed(() => state.value.language)
/** Nodes that no layout moves. */
export const pinned = computed(() => state.value.picture.pinned ?? none)
/** Whether colours stand for something else than kinds. */
export const recoloured = computed(() => state.value.picture.drawing?.colour !== undefined)
/** What is asked about the ways between two entities, while they are looked at. */
export const pathQuestion = computed(() => state.value.path)
/** Rises whenever a whole view is put in place of another, which is then looked at as it says. */
export const viewsOpened = computed(() => opened.value)
/** How the latest change wants to be entered in the browser's history. */
export const lastEntry = computed(() => entry.value)

function change(next: ViewState, kind: Entry): void {
  if (next === state.value) return
  // Together, or the address bar would enter the view as it was before.
  batch(() => {
    entry.value = { kind, count: entry.value.count + 1 }
    state.value = next
  })
}

/** Changes the picture as one step that can be undone. A change that changes nothing is no step. */
export function commit(label: StepLabel, alter: (before: Picture) => Picture): void {
  const before = state.value.picture
  const after = alter(before)
  if (after === before) return
  steps.value = record(steps.value, { label, before, after })
  change({ ...state.value, picture: after, selection: state.value.selection }, 'push')
}

/** Puts a whole view in place as one step; undoing it brings back what was selected, asked and looked at as well. */
export function commitView(label: StepLabel, picture: Picture, around: Surroundings): void {
  const { language: _, picture: before, ...was } = state.value
  steps.value = record(steps.value, { label, before, after: picture, around: { before: was, after: around } })
  stepTo(picture, around)
}

function stepTo(picture: Picture, around: Surroundings | undefined): void {
  const { language } = state.value
  batch(() => {
    if (around) opened.value += 1
    change(around ? { ...around, language, picture } : { ...state.value, picture }, 'push')
  })
}

/** Gives places to nodes that had none; belongs to the step that brought them. */
export const place = (positions: Picture['positions']): void =>
  complete((before) => ({ ...before, positions: { ...before.positions, ...positions } }))

/** Adds to the last step what belongs to it. */
export function complete(alter: (before: Picture) => Picture): void {
  const before = state.value.picture
  const after = alter(before)
  const { past, future } = steps.value
  const last = past.at(-1)
  if (last?.after === before) steps.value = { past: [...past.slice(0, -1), { ...last, after }], future }
  change({ ...state.value, picture: after }, 'replace')
}

/** Takes back the last step; false where there is none. */
export function undo(): boolean {
  const result = undone(steps.value)
  if (!result) return false
  steps.value = result.history
  stepTo(result.step.before, result.step.around?.before)
  return true
}

/** Does again what was undone last; false where there is nothing. */
export function redo(): boolean {
  const result = redone(steps.value)
  if (!result) return false
  steps.value = result.history
  stepTo(result.step.after, result.step.around?.after)
  return true
}

/** Selects exactly these entities and relationships. */
export function select(ids: readonly string[], kind: Entry = 'push'): void {
  const before = state.value.selection
  if (ids.length === before.length && ids.every((id, index) => id === before[index])) return
  change({ ...state.value, selection: [...new Set(ids)] }, kind)
}

/** Asks for the ways between two entities, with these selected; undefined asks for none any more. */
export function ask(question: PathQuestion | undefined, selected: readonly string[] = state.value.selection): void {
  const { path: _, ...rest } = state.value
  change({ ...rest, selection: [...new Set(selected)], ...(question && { path: question }) }, 'push')
}

export const show = (id: ViewId): void => change({ ...state.value, view: id }, 'push')

export const speak = (next: Language): void => change({ ...state.value, language: next }, 'push')

/** Remembers how the table is looked at; undefined means as usual. */
export function lookAtTable(table: TableState | undefined, kind: Entry): void {
  const { table: _, ...rest } = state.value
  change(table ? { ...rest, table } : rest, kind)
}

/** Remembers where the canvas looks; undefined means fitted to the frame. */
export function look(camera: Camera | undefined): void {
  const { camera: _, ...rest } = state.value
  change(camera ? { ...rest, camera } : rest, 'replace')
}

/** Puts a whole view in place: at the start, or when Back and Forward ask for one. The steps stay. */
export const restore = (next: ViewState, kind: Entry): void => change(next, kind)
