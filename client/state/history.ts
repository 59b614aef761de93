/** Undo and redo over pictures: every step keeps the picture before it and says in words what it did. */
import type { LayoutId } from '../graph/layouts/arrangement.ts'
import type { Picture, ViewState } from '../../model/view/view-state.ts'

/** What a step did; the dictionaries have a sentence for each. */
export interface StepLabel {
  readonly did:
    | 'open'
    | 'add'
    | 'expand'
    | 'collapse'
    | 'hide'
    | 'keep'
    | 'move'
    | 'layout'
    | 'path'
    | 'shared'
    | 'pin'
    | 'unpin'
    | 'kind'
    | 'basis'
    | 'contested'
    | 'type'
    | 'types'
    | 'confidence'
    | 'window'
    | 'dated'
    | 'sources'
    | 'lines'
    | 'clear-lens'
    | 'colour'
    | 'size'
    | 'note'
    | 'group'
    | 'ungroup'
    | 'open-group'
    | 'close-group'
  /** The entity or view it was done to, in both languages where it has two. */
  readonly name?: { readonly EN: string; readonly FR: string }
  readonly count?: number
  /** The layout that was asked for. */
  readonly layout?: LayoutId
  /** Id of the group that it was done to. */
  readonly group?: string
}

/** What a view is beside its picture and its language. */
export type Surroundings = Omit<ViewState, 'picture' | 'language'>

export interface Step {
  readonly label: StepLabel
  readonly before: Picture
  readonly after: Picture
  /** Only where the step put a whole view in place of another. */
  readonly around?: { readonly before: Surroundings; readonly after: Surroundings }
}

/** Oldest first; `future` holds what was undone, next first. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** Steps kept. */
export const historyLength = 200

export const emptyHistory: History = { past: [], future: [] }

/** Adds a step and forgets what had been undone. */
export const record = ({ past }: History, step: Step): History => ({
  past: [...past, step].slice(-historyLength),
  future: [],
})

/** The history after undoing, with the step undone; undefined where there is none. */
export function undone({ past, future }: History): { readonly history: History; readonly step: Step } | undefined {
  const step = past.at(-1)
  return step && { history: { past: past.slice(0, -1), future: [step, ...future] }, step }
}

/** The history after doing again what was undone last. */
export function redone({ past, future }: History): { readonly history: History; readonly step: Step } | undefined {
  const [step, ...rest] = future
  return step && { history: { past: [...past, step], future: rest }, step }
}
